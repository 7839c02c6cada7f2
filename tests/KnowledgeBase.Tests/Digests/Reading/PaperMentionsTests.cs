namespace KnowledgeBase.Tests.Digests.Reading;

/// <summary>A file that leads to far more papers than were read from it says so, whatever its form.</summary>
public sealed class PaperMentionsTests
{
    private static readonly string Others = string.Join(
        ' ',
        Enumerable.Range(2, 8).Select(number => $"https://arxiv.org/abs/2401.0000{number}")
    );

    public static TheoryData<string, string> FilesOfOnePaperAndManyLinks =>
        new()
        {
            { "x.md", $"- [Widgets in Space](https://arxiv.org/abs/2401.00001)\n\nWe also use {Others} in passing.\n" },
            { "x.json", """[{"title": "Widgets in Space", "arxiv_id": "2401.00001"}, {"text": " """ + Others + "\"}]" },
            { "x.yaml", $"- title: Widgets in Space\n  arxiv_id: '2401.00001'\n- text: {Others}\n" },
            { "x.csv", $"title,arxiv_id,other\nWidgets in Space,2401.00001,{Others}\n" },
        };

    [Theory]
    [MemberData(nameof(FilesOfOnePaperAndManyLinks))]
    public void TheyAreCountedInEveryFormatThatMayBeAnything(string name, string text)
    {
        var said = Assert.Single(Sources.Parse(name, text).Diagnostics, fault => fault.Id == "KB180");

        Assert.Equal(
            "This file links to 9 papers, but only 1 were read from it. Give each paper an entry of its own "
                + "(a row, a heading, a list item, an object) with its title and its link.",
            said.Message
        );
    }

    [Fact]
    public void FewerThanFiveMoreAreReferences()
    {
        var file = Sources.Parse(
            "x.md",
            "- [Widgets in Space](https://arxiv.org/abs/2401.00001), after https://arxiv.org/abs/2401.00002 and "
                + "https://doi.org/10.1000/3\n"
        );

        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void ThePageOfOnePaperMayLinkToAsManyAsItLikes()
    {
        var file = Sources.Parse(
            "x.html",
            $"""
            <!doctype html><meta name="citation_title" content="Widgets in Space">
            <meta name="citation_arxiv_id" content="2401.00001"><p>{Others}
            """
        );

        Assert.Single(file.Entries);
        Assert.Empty(file.Diagnostics);
    }

    [Theory]
    [InlineData((1 << 16) - 20)]
    [InlineData((1 << 16) - 600)]
    [InlineData(3 << 16)]
    public void AnAddressIsFoundWhereverItStandsInALongFile(int before)
    {
        var between = string.Concat(Enumerable.Repeat("go\n", before / 3));
        var text = $"- [Widgets in Space](https://arxiv.org/abs/2401.00001)\n\n{between}{Others}\n";

        Assert.Contains("links to 9 papers", Assert.Single(Sources.Parse("x.md", text).Diagnostics).Message);
    }
}
