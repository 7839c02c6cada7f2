using KnowledgeBase.Digests;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Digests.Formats.Records;

/// <summary>Small files as public programs and people write them.</summary>
public sealed class RecordCaseTests
{
    [Theory]
    [InlineData(
        "arxiv-dump.json",
        "2510.09608 2025-10-10 Ada Arno, Ben Bell: Streaming Widgets|2510.09609 2025-10-10 Cy Cole: Resting Widgets"
    )]
    [InlineData("semantic-scholar-one.json", "2402.00001 10.1000/widget.1 2024-02-01 Ada Arno: Widgets for all")]
    [InlineData("semantic-scholar.json", "2402.00001 10.1000/widget.1 2024-02-01 Ada Arno: Widgets for all")]
    [InlineData("better-bibtex.json", "10.1000/widget.1 2024-02-01 Ada Arno: Widgets for all (Journal of Widgets)")]
    [InlineData(
        "crossref-work.json",
        "10.1000/widget.1 2019-05-03 Ada Arno: Widgets in the clinic (Journal of Widgets)"
    )]
    [InlineData("2025-12-23.yaml", "2512.00001 2025-12-23 Ada Arno: Streaming Widgets, an Efficient Framework")]
    [InlineData("2024-02-05-arxiv-rss.xml", "2402.00001 Ann Lee, Jo Doe: A Widget Transformer")]
    [InlineData(
        "2024-02-06-arxiv-mail.txt",
        "2402.00001 2024-02-02 Ann Lee, Jo Doe, Max Roe: A Widget Transformer for Everything and Some More|2402.00002 2024-02-02 Pat Poe: Widgets Considered Useful"
    )]
    public void ACaseIsReadAsItIsMeant(string name, string papers)
    {
        var path = RepositoryRoot.At("tests", "KnowledgeBase.Tests", "Digests", "Cases", "Files", name);
        var file = DigestParser.Parse(Sources.File(path));

        Assert.Equal(papers, string.Join('|', file.Entries.Select(Line)));
        Assert.Equal("", Sources.Messages(file));
    }

    private static string Line(DigestEntry entry) =>
        string.Join(
            ' ',
            new[] { entry.ArxivId?.ToString(), entry.Doi?.ToString(), entry.Published?.ToString() }
                .OfType<string>()
                .Append(
                    $"{string.Join(", ", entry.Authors)}: {entry.Title}{(entry.Venue is { } venue ? $" ({venue})" : "")}"
                )
        );
}
