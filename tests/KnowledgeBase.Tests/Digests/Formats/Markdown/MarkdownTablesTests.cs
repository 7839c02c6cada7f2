using KnowledgeBase.Digests;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Digests.Formats.Markdown;

public sealed class MarkdownTablesTests
{
    [Fact]
    public void ADailyTableIsRead()
    {
        var file = Sources.Parse(
            "2024-01-03.md",
            """
            |Publish Date|Title|Authors|PDF|Code|
            |---|---|---|---|---|
            |**2024-01-02**|**A Widget Transformer for Everything**|Ann Lee et.al.|[2401.00001](http://arxiv.org/abs/2401.00001)|**[link](https://github.com/a/b)**|
            |**2024-01-01**|**Widgets Considered Useful**|Jo Doe et.al.|[2401.00002](http://arxiv.org/abs/2401.00002)|null|
            """
        );

        Assert.Equal("Markdown", file.Format.Name);
        Assert.Equal(new DateOnly(2024, 1, 3), file.Date);
        Assert.Equal(
            [
                "3 | A Widget Transformer for Everything | 2401.00001 | 2024-01-02 | Ann Lee +",
                "4 | Widgets Considered Useful | 2401.00002 | 2024-01-01 | Jo Doe +",
            ],
            file.Entries.Select(Line)
        );
        Assert.Equal([new EntryLink(LinkKind.Code, "https://github.com/a/b")], file.Entries[0].Links.AsEnumerable());
        Assert.Empty(file.Entries[1].Links);
        Assert.Equal("", Sources.Messages(file));
    }

    [Theory]
    [InlineData("| 标题 | 作者 | 日期 | 链接 |")]
    [InlineData("| 論文タイトル | 著者 | 公開日 | リンク |")]
    [InlineData("| 제목 | 저자 | 날짜 | 링크 |")]
    [InlineData("| **Titel** | **Autoren** | **Datum** | **Link** |")]
    [InlineData("| Title | Authors | Published | arXiv |")]
    [InlineData("| | | | |")]
    public void ColumnsAreToldByWordsOfAnyLanguageOrByTheirContent(string header)
    {
        var file = Read(
            $"""
            {header}
            |:---|:---:|---|---|
            | **Widgets in Space** | Ann Lee, Jo Doe | 2024-01-02 | [PDF](https://arxiv.org/pdf/2401.00001v3) |
            | **Widgets at Sea** | Pat Poe, Kim Moe | 2024-01-01 | [PDF](https://arxiv.org/pdf/2401.00002) |
            """
        );

        Assert.Equal(
            [
                "3 | Widgets in Space | 2401.00001 | 2024-01-02 | Ann Lee; Jo Doe",
                "4 | Widgets at Sea | 2401.00002 | 2024-01-01 | Pat Poe; Kim Moe",
            ],
            file.Entries.Select(Line)
        );
    }

    [Fact]
    public void ATitleMayGoOnInTheNextLine()
    {
        var file = Read(
            """
            ## Papers for 2025-08-20

            | Title | Authors | Summary |
            |-------|---------|---------|
            | Chains of Widgets: Widget Models via Multi-Widget
              Distillation (Read more on [arXiv](https://arxiv.org/abs/2508.00001) or [HuggingFace](https://huggingface.co/papers/2508.00001))| ann-lee, Jo Doe | Widgets are chained. |
            | Long Widgets (Read more on [arXiv](https://arxiv.org/abs/2508.00002) or [HuggingFace](https://huggingface.co/papers/2508.00002))|  | They are long. |
            """
        );

        Assert.Equal(new DateOnly(2025, 8, 20), file.Date);
        Assert.Equal(
            [
                "5 | Chains of Widgets: Widget Models via Multi-Widget Distillation | 2508.00001 |  | ann-lee; Jo Doe",
                "7 | Long Widgets | 2508.00002 |  | ",
            ],
            file.Entries.Select(Line)
        );
        Assert.Equal(["Widgets are chained.", "They are long."], file.Entries.Select(entry => entry.Summary));
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void AnAbstractMayOpenOnAClick()
    {
        var entry = Single(
            """
            | **Title** | **Date** | **Abstract** | **Comment** |
            | --- | --- | --- | --- |
            | **[Widgets of $O(n^2)$ Bits](http://arxiv.org/abs/2401.00001v1)** | 2024-01-02 | <details><summary>Show</summary><p>We count na\"ive widgets &amp; find $a_1 * b_1$.</p></details> | 8 pages |
            """
        );

        Assert.Equal("Widgets of $O(n^2)$ Bits", entry.Title);
        Assert.Equal("We count naïve widgets & find $a_1 * b_1$.", entry.Abstract);
    }

    [Fact]
    public void AWeeklyTableHasTitleAndSummaryInOneCell()
    {
        var file = Read(
            """
            ## Top Widget Papers of the Week (June 2 - June 8) - 2025

            | **Paper**  | **Links** |
            | ------------- | ------------- |
            | 1) **Widget Scaling** - shows that widgets scale with their number, and says why. | [Paper](https://arxiv.org/abs/2506.00001), [Tweet](https://x.com/a/status/1) |
            | 2) Deep Widgets  This paper introduces deep widgets, which are deeper than all [widgets](https://w.example.org) before them, in depth. | [Paper](https://arxiv.org/abs/2506.00002) |
            """
        );

        Assert.Equal(["Widget Scaling", "Deep Widgets"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(
            [
                "shows that widgets scale with their number, and says why.",
                "This paper introduces deep widgets, which are deeper than all widgets before them, in depth.",
            ],
            file.Entries.Select(entry => entry.Summary)
        );
        Assert.Empty(file.Entries[0].Keywords);
    }

    [Fact]
    public void ATableMayHaveNoOuterBars()
    {
        var file = Read(
            """
            Title | Link
            --- | ---
            Widgets \| Gadgets | [arXiv](https://arxiv.org/abs/2401.00001)
            Cost of $|x|$ | [arXiv](https://arxiv.org/abs/2401.00002)

            After the table | nothing.
            """
        );

        Assert.Equal(["Widgets | Gadgets", "Cost of $|x|$"], file.Entries.Select(entry => entry.Title));
    }

    [Fact]
    public void ARowOfATableOfPapersIsOneEvenWithoutALink()
    {
        var file = Read(
            """
            | Title | Venue | Date | Code |
            |:--|:--:|:--:|:--:|
            | ![Star](https://img.example.org/s.svg) <br> [**Widgets: A Survey**](https://arxiv.org/abs/2401.00001) <br> | ICLR | 2024-01-02 | [Github](https://github.com/a/b) |
            | [**Widget Report**](https://widgets.example.org/report) | Blog | 2024-01-01 | - |
            """
        );

        Assert.Equal(["Widgets: A Survey", "Widget Report"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(["ICLR", "Blog"], file.Entries.Select(entry => entry.Venue));
        Assert.Equal(
            [new EntryLink(LinkKind.Other, "https://widgets.example.org/report")],
            file.Entries[1].Links.AsEnumerable()
        );
    }

    [Theory]
    [InlineData(
        "[![Star](https://i.example.org/x)](https://github.com/a/c)[![Publish](https://i.example.org/y)]()<br>[Widget Pruning](https://arxiv.org/abs/2401.00001) <br> Ann Lee, Jo Doe",
        "Widget Pruning"
    )]
    [InlineData("🔥[**WP**] Widget Pruning(@Widget University)", "[WP] Widget Pruning")]
    [InlineData("[ICLR 2024] Widget Pruning [(paper)](https://arxiv.org/abs/2401.00001)", "Widget Pruning")]
    public void BadgesAndTagsAreNoTitle(string cell, string title) =>
        Assert.Equal(
            title,
            Single(
                $"| Title & Authors | Links |\n|---|---|\n| {cell} | [Paper](https://arxiv.org/abs/2401.00001) |\n"
            ).Title
        );

    [Fact]
    public void ACellMayHaveLinesThatSayMore()
    {
        var entry = Single(
            """
            ## 2024-06

            | Date | Paper | Links |
            | --- | --- | --- |
            | <span style='width: 42px;'>06-08</span> | **Widgets Alone**<br><sub>**Institution:** Widget Institute<br>Widgets are studied alone, without any gadget.</sub> | <div>[![arXiv](https://img.example.org/a)](https://arxiv.org/pdf/2406.00001v1)</div> |
            """
        );

        Assert.Equal("5 | Widgets Alone | 2406.00001 | 2024-06-08 | ", Line(entry));
        Assert.Equal("Widget Institute", entry.Organization?.Name);
        Assert.Equal("Widgets are studied alone, without any gadget.", entry.Summary);
    }

    [Fact]
    public void ATableInHtmlIsRead()
    {
        var file = Read(
            """
            <h2 id="x">🔬 Widgets (2 篇)</h2>

            <table>
            <thead><tr><th>#</th><th>题目</th><th>一句话要点</th><th>标签</th></tr></thead>
            <tbody>
            <tr>
              <td>1</td>
              <td><a href="./papers/w.html">Do Widgets Dream?</a></td>
              <td>Widgets dream.</td>
              <td><span class="t">dreams</span> <span class="t">deep sleep</span>
                <button data-arxiv-id="2401.00001v1" title="x">☆</button></td>
            </tr>
            <tr><td>2</td><td><a href="https://arxiv.org/abs/2401.00002"><b>Awake &amp; Well</b></a></td><td></td><td></td></tr>
            </tbody></table>
            """
        );

        Assert.Equal(
            ["6 | Do Widgets Dream? | 2401.00001 |  | ", "13 | Awake & Well | 2401.00002 |  | "],
            file.Entries.Select(Line)
        );
        Assert.Equal("Widgets dream.", file.Entries[0].Summary);
        Assert.Equal(["Widgets", "dreams", "deep sleep"], file.Entries[0].Keywords.AsEnumerable());
    }

    [Fact]
    public void HeadingsAboveAreKeywordsButNotDatesNorTheTitleOfTheFile()
    {
        var file = Read(
            """
            # Widget Papers

            ## Updated on 2024.01.03

            ## Table of Contents

            ## 1. Flying Widgets 🚀

            ### Sub-Widgets [[Back]](#top)

            |Title|PDF|
            |---|---|
            |Widgets that Fly|[2401.00001](http://arxiv.org/abs/2401.00001)|
            """
        );

        Assert.Equal(new DateOnly(2024, 1, 3), file.Date);
        Assert.Equal(["Flying Widgets", "Sub-Widgets"], file.Entries.Single().Keywords.AsEnumerable());
    }

    [Fact]
    public void RowsWithoutTheirTitlesAreCountedAndSaid()
    {
        var file = Read(
            """
            | Id | Idea | Link |
            |---|---|---|
            | 1 | better | [arXiv](https://arxiv.org/abs/2401.00001) |
            | 2 | faster | [arXiv](https://arxiv.org/abs/2401.00002) |

            - [Widgets in Space](https://arxiv.org/abs/2401.00003)
            """
        );

        Assert.Equal(["Widgets in Space"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(
            "digests/x.md(3): warning KB181: 2 papers are linked without their titles and are left out, the first one is "
                + "2401.00001. Write the titles beside the links.",
            Sources.Messages(file)
        );
    }

    [Theory]
    [InlineData("| Book | Price |\n|---|---|\n| Widgets for All | 12 |")]
    [InlineData("| Title | Speaker |\n|---|---|\n| A Talk on Widgets and More | Ann Lee |")]
    [InlineData("|a|b|\n|-|-|\n|1|2|")]
    public void ATableOfSomethingElseIsNone(string text) => Assert.Empty(Read(text).Entries);

    private static DigestFile Read(string text) => Sources.Parse("x.md", text);

    private static DigestEntry Single(string text) => Assert.Single(Read(text).Entries);

    internal static string Line(DigestEntry entry) =>
        $"{entry.At.Line} | {entry.Title} | {entry.ArxivId?.Value} | {entry.Published} | "
        + string.Join("; ", entry.Authors)
        + (entry.HasMoreAuthors ? " +" : "");
}
