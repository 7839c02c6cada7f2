using System.Text.Json;
using KnowledgeBase.Queries;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Queries;

/// <summary>The cases that the search page's reader is tested with, too.</summary>
public sealed class SearchQueryTests
{
    private const int NumberOfCases = 26;

    public static TheoryData<string> Queries { get; } =
    [.. Cases("query").RootElement.EnumerateArray().Select(stated => stated.GetProperty("q").GetString()!)];

    [Theory]
    [MemberData(nameof(Queries))]
    public void AQueryIsReadAsTheSearchPageReadsIt(string text)
    {
        var stated = Cases("query")
            .RootElement.EnumerateArray()
            .First(query => query.GetProperty("q").GetString() == text);

        var query = SearchQuery.Parse(text);

        Assert.Equal(Texts(stated, "words"), query.Words.Select(Told));
        Assert.Equal(Texts(stated, "joined"), query.Joined.Select(span => $"{span.Term} {span.From} {span.To}"));
        Assert.Equal(
            Texts(stated, "phrases"),
            query.Phrases.Select(phrase => $"{(int)phrase.Mask} {string.Join(' ', phrase.Terms)}")
        );
        Assert.Equal(Texts(stated, "excluded"), query.Excluded.Select(terms => string.Join(' ', terms)));
        Assert.Equal(Texts(stated, "facts"), query.Facts);
        Assert.Equal(
            stated.TryGetProperty("years", out var years) ? (years[0].GetInt32(), years[1].GetInt32()) : null,
            query.Years
        );
    }

    [Fact]
    public void NoCaseIsLost() => Assert.Equal(NumberOfCases, Queries.Count);

    [Fact]
    public void FormsOfAWordHaveOneStem() =>
        Assert.All(Cases("stem").RootElement.EnumerateObject(), stated =>
            Assert.Equal(stated.Value.GetString(), Stems.Of(stated.Name))
        );

    private static string Told(QueryWord word) =>
        word.Term + (word.Mask == SearchFields.Any ? "" : $":{(int)word.Mask}") + (word.IsLight ? "?" : "");

    private static IEnumerable<string?> Texts(JsonElement stated, string member) =>
        stated.TryGetProperty(member, out var texts) ? texts.EnumerateArray().Select(text => text.GetString()) : [];

    private static JsonDocument Cases(string name) =>
        JsonDocument.Parse(File.ReadAllText(RepositoryRoot.At("theme", "scripts", "search", $"{name}.cases.json")));
}
