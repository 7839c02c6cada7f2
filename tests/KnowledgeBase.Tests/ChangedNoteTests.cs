using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests;

/// <summary>
/// A build after which only the words of notes have changed writes no more than the papers' pages and search, and leaves
/// what a build from nothing would.
/// </summary>
public sealed class ChangedNoteTests : IDisposable
{
    private readonly TinySite _site = new();

    public ChangedNoteTests()
    {
        OwnTheme.CopyTo(_site);
        _site.Write("input/digests/empty.txt", "");
        _site.Write("input/digests/2024-02-01.txt", ManyPapers);
        WriteNote("deep-scale", "Read it for $x^2$.");
        WriteNote("small-scale", "Nothing new.");
        Assert.NotEmpty(Build().Stages);
    }

    private static string ManyPapers => "Daily Papers\n\nFeb 1\n\n" + string.Concat(Enumerable.Range(0, 40).Select(number =>
        $"Number {number} of Many Papers\n\nWe count from {number} to {number * number} and find that method{number} counts, as this text of some length says.\n\n  • {number + 1} authors\n·\nFeb 1, 2024\n\n"));

    public void Dispose() => _site.Dispose();

    [Fact]
    public void OtherWordsAreTheirPageAndSearch()
    {
        var before = _site.Output();

        WriteNote("deep-scale", "Read it for quinquagenary reasons.");
        var (result, stages) = Build();

        Assert.Empty(stages);
        var changed = ChangedSince(before);
        Assert.Equal(["papers/deep-scale.html", "papers/deep-scale.md"], changed.Where(path => !path.StartsWith("search/", StringComparison.Ordinal)));
        Assert.Contains("search/start.json", changed);
        Assert.Equal(changed.Count, result.Summary!.Written);
        Assert.Equal(_site.Output().Count - changed.Count, result.Summary.Unchanged);
        Assert.Equal(before.Keys.Except(_site.Output().Keys).Count(), result.Summary.Removed);
        AssertAsABuildFromNothing();
    }

    [Fact]
    public void ItSaysWhatTheLastBuildSaid()
    {
        WriteNote("deep-scale", "Other words.");

        Assert.Equal(["digests/empty.txt: warning KB101: This file is empty; remove it, or collect it again."], Build().Result.Diagnostics.Select(fault => $"{fault}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t\n")]
    [InlineData("Read it for $x^2$!")]
    [InlineData("Large models on large clusters, and method7 counts.")]
    [InlineData("Größe, naïve CAFÉ, U-Net, C++, 深度学习, \ud83d\ude00 & <b>markup</b>, \"quotes\" \\ back.")]
    [InlineData("aaa zzz zzzz 0 00 mmm @topic:x #doi ~")]
    [InlineData("[Small](small-scale.html) and `$x$`.")]
    [InlineData("Line\r\nends\rof all sorts")]
    public void WhateverANoteSaysTheSiteIsThatOfABuildFromNothing(string body)
    {
        WriteNote("deep-scale", body);

        Assert.Empty(Build().Stages);
        AssertAsABuildFromNothing();
    }

    [Fact]
    public void ALongNoteMovesEveryShardOfTheIndex()
    {
        WriteNote("deep-scale", string.Join(' ', Enumerable.Range(0, 3000).Select(number => $"word{number * 7919 % 3001:x}")));

        Assert.Empty(Build().Stages);
        AssertAsABuildFromNothing();
    }

    [Fact]
    public void NotesChangeTogetherAndOneAfterTheOther()
    {
        WriteNote("deep-scale", "Words that both share and rarities.");
        WriteNote("small-scale", "Rarities that both share.");
        Assert.Empty(Build().Stages);
        WriteNote("small-scale", "One after the other.");
        Assert.Empty(Build().Stages);
        WriteNote("deep-scale", "");
        Assert.Empty(Build().Stages);
        WriteNote("deep-scale", "Back again.");
        Assert.Empty(Build().Stages);

        AssertAsABuildFromNothing();
    }

    [Fact]
    public void NothingChangedAfterwardsIsSeen()
    {
        WriteNote("deep-scale", "Other words.");
        Build();

        Assert.Equal(0, Build().Result.Summary!.Written);
        File.AppendAllText(_site.At("output/papers/small-scale.html"), "edited");
        Assert.NotEmpty(Build().Stages);
        AssertAsABuildFromNothing();
    }

    [Theory]
    [InlineData("input/notes/deep-scale.md", "---\npaper: deep-scale\ntitle: Deeper Scale\n---\nWords.\n")]
    [InlineData("input/notes/deep-scale.md", "No front matter at all, which takes away more than words.")]
    [InlineData("input/notes/number.md", "---\npaper: number-3-of-many-papers\n---\nA new note.\n")]
    [InlineData("input/site.yml", "title: Other\n")]
    [InlineData("theme/pages/paper.sbn-html", "<h1>{{ page.title }}</h1>{{ sections.notes }}")]
    [InlineData("output/index.html", "edited")]
    [InlineData("output/search/start.json", "{}")]
    [InlineData("output/.kb/last", "{")]
    public void WhereMoreHasChangedTheSiteIsBuilt(string path, string content)
    {
        WriteNote("small-scale", "Other words.");
        _site.Write(path, content);

        Assert.NotEmpty(Build().Stages);
        if (path.EndsWith("deep-scale.md", StringComparison.Ordinal) && !content.StartsWith('-'))
            WriteNote("deep-scale", "With its front matter again.");
        Build();
        AssertAsABuildFromNothing();
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void AMemoryCutShortIsNoMemory(double share)
    {
        var memory = File.ReadAllBytes(_site.At("output/.kb/last"));
        _site.Write("output/.kb/last", memory[..(int)(memory.Length * share)]);
        WriteNote("deep-scale", "Other words.");

        Assert.NotEmpty(Build().Stages);
        AssertAsABuildFromNothing();
    }

    [Fact]
    public void AMemoryOfAnotherVersionIsNoMemory()
    {
        var memory = File.ReadAllBytes(_site.At("output/.kb/last"));
        "0000"u8.CopyTo(memory.AsSpan(memory.AsSpan().IndexOf("\"rest\":\""u8) + 8));
        _site.Write("output/.kb/last", memory);
        WriteNote("deep-scale", "Other words.");

        Assert.NotEmpty(Build().Stages);
        AssertAsABuildFromNothing();
    }

    [Fact]
    public void ANoteThatGoesIsBuilt()
    {
        WriteNote("small-scale", "Other words.");
        File.Delete(_site.At("input/notes/deep-scale.md"));

        Assert.NotEmpty(Build().Stages);
        AssertAsABuildFromNothing();
    }

    [Fact]
    public void AFaultInANoteLeavesTheSiteAndItsCorrectionIsWritten()
    {
        var before = _site.Output();

        WriteNote("deep-scale", "[A link](nowhere.html)");
        Assert.Equal(["KB101", "KB411"], Build().Result.Diagnostics.Select(fault => fault.Id));
        Assert.Equal(before, _site.Output());

        WriteNote("deep-scale", "Corrected.");
        Assert.Empty(Build().Stages);
        AssertAsABuildFromNothing();
    }

    [Fact]
    public void ATemplateThatCitesOtherPapersIsRenderedByAWholeBuild()
    {
        _site.Write("theme/pages/paper.sbn-html", "{{ sections.notes }}{{ ('number-3-of-many-papers' | reference).text }}");
        Build();

        WriteNote("deep-scale", "Other words.");
        Assert.NotEmpty(Build().Stages);
        AssertAsABuildFromNothing();
    }

    private void WriteNote(string paper, string body) => _site.Write($"input/notes/{paper}.md", $"---\npaper: {paper}\n---\n{body}\n");

    private List<string> ChangedSince(SortedDictionary<string, string> before) =>
        [.. _site.Output().Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(file => file.Key)];

    private (BuildResult Result, IReadOnlyList<BuildStage> Stages) Build()
    {
        var stages = new List<BuildStage>();
        return (SiteBuild.Run(_site.Options, stages.Add), stages);
    }

    private void AssertAsABuildFromNothing()
    {
        var left = _site.Output();
        Assert.Empty(Build().Stages);
        Directory.Delete(_site.At("output"), recursive: true);
        Assert.NotNull(Build().Result.Summary);
        Assert.Equal(_site.Output(), left);
    }
}
