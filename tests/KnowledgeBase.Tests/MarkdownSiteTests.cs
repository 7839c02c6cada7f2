using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests;

/// <summary>Whole builds, seen as a folder of Markdown.</summary>
public sealed class MarkdownSiteTests : IDisposable
{
    private const string Address = "https://example.org/kb/";
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void MarkdownAloneIsTheSameBytesAsBesideThePages()
    {
        OwnTheme.CopyTo(_site);
        SiteBuild.Run(_site.Options);
        var beside = _site.Output().Where(file => file.Key.EndsWith(".md", StringComparison.Ordinal)).ToList();

        SiteBuild.Run(_site.Options with { MarkdownOnly = true });

        var alone = _site.Output();
        Assert.Equal(alone["index.md"], alone["README.md"]);
        Assert.Equal(beside, alone.Where(file => file.Key != "README.md"));
    }

    [Fact]
    public void MarkdownAloneIsWrittenOfALibraryOfAnySize()
    {
        _site.Write("input/site.yml", "title: Any\ntwins: none\n");

        SiteBuild.Run(_site.Options with { MarkdownOnly = true });

        Assert.Contains("papers/deep-scale.md", _site.Output().Keys);
    }

    /// <summary>Beside the pages their line leads to the search page, which Markdown alone does not have.</summary>
    [Fact]
    public void PeopleWithoutAPageStandInMarkdownAloneByName()
    {
        OwnTheme.CopyTo(_site);
        _site.Write("input/site.yml", "title: Any\nauthors: several\n");
        _site.Write(
            "input/digests/2025-01-02.bib",
            "@misc{a, title = {One Sieve}, author = {Ada Arno}}\n@misc{b, title = {Two Whisks}, author = {Ada Arno}}\n"
        );

        var result = SiteBuild.Run(_site.Options with { MarkdownOnly = true });

        Assert.NotNull(result.Summary);
        Assert.Contains("- Ada Arno (2)\n", _site.Output()["authors/index.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void EachFolderHasAnIndexAndTheReadMeLeadsToIt()
    {
        OwnTheme.CopyTo(_site);
        _site.Write("input/topics/data.md", "---\ntitle: Data\nkeywords: [clusters]\n---\n");
        _site.Write("input/watches/scale.md", "---\ntitle: Scale\nquery: scale\n---\n");

        SiteBuild.Run(_site.Options with { MarkdownOnly = true });

        var files = _site.Output();
        var folders = files.Keys.Where(path => path.Contains('/')).Select(path => path.Split('/')[0]).Distinct();
        Assert.Equal(9, folders.Count());
        Assert.All(folders, folder =>
        {
            Assert.Contains($"{folder}/index.md", files.Keys);
            Assert.Contains($"]({folder}/index.md)", files["README.md"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void ABuildOfTheOtherKindIsNotTakenForTheLastOne()
    {
        SiteBuild.Run(_site.Options);

        SiteBuild.Run(_site.Options with { MarkdownOnly = true });
        Assert.DoesNotContain("index.html", _site.Output().Keys);

        SiteBuild.Run(_site.Options);
        Assert.Contains("index.html", _site.Output().Keys);
    }

    [Theory]
    [InlineData("[a](deep-scale.html)", "[a](deep-scale.md)")]
    [InlineData("[a](deep-scale.md#part)", "[a](deep-scale.md)")]
    [InlineData("[a](../orgs/apple.html \"title\")", "[a](../orgs/apple.md \"title\")")]
    [InlineData("![a](../favicon.svg)", "![a](../favicon.svg)")]
    [InlineData("[a](../search.html?q=x) b", "[a](../search.html?q=x) b")]
    [InlineData("[a][b]\n\n[b]: deep-scale.html", "[a][b]\n\n[b]: deep-scale.md")]
    [InlineData("[a](#here) [b](https://example.org/x.html)", "[a](#here) [b](https://example.org/x.html)")]
    [InlineData("`[a](deep-scale.html)`", "`[a](deep-scale.html)`")]
    [InlineData("# One\n\n### Two\n\nText", "### One\n\n##### Two\n\nText")]
    public void WhatPeopleWroteStaysButForItsLinksAndHeadings(string written, string expected)
    {
        _site.Write("theme/static/favicon.svg", "<svg/>");
        _site.Write("input/notes/small-scale.md", $"---\npaper: small-scale\n---\n{written}\n");

        var result = SiteBuild.Run(_site.Options);

        Assert.NotNull(result.Summary);
        Assert.Contains($"\n\n{expected}\n", _site.Read("papers/small-scale.md"), StringComparison.Ordinal);
    }

    /// <summary>Markdown alone has neither the search page nor files for programs.</summary>
    [Theory]
    [InlineData(Address, "see [the *search*](https://example.org/kb/search.html?q=x), and more")]
    [InlineData(null, "see the *search*, and more")]
    public void ALinkToWhatOnlyTheSiteHasLeadsThereOrIsTakenAway(string? address, string expected)
    {
        _site.Write(
            "input/notes/small-scale.md",
            "---\npaper: small-scale\n---\nsee [the *search*](../search.html?q=x), and more\n"
        );

        SiteBuild.Run(_site.Options with { MarkdownOnly = true, BaseUrl = address });

        Assert.Contains($"\n{expected}\n", _site.Read("papers/small-scale.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void WhereAPageHasNoMarkdownItsPageIsLedTo()
    {
        OwnTheme.CopyTo(_site);
        _site.Write("input/site.yml", "title: Main\ntwins: main\n");

        SiteBuild.Run(_site.Options);

        Assert.Contains("](papers/deep-scale.html)", _site.Read("index.md"), StringComparison.Ordinal);
        Assert.Contains("](statistics.md)", _site.Read("index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void TheCheckNamesALinkInMarkdownThatLeadsNowhere()
    {
        _site.Write("theme/pages/paper.sbn-md", "# {{ title }}\n\nSee [that](nowhere.md) and [this](deep-scale.md)\n");

        var result = SiteBuild.Check(_site.Options);

        Assert.Contains(
            "papers/deep-scale.md(3,5): error KB520: The link `nowhere.md` in Markdown does not lead to a file of the "
                + "site. Correct it, or add the page.",
            result.Diagnostics.Select(fault => $"{fault}")
        );
        Assert.Equal(2, result.Diagnostics.Count(fault => fault.Id == "KB520"));
    }

    [Fact]
    public void AThemeWithoutATemplateForMarkdownIsIncomplete()
    {
        File.Delete(_site.At("theme/pages/topic.sbn-md"));
        File.Delete(_site.At("theme/pages/paper.sbn-md"));

        var result = SiteBuild.Run(_site.Options);

        Assert.Equal(
            "theme/pages/paper.sbn-md: error KB402: The theme has no template for pages of the kind “paper”. "
                + "Add this file.",
            $"{Assert.Single(result.Diagnostics)}"
        );
    }
}
