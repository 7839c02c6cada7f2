using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests;

public sealed class SiteSessionTests : IDisposable
{
    private const string Note = "notes/scale.md";

    private readonly TinySite _site = new();

    public SiteSessionTests()
    {
        _site.Write("theme/pages/paper.sbn-html", "<h1>{{ page.title }}</h1>{{ sections.notes }}<a href=\"{{ 'index.html' | link }}\">Home</a>");
        WriteNote("The first words.");
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void AnotherNoteIsTwoFilesAtOnceAndSearchAfterwards()
    {
        var session = Begin();
        var before = _site.Output();

        WriteNote("Other words.");
        var result = session.Build();

        Assert.Equal((2, 0), (result.Summary!.Written, result.Summary.Removed));
        Assert.Equal(["papers/deep-scale.html", "papers/deep-scale.md"], ChangedSince(before));
        session.Settle();
        Assert.Contains("search/start.json", ChangedSince(before));
        AssertAsABuildFromNothing();
    }

    [Fact]
    public void NothingIsWrittenForAFileThatWasSavedWithoutAChange()
    {
        var session = Begin();

        WriteNote("The first words.");

        Assert.Equal(0, session.Build().Summary!.Written);
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
        var session = Begin();
        WriteNote("Words before.");
        session.Build();

        _site.Write(path, text);
        session.Build();
        session.Settle();

        AssertAsABuildFromNothing();
    }

    [Fact]
    public void ANoteThatGoesLeavesNothing()
    {
        var session = Begin();

        File.Delete(_site.At("input/" + Note));
        session.Build();
        session.Settle();

        AssertAsABuildFromNothing();
    }

    [Fact]
    public void AFaultInANoteStopsTheBuildAndItsCorrectionIsShown()
    {
        var session = Begin();
        var before = _site.Output();

        WriteNote("[A link](nowhere.html)");
        Assert.Equal("KB411", Assert.Single(session.Build().Diagnostics).Id);
        Assert.Equal(before, _site.Output());

        WriteNote("Corrected.");
        session.Build();
        session.Settle();
        AssertAsABuildFromNothing();
    }

    [Fact]
    public void WhatAnotherBuildWroteInBetweenIsSeen()
    {
        var session = Begin();
        SiteBuild.Run(_site.Options with { BaseUrl = "https://example.org/" });

        WriteNote("Other words.");
        session.Build();
        session.Settle();

        AssertAsABuildFromNothing();
    }

    [Fact]
    public void AnIndexThatWasDamagedIsMadeAnew()
    {
        var session = Begin();
        WriteNote("Other words.");
        session.Build();
        _site.Write("output/search/start.json", "{}");

        session.Settle();

        AssertAsABuildFromNothing();
    }

    [Fact]
    public void AnOutputThatWasDeletedIsWrittenAgain()
    {
        var session = Begin();
        Directory.Delete(_site.At("output"), recursive: true);

        session.Build();

        AssertAsABuildFromNothing();
    }

    private SiteSession Begin()
    {
        var session = new SiteSession(_site.Options);
        Assert.NotNull(session.Build().Summary);
        return session;
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
