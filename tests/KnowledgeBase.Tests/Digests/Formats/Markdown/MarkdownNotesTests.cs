using KnowledgeBase.Digests;

namespace KnowledgeBase.Tests.Digests.Formats.Markdown;

/// <summary>A file for each paper.</summary>
public sealed class MarkdownNotesTests
{
    [Theory]
    [InlineData(
        "title: \"Widgets: A Study\"\nauthors: [Ann Lee, Jo Doe]\narxiv: 2401.00001\ndate: 2024-01-02\ntags: [widgets, space]"
    )]
    [InlineData(
        "title: 'Widgets: A Study'\nauthor:\n  - Ann Lee\n  - Jo Doe\nurl: https://arxiv.org/abs/2401.00001v2\npublished: \"2024-01-02T10:41:24Z\"\nkeywords: widgets, space"
    )]
    [InlineData(
        "citekey: lee2024\ntitle: Widgets: A Study\nauthors: [[Ann Lee]], [[Jo Doe]]\ndate: [[2024-01-02]]\narxiv_id: arXiv:2401.00001\ntags: #widgets, #space"
    )]
    [InlineData(
        "layout: post\nwork:\n  title: \"Widgets: A Study\"\n  author: \"Ann Lee, Jo Doe\"\n  date: 2024-01-02\n  arxiv: 2401.00001\ntags: [widgets, space]"
    )]
    public void FieldsBeforeTheTextAreRead(string front)
    {
        var file = Read(
            $"---\n{front}\n---\n\n# Widgets: A Study\n\n## Abstract\n\nThey fly.\n\n- Related: [Gadgets](https://arxiv.org/abs/2301.00009)\n"
        );
        var entry = Assert.Single(file.Entries);

        Assert.Equal(
            "1 | Widgets: A Study | 2401.00001 | 2024-01-02 | Ann Lee; Jo Doe",
            MarkdownTablesTests.Line(entry)
        );
        Assert.StartsWith("They fly.", entry.Abstract, StringComparison.Ordinal);
        Assert.Equal(["widgets", "space"], entry.Keywords.AsEnumerable());
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void ATitleMayStandInTheFirstHeadingAlone()
    {
        var file = Read(
            """
            ---
            type: update-item
            url: "https://arxiv.org/abs/2401.00001v1"
            published: "2024-01-02T10:41:24Z"
            ---

            # What Limits Widgets?

            > [!summary] In one sentence
            > Widgets are limited by their size, as this text says at some length.

            <details>
            <summary>Source</summary>

            - Authors: Ann Lee, Jo Doe

            </details>
            """
        );

        Assert.Equal(
            "7 | What Limits Widgets? | 2401.00001 | 2024-01-02 | Ann Lee; Jo Doe",
            MarkdownTablesTests.Line(Assert.Single(file.Entries))
        );
        Assert.Equal("Widgets are limited by their size, as this text says at some length.", file.Entries[0].Summary);
    }

    [Fact]
    public void APageWithoutFieldsIsReadByItsHeadingAndLinks()
    {
        var entry = Assert.Single(
            Read(
                """
                # Evolutionary Ecology of Widgets

                <div class="bar">
                  <a href="https://arxiv.org/abs/2401.00001">📄 arXiv: 2401.00001v1</a>
                  <a href="https://arxiv.org/pdf/2401.00001.pdf">📥 PDF</a>
                </div>

                **作者**: Ann Lee, Jo Doe

                **发布日期**: 2024-01-02

                **期刊**: Journal of Widgets

                **DOI**: [10.1000/widget.1](https://doi.org/10.1000/widget.1)

                ## 💡 一句话要点

                **Widgets evolve.**

                ## 📄 摘要（原文）

                > We let widgets evolve.
                """
            ).Entries
        );

        Assert.Equal(
            "1 | Evolutionary Ecology of Widgets | 2401.00001 | 2024-01-02 | Ann Lee; Jo Doe",
            MarkdownTablesTests.Line(entry)
        );
        Assert.Equal(
            ("Journal of Widgets", "10.1000/widget.1", "Widgets evolve.", "We let widgets evolve."),
            (entry.Venue, entry.Doi?.Value, entry.Summary, entry.Abstract)
        );
    }

    [Fact]
    public void FieldsOfAListingGiveItsDay()
    {
        var file = Read(
            "---\nlayout: post\ntitle: Widget papers\nauthor: Me\ndate: 2024-01-03\n---\n\n- [Widgets](https://arxiv.org/abs/2401.00001)\n"
        );

        Assert.Equal(new DateOnly(2024, 1, 3), file.Date);
        Assert.Equal(["Widgets"], file.Entries.Select(entry => entry.Title));
    }

    [Fact]
    public void ARuleAtTheHeadIsNoField()
    {
        var file = Read(
            "---\n\n- [Widgets](https://arxiv.org/abs/2401.00001)\n\n---\n\n- [Gadgets](https://arxiv.org/abs/2401.00002)\n"
        );

        Assert.Equal(["Widgets", "Gadgets"], file.Entries.Select(entry => entry.Title));
    }

    private static DigestFile Read(string text) => Sources.Parse("x.md", text);
}
