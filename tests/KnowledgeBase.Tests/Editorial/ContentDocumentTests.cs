using System.Globalization;
using System.Text;
using KnowledgeBase.Editorial;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Editorial;

/// <summary>The reference of the files that people write, in <c>docs/content.md</c>.</summary>
public sealed class ContentDocumentTests
{
    private const string Mark = "<!-- files -->\n";

    [Fact]
    public void TheDocumentShowsEveryFileWithEveryKeyThatItMayState()
    {
        var path = RepositoryRoot.At("docs", "content.md");
        var written = File.ReadAllText(path).ReplaceLineEndings("\n");
        var before = written[..(written.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)];

        Snapshot.MatchDocument(before + Reference(), path);
    }

    [Fact]
    public void EveryKindOfFileHasAnExample() =>
        Assert.Equal(
            FrontMatterSchemas.Forms.Select(form => form.Name).Order(StringComparer.Ordinal),
            FileExamples.All.Select(example => example.Schema).Order(StringComparer.Ordinal)
        );

    /// <summary>Nor anything doubtful: all examples together are a knowledge base that could be published.</summary>
    [Fact]
    public void NothingIsWrongWithTheExamples()
    {
        using var site = new TinySite();
        File.Delete(site.At("input/digests/2025-12-25.txt"));
        site.Write("input/digests/2024-01-02.bib", FileExamples.Listing);
        foreach (var example in FileExamples.All)
            site.Write($"input/{example.Path}", example.Text);

        var result = SiteBuild.Run(site.Options);

        Assert.Empty(result.Diagnostics.Select(fault => fault.ToString()));
        Assert.Contains("kept by the widget group", site.Read("about.md"), StringComparison.OrdinalIgnoreCase);
    }

    private static string Reference()
    {
        var text = new StringBuilder();
        foreach (var example in FileExamples.All)
        {
            var form = FrontMatterSchemas.Forms.Single(each => each.Name == example.Schema).Form;
            var language = example.Path.EndsWith(".yml", StringComparison.Ordinal) ? "yaml" : "markdown";
            text.Append(CultureInfo.InvariantCulture, $"\n### {example.Heading}\n\n{form.Summary} For example ")
                .Append(CultureInfo.InvariantCulture, $"`input/{example.Path}`:\n\n")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"```{language}\n{example.Text.ReplaceLineEndings("\n")}\n```\n\n"
                )
                .Append(
                    CultureInfo.InvariantCulture,
                    $"What it may say, also [for editors](schemas/{example.Schema}.schema.json):\n\n"
                )
                .Append("| key | value | what it says |\n| --- | --- | --- |\n");
            foreach (var key in form.Keys)
                Append(text, key, prefix: "");
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, Key key, string prefix)
    {
        var required = key.Required ? "**required**, " : "";
        text.Append(
            CultureInfo.InvariantCulture,
            $"| `{prefix}{key.Name}` | {required}{Cell(key.Words)} | {Cell(key.Summary)} |\n"
        );
        foreach (var nested in key.Nested?.Keys ?? [])
            Append(text, nested, $"{prefix}{key.Name}.");
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
