using System.Text.RegularExpressions;
using KnowledgeBase.Digests;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Digests;

/// <summary>The examples of digests in <c>docs/content.md</c>.</summary>
public sealed partial class ContentDocumentTests
{
    [Fact]
    public void EachExampleIsReadAsThePaperThatItShows()
    {
        var document = File.ReadAllText(RepositoryRoot.At("docs", "content.md"));
        var ofDigests = document[..document.IndexOf("## Anything else", StringComparison.Ordinal)];

        var examples = Example().Matches(ofDigests);

        Assert.Equal(8, examples.Count);
        Assert.All(examples, example =>
        {
            var file = Read(example.Groups["kind"].Value, example.Groups["text"].Value);
            var entry = Assert.Single(file.Entries);

            Assert.Equal("Sorting Widgets", entry.Title);
            Assert.Empty(file.Diagnostics);
        });
    }

    private static DigestFile Read(string kind, string text)
    {
        var extension = kind switch
        {
            "" => "txt",
            "markdown" => "md",
            "bibtex" => "bib",
            _ => kind,
        };
        return Sources.Parse($"example.{extension}", text);
    }

    [GeneratedRegex("^```(?<kind>[a-z]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
