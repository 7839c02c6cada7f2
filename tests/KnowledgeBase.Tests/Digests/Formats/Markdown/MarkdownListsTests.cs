using KnowledgeBase.Digests;

namespace KnowledgeBase.Tests.Digests.Formats.Markdown;

public sealed class MarkdownListsTests
{
    [Fact]
    public void HeadingsWithLinksAndLinesBelowAreRead()
    {
        var file = Sources.Parse(
            "2024-09-27.md",
            """
            ## Daily Papers (2024-09-27)

            ### [Masked Widgets: Learnable Sparsity for Widget Models](https://arxiv.org/abs/2409.17481)

            ![](https://cdn.example.org/2409.17481.png)

            Vote: 25

            Authors: Ann Lee, Jo Doe, Max Roe

            - **What's New**: We show that widgets can be pruned by a learned mask with no loss of quality at all.
            - **Technical Details**: The mask is sampled with a Gumbel trick.

            ### [Widget-3D: A Simple Way to 3D Widgets](https://arxiv.org/abs/2409.18125)

            ![](https://cdn.example.org/2409.18125.png)

            Vote: 21

            Authors: Pat Poe, Kim Moe

            - **What's New**: Widgets learn depth from video, which makes them aware of space and of other widgets.
            """
        );

        Assert.Equal(new DateOnly(2024, 9, 27), file.Date);
        Assert.Equal(
            [
                "3 | Masked Widgets: Learnable Sparsity for Widget Models | 2409.17481 |  | Ann Lee; Jo Doe; Max Roe",
                "14 | Widget-3D: A Simple Way to 3D Widgets | 2409.18125 |  | Pat Poe; Kim Moe",
            ],
            file.Entries.Select(MarkdownTablesTests.Line)
        );
        Assert.Equal([25, 21], file.Entries.Select(entry => entry.Upvotes));
        Assert.Equal(
            "What's New: We show that widgets can be pruned by a learned mask with no loss of quality at all. "
                + "Technical Details: The mask is sampled with a Gumbel trick.",
            file.Entries[0].Summary
        );
        Assert.Empty(file.Entries[0].Keywords);
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void ListItemsOfOneLineAreRead()
    {
        var file = Sources.Parse(
            "2024-01-02.md",
            """
            # arXiv daily 2024-01-02

            - **2024-01-02**, **A Widget Transformer for Everything**, Ann Lee et.al., Paper: [2401.00001](http://arxiv.org/abs/2401.00001), Code: **[link](https://github.com/a/b)**
            - **2024-01-01**, **Widgets Considered Useful**, Jo Doe et.al., Paper: [2401.00002](http://arxiv.org/abs/2401.00002)
            """
        );

        Assert.Equal(
            [
                "3 | A Widget Transformer for Everything | 2401.00001 | 2024-01-02 | Ann Lee +",
                "4 | Widgets Considered Useful | 2401.00002 | 2024-01-01 | Jo Doe +",
            ],
            file.Entries.Select(MarkdownTablesTests.Line)
        );
        Assert.Equal("", Sources.Messages(file));
    }

    [Theory]
    [InlineData("- [Widgets in Space](https://arxiv.org/abs/2401.00001)", "", "", "")]
    [InlineData("1. **[Widgets in Space](https://arxiv.org/abs/2401.00001)** — Ann Lee et al.", "Ann Lee +", "", "")]
    [InlineData(
        "- [2024/01] **Widgets in Space** [[paper](https://arxiv.org/abs/2401.00001)] [[code](https://github.com/a/b)]",
        "",
        "2024-01",
        ""
    )]
    [InlineData(
        "* Widgets in Space, *Ann Lee, Jo Doe*, ICLR 2024. [[PDF]](https://arxiv.org/pdf/2401.00001)",
        "Ann Lee; Jo Doe",
        "",
        "ICLR 2024"
    )]
    [InlineData(
        "- [2024/01] **Widgets in Space.** *Ann Lee(Widget University) et al. ICLR.*[[paper](https://arxiv.org/abs/2401.00001)]",
        "Ann Lee +",
        "2024-01",
        "ICLR"
    )]
    [InlineData(
        "- [2024/01] Widgets in Space. *Ann Lee et al. arXiv.* [[paper](https://arxiv.org/abs/2401.00001)]",
        "Ann Lee +",
        "2024-01",
        ""
    )]
    [InlineData(
        "- Widgets in Space. Ann Lee, Jo Doe. NeurIPS 2024. [[pdf](https://arxiv.org/abs/2401.00001)]",
        "Ann Lee; Jo Doe",
        "",
        "NeurIPS 2024"
    )]
    [InlineData(
        "- Ann Lee, Jo Doe. Widgets in Space. NeurIPS 2024. [[pdf](https://arxiv.org/abs/2401.00001)]",
        "Ann Lee; Jo Doe",
        "",
        "NeurIPS 2024"
    )]
    [InlineData(
        "- \"Widgets in Space\", Ann Lee and Jo Doe [arXiv](https://arxiv.org/abs/2401.00001)",
        "Ann Lee; Jo Doe",
        "",
        ""
    )]
    [InlineData(
        "- (CVPR 2024) Widgets in Space [[Paper]](https://arxiv.org/abs/2401.00001) [[Project]](https://w.github.io)",
        "",
        "",
        "CVPR 2024"
    )]
    [InlineData(
        "- 🔥 **Widgets in Space** | [Paper](https://arxiv.org/abs/2401.00001) | [GitHub](https://github.com/a/b)",
        "",
        "",
        ""
    )]
    [InlineData("- 2401.00001 — Widgets in Space", "", "", "")]
    [InlineData("- [[2401.00001] Widgets in Space](papers/w.md)", "", "", "")]
    [InlineData("**[Widgets in Space](https://huggingface.co/papers/2401.00001)** (👍 13)", "", "", "")]
    [InlineData("- [ ] [Widgets in Space](https://www.alphaxiv.org/abs/2401.00001v2)", "", "", "")]
    [InlineData("- Widgets in Space https://arxiv.org/abs/2401.00001", "", "", "")]
    [InlineData(
        "- Widgets in Space, Ann Lee et al., [[PDF]](https://arxiv.org/pdf/2401.00001.pdf)",
        "Ann Lee +",
        "",
        ""
    )]
    [InlineData("- **[2401.00001]** Widgets in Space [pdf](https://arxiv.org/pdf/2401.00001)", "", "", "")]
    [InlineData(
        "- 📄 Paper: [Widgets in Space](https://arxiv.org/abs/2401.00001) | 💻 Code: [GitHub](https://github.com/a/b)",
        "",
        "",
        ""
    )]
    [InlineData("- (**WIS**) **Widgets in Space** [[paper](https://arxiv.org/abs/2401.00001)]", "", "", "")]
    public void PeopleWriteAnItemInManyWays(string item, string authors, string date, string venue)
    {
        var file = Read($"Some words before.\n\n{item}\n");
        var entry = Assert.Single(file.Entries);

        Assert.Equal(("Widgets in Space", "2401.00001"), (entry.Title, entry.ArxivId?.Value));
        Assert.Equal(authors, string.Join("; ", entry.Authors) + (entry.HasMoreAuthors ? " +" : ""));
        Assert.Equal((date, venue), (entry.Published?.ToString() ?? "", entry.Venue ?? ""));
        Assert.Equal("", Sources.Messages(file));
    }

    [Theory]
    [InlineData(
        "### Widgets in Space: A Study\n\n- **Authors**: Ann Lee, Jo Doe\n- **Link**: [arXiv](https://arxiv.org/abs/2401.00001)\n- **Abstract**: They fly.\n"
    )]
    [InlineData(
        "### 1. Widgets in Space: A Study\n**Authors:** Ann Lee, Jo Doe\n**arXiv:** 2401.00001\n**Abstract:** They\nfly.\n"
    )]
    [InlineData(
        "- **Widgets in Space: A Study**\n  - 作者：Ann Lee, Jo Doe\n  - 论文链接：https://arxiv.org/abs/2401.00001\n  - 摘要：They fly.\n"
    )]
    [InlineData(
        "1. [Widgets in Space: A Study](https://arxiv.org/abs/2401.00001)\n\nAuthors: Ann Lee, Jo Doe\n\nAbstract: They fly.\n"
    )]
    [InlineData(
        "### [1] [Widgets in Space: A Study](https://arxiv.org/abs/2401.00001)\n*Ann Lee,Jo Doe*\n\n<details>\n  <summary>Details</summary>\nAbstract: They\nfly.\n\n</details>\n"
    )]
    [InlineData(
        "## [Widgets in Space: A Study](https://arxiv.org/abs/2401.00001)\nAnn Lee, Jo Doe\n\n<details><summary>Abstract</summary>\n\nThey fly.\n\n</details>\n"
    )]
    [InlineData(
        "- **Title**: Widgets in Space: A Study\n- **Authors**: Ann Lee, Jo Doe\n- **URL**: https://arxiv.org/abs/2401.00001\n- **Abstract**: They fly.\n"
    )]
    [InlineData(
        "🔥 **Widgets in Space: A Study**  \n**[Paper](https://arxiv.org/pdf/2401.00001)** | **[GitHub](https://github.com/a/b)**\n\nAuthors: Ann Lee, Jo Doe\n\nAbstract: They fly.\n"
    )]
    [InlineData(
        "Widgets in Space: A Study\n===\n\nAuthors: Ann Lee, Jo Doe | [PDF](https://arxiv.org/pdf/2401.00001)\n\n## Abstract\n\n> They fly.\n"
    )]
    [InlineData(
        "**Title:** Widgets in Space: A Study\n**Authors:** Ann Lee, Jo Doe\n**Link:** https://arxiv.org/abs/2401.00001\n**Abstract:** They fly.\n"
    )]
    [InlineData(
        "Title: Widgets in Space: A Study\nAuthors: Ann Lee and Jo Doe\nURL: https://arxiv.org/abs/2401.00001\nAbstract: They\nfly.\n"
    )]
    [InlineData(
        "2. **Widgets in Space: A Study** (Ann Lee, Jo Doe)\n   [arXiv](https://arxiv.org/abs/2401.00001) | [PDF](https://arxiv.org/pdf/2401.00001)\n\n   Abstract: They fly.\n"
    )]
    public void LinesBelowATitleBelongToIt(string text)
    {
        var file = Read("# Digest\n\n" + text + "\n### [Another One](https://arxiv.org/abs/2401.00002)\n");

        Assert.Equal(["Widgets in Space: A Study", "Another One"], file.Entries.Select(entry => entry.Title));
        Assert.Equal("2401.00001", file.Entries[0].ArxivId?.Value);
        Assert.Equal(["Ann Lee", "Jo Doe"], file.Entries[0].Authors.AsEnumerable());
        Assert.Equal("They fly.", file.Entries[0].Abstract);
        Assert.Equal("", Sources.Messages(file));
    }

    [Theory]
    [InlineData("- We extend [Widgets in Space](https://arxiv.org/abs/2401.00001) to gadgets.")]
    [InlineData("See [our paper](https://arxiv.org/abs/2401.00001) for details.")]
    [InlineData(
        "1. **[WID](https://docs.example.org/wid)** (from Widget Labs) released with the paper [Widgets in Space](https://arxiv.org/abs/2401.00001), by Ann Lee."
    )]
    [InlineData(
        "# WidgetNet\n\n[![arXiv](https://img.example.org/s.svg)](https://arxiv.org/abs/2401.00001)\n\nCode for widgets."
    )]
    [InlineData("## Citation\n\nIf this is of use to you, please cite [our paper](https://arxiv.org/abs/2401.00001).")]
    [InlineData("- Check the paper on [arXiv](https://arxiv.org/abs/2401.00001) for more.")]
    [InlineData("```\n- [Widgets in Space](https://arxiv.org/abs/2401.00001)\n```")]
    [InlineData("<!-- - [Widgets in Space](https://arxiv.org/abs/2401.00001) -->")]
    public void APaperThatIsOnlyMentionedIsNone(string text) => Assert.Empty(Read(text).Entries);

    [Fact]
    public void AnItemBelowASurveyIsAPaperOfItsOwn()
    {
        var file = Read(
            """
            # A Survey of All Widgets [[paper](https://arxiv.org/abs/2401.00001)]

            ## Flying

            - [First](https://arxiv.org/abs/2401.00002): the first that flew.
            - [Second](https://doi.org/10.1000/Widget.2), [Code](https://github.com/a/b)
            - [Third](https://aclanthology.org/2024.acl-long.3/)
            - [Fourth](https://openreview.net/forum?id=w4)
            """
        );

        Assert.Equal(
            ["A Survey of All Widgets", "First", "Second", "Third", "Fourth"],
            file.Entries.Select(entry => entry.Title)
        );
        Assert.Equal(
            ["", "", "10.1000/widget.2", "acl:2024.acl-long.3", "openreview:w4"],
            file.Entries.Select(entry => entry.Doi?.Value ?? entry.OtherId ?? "")
        );
    }

    private static DigestFile Read(string text) => Sources.Parse("x.md", text);
}
