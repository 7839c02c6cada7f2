using KnowledgeBase.Editorial;

namespace KnowledgeBase.Tests.Editorial;

public sealed class OwnPagesTests
{
    private const string Documents = "pages: .";

    [Fact]
    public void APageWithoutFrontMatterIsCalledAsItsTextBegins()
    {
        var page = Single("# The `kb` *program*\n\nIt reads digests.\n");

        Assert.Equal(("The kb program", "It reads digests."), (page.Title, page.Body));
    }

    [Fact]
    public void ATitleThatTheTextRepeatsIsShownOnce() =>
        Assert.Equal("Text.", Single("---\ntitle: About\n---\n\n# About\n\nText.\n").Body);

    [Fact]
    public void AHeadingThatSaysSomethingElseThanTheTitleStays() =>
        Assert.Equal("# Who we are\n\nText.", Single("---\ntitle: About\n---\n# Who we are\n\nText.").Body);

    [Theory]
    [InlineData("Text.")]
    [InlineData("## A section\n\nText.")]
    [InlineData("---\ndescription: What it is.\n---\n\nText.")]
    public void APageThatIsCalledNothingIsAnError(string text) =>
        Assert.Equal(
            [
                "pages/about.md(1): error KB236: This page has no title. Begin its text with a line `# Title`, or its "
                    + "front matter with `title:`.",
            ],
            Editorials.Faults(Editorials.File("pages/about.md", text))
        );

    [Fact]
    public void AFolderOfDocumentsIsAFolderOfPages()
    {
        var files = Editorials.Read(
            Editorials.File("site.yml", Documents),
            Editorials.File("index.md", "# Start"),
            Editorials.File("guide/first-steps.md", "# First steps"),
            Editorials.File("topics/sorting.md", "---\ntitle: Sorting\n---")
        );

        Assert.Empty(files.Diagnostics);
        Assert.Equal(["guide/first-steps", "index"], files.Pages.Select(page => page.Address));
        Assert.Equal(["Sorting"], files.Topics.Select(topic => topic.Title));
    }

    [Theory]
    [InlineData("pages: .", "")]
    [InlineData("title: Atlas", "pages/")]
    public void WhatPagesShowOrLinkToIsPublishedAndNothingElse(string settings, string folder)
    {
        var files = Editorials.Read(
            Editorials.File("site.yml", settings),
            Editorials.File(
                $"{folder}guide/start.md",
                "# Start\n\n![Shapes](shapes.svg) [The data][data] [A page](end.md#top)\n\n[data]: ../data.json#all"
            ),
            Editorials.File($"{folder}guide/end.md", "# End"),
            Editorials.File($"{folder}guide/shapes.svg", "<svg/>"),
            Editorials.File($"{folder}data.json", "{}"),
            Editorials.File($"{folder}secret.json", "{}")
        );

        Assert.Equal(["data.json", "guide/shapes.svg"], files.Attachments.Select(file => file.Address));
        Assert.Equal(
            $"{folder}secret.json: warning KB216: This file is not read: pages are Markdown files (`.md`), and of others "
                + "those are published that a page shows or links to. Begin its name with `_` to leave it out silently.",
            files.Diagnostics.Single().ToString()
        );
    }

    private static ContentFile Single(string text)
    {
        var files = Editorials.Read(Editorials.File("pages/about.md", text));
        Assert.Empty(files.Diagnostics);
        return files.Pages.Single();
    }
}
