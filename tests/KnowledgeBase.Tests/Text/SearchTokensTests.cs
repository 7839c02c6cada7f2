using System.Text.Json;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Text;

public sealed class SearchTokensTests
{
    /// <summary>The table that the reader's tests run too.</summary>
    public static TheoryData<string, string, string[]> Cases()
    {
        using var table = JsonDocument.Parse(
            File.ReadAllBytes(RepositoryRoot.At("theme", "scripts", "search", "tokens.cases.json"))
        );
        var cases = new TheoryData<string, string, string[]>();
        foreach (var each in table.RootElement.EnumerateArray())
            cases.Add(Text(each, "rule"), Text(each, "text"), each.GetProperty("terms").Deserialize<string[]>()!);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void TextBecomesTerms(string rule, string text, string[] terms)
    {
        Assert.NotEmpty(rule);
        Assert.Equal(terms, SearchTokens.Of(text));
    }

    [Fact]
    public void TheJoinedFormOfACompoundStandsAtItsFirstPart()
    {
        var places = new List<(string, int)>();

        var count = SearchTokens.Tokenize("a U-Net here", (term, position) => places.Add((term.ToString(), position)));

        Assert.Equal(4, count);
        Assert.Equal([("a", 0), ("u", 1), ("net", 2), ("unet", 1), ("here", 3)], places);
    }

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    [Fact]
    public void AnAddressOfLongPartsIsItsParts()
    {
        var long1 = new string('a', 30);

        Assert.Equal([long1, long1, "b", "c"], SearchTokens.Of($"{long1}-{long1}-b-c"));
    }
}
