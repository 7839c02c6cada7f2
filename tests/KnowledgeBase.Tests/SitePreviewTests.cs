using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests;

public sealed class SitePreviewTests : IDisposable
{
    private const string Note = "notes/scale.md";

    private readonly TinySite _site = new();

    public SitePreviewTests()
    {
        _site.Write(
            "theme/pages/paper.sbn-html",
            "<h1>{{ page.title }}</h1>{{ sections.notes }}<a href=\"{{ 'index.html' | link }}\">Home</a>"
        );
        WriteNote("The first words.");
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void AnotherNoteIsTwoFilesAtOnceAndSearchAfterwards()
    {
        var preview = Begin();
        var before = _site.Output();

        WriteNote("Other words.");
        var result = preview.Build();

        Assert.Equal((2, 0), (result.Summary!.Written, result.Summary.Removed));
        Assert.Equal(["papers/deep-scale.html", "papers/deep-scale.md"], ChangedSince(before));
        preview.UpdateSearch();
        Assert.Contains("search/start.json", ChangedSince(before));
        AssertAsABuildFromNothing();
    }

    [Fact]
    public void NothingIsWrittenForAFileThatWasSavedWithoutAChange()
    {
        var preview = Begin();

        WriteNote("The first words.");

        Assert.Equal(0, preview.Build().Summary!.Written);
    }

    [Theory]
    [InlineData("input/notes/scale.md", "---\npaper: deep-scale\ntitle: Deeper Scale\n---\nWords.\n")]
    [InlineData("input/notes/scale.md", "---\npaper: small-scale\n---\nThe first words.\n")]
    [InlineData("input/notes/scale.md", "---\npaper: deep-scale\r\n---\r\nWords with other line ends.\r\n")]
    [InlineData("input/notes/second.md", "---\npaper: small-scale\n---\nWords.\n")]
    [InlineData("input/digests/2025-12-26.txt", TinySite.Listing)]
    [InlineData("input/site.yml", "title: Another title\n")]
    [InlineData("input/names.yml", "none: [DeepScale]\n")]
    [InlineData("input/topics/scale.md", "---\ntitle: Scale\nkeywords: [scale]\n---\n")]
    [InlineData("theme/pages/home.sbn-html", "<h1>Another home</h1>")]
    [InlineData("theme/dist/assets/site.css", "p{color:red}")]
    public void WhateverElseChangesTheSiteIsThatOfABuildFromNothing(string path, string text)
    {
        var preview = Begin();
        WriteNote("Words before.");
        preview.Build();

        _site.Write(path, text);
        preview.Build();
        preview.UpdateSearch();

        AssertAsABuildFromNothing();
    }

    [Fact]
    public void ANoteThatGoesLeavesNothing()
    {
        var preview = Begin();

        File.Delete(_site.At("input/" + Note));
        preview.Build();
        preview.UpdateSearch();

        AssertAsABuildFromNothing();
    }

    [Fact]
    public void AFaultInANoteStopsTheBuildAndItsCorrectionIsShown()
    {
        var preview = Begin();
        var before = _site.Output();

        WriteNote("[A link](nowhere.html)");
        Assert.Equal("KB411", Assert.Single(preview.Build().Diagnostics).Id);
        Assert.Equal(before, _site.Output());

        WriteNote("Corrected.");
        preview.Build();
        preview.UpdateSearch();
        AssertAsABuildFromNothing();
    }

    [Fact]
    public void WhatAnotherBuildWroteInBetweenIsSeen()
    {
        var preview = Begin();
        SiteBuild.Run(_site.Options with { BaseUrl = "https://example.org/" });

        WriteNote("Other words.");
        preview.Build();
        preview.UpdateSearch();

        AssertAsABuildFromNothing();
    }

    [Fact]
    public void AnIndexThatWasDamagedIsMadeAnew()
    {
        var preview = Begin();
        WriteNote("Other words.");
        preview.Build();
        _site.Write("output/search/start.json", "{}");

        preview.UpdateSearch();

        AssertAsABuildFromNothing();
    }

    [Fact]
    public void AnOutputThatWasDeletedIsWrittenAgain()
    {
        var preview = Begin();
        Directory.Delete(_site.At("output"), recursive: true);

        preview.Build();

        AssertAsABuildFromNothing();
    }

    private SitePreview Begin()
    {
        var preview = new SitePreview(_site.Options);
        Assert.NotNull(preview.Build().Summary);
        return preview;
    }

    private void WriteNote(string body) => _site.Write("input/" + Note, $"---\npaper: deep-scale\n---\n{body}\n");

    private IEnumerable<string> ChangedSince(SortedDictionary<string, string> before) =>
        _site.Output().Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key);

    private void AssertAsABuildFromNothing()
    {
        var followed = _site.Output();
        Directory.Delete(_site.At("output"), recursive: true);
        Assert.NotNull(SiteBuild.Run(_site.Options).Summary);
        Assert.Equal(_site.Output(), followed);
    }
}
