using KnowledgeBase.Editorial;
using static KnowledgeBase.Tests.Editorial.Editorials;

namespace KnowledgeBase.Tests.Editorial;

public sealed class SiteFormTests
{
    [Fact]
    public void EverySettingIsRead()
    {
        var files = Read(
            File(
                "site.yml",
                """
                title: Our papers
                description: What we read.
                url: https://example.org/papers
                repository: https://example.org/repo
                language: en-GB
                menu:
                  - { title: Topics, url: topics/index.html }
                  - { title: Lab, url: https://example.org/ }
                abstracts: excerpt
                rights: Abstracts belong to their authors.
                authors: several
                twins: main
                lists: brief
                details: brief
                abstract_tags: true
                """
            )
        );

        Assert.Empty(files.Diagnostics);
        Assert.Equal("Our papers", files.Settings.Title);
        Assert.Equal("What we read.", files.Settings.Description);
        Assert.Equal("https://example.org/papers/", files.Settings.Url);
        Assert.Equal("https://example.org/repo", files.Settings.Repository);
        Assert.Equal("en-GB", files.Settings.Language);
        Assert.Equal<MenuItem>(
            [new("Topics", "topics/index.html"), new("Lab", "https://example.org/")],
            files.Settings.Menu
        );
        Assert.Equal(AbstractRights.Excerpt, files.Settings.Abstracts);
        Assert.Equal("Abstracts belong to their authors.", files.Settings.Rights);
        Assert.Equal(
            (AuthorsWithPage.Several, TwinFiles.Main, ListForm.Brief, PageDetails.Brief),
            (files.Settings.Authors, files.Settings.Twins, files.Settings.Lists, files.Settings.Details)
        );
        Assert.True(files.Settings.AbstractTags);
    }

    [Fact]
    public void WithoutAFileTheDefaultsHold() => Assert.Equal(SiteSettings.Default.Title, Read().Settings.Title);

    [Fact]
    public void ASingleSettingWinsOverTheFileAndTheLastOneCounts()
    {
        var files = EditorialReader.Read(
            [File("site.yml", "title: A\nurl: https://a.org/\n")],
            [
                new("title", "B: the [site]"),
                new("title", "C"),
                new("menu", "[{title: Home, url: index.html}]"),
                new("url", ""),
            ]
        );

        Assert.Empty(files.Diagnostics);
        Assert.Equal("C", files.Settings.Title);
        Assert.Equal("Home", files.Settings.Menu.Single().Title);
        Assert.Null(files.Settings.Url);
    }

    [Fact]
    public void AnUnknownSingleSettingNamesTheNearest() =>
        Assert.Equal(
            "--set: error KB211: A settings file has no key `abstract`. Did you mean `abstracts`?",
            EditorialReader.Read([], [new("abstract", "none")]).Diagnostics.Single().ToString()
        );

    [Theory]
    [InlineData("url: example.org")]
    [InlineData("url: https://example.org/?a=b")]
    [InlineData("language: english please")]
    [InlineData("abstracts: some")]
    [InlineData("menu: [{title: X, url: 'javascript:alert(1)'}]")]
    [InlineData("menu: [{title: X, url: /topics/}]")]
    [InlineData("menu: [{title: X, url: //evil.example}]")]
    [InlineData("title: ''")]
    [InlineData("just a text")]
    public void AnUnusableValueIsAFaultAndTheDefaultHolds(string line)
    {
        var files = Read(File("site.yml", line));

        Assert.Equal("KB214", Assert.Single(files.Diagnostics).Id);
        Assert.Equal(SiteSettings.Default with { Menu = files.Settings.Menu }, files.Settings);
    }
}
