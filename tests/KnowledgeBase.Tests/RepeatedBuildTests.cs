using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests;

/// <summary>A build that would do what the last one did answers what that one said; any other is made.</summary>
public sealed class RepeatedBuildTests : IDisposable
{
    private readonly TinySite _site = new();

    public RepeatedBuildTests()
    {
        _site.Write("input/digests/empty.txt", "");
        _site.Write("input/notes/deep-scale.md", "---\npaper: deep-scale\n---\nRead it.\n");
        var (result, stages) = Build();
        Assert.NotEmpty(stages);
        Assert.NotEmpty(result.Diagnostics);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void NothingChangedIsSaidWithTheSameWarnings()
    {
        var before = _site.Output();

        var (result, stages) = Build();

        Assert.Empty(stages);
        Assert.Equal(
            ["digests/empty.txt: warning KB101: This file is empty. Remove it, or collect it again."],
            result.Diagnostics.Select(fault => $"{fault}")
        );
        Assert.Equal(new BuildSummary(2, result.Summary!.Pages, 0, before.Count, 0), result.Summary);
        Assert.Equal(before, _site.Output());
    }

    [Theory]
    [InlineData("input/notes/deep-scale.md", "---\npaper: deep-scale\nwithdrawn: true\n---\nRead it.\n")]
    [InlineData("input/site.yml", "title: Other\n")]
    [InlineData("theme/dist/assets/site.css", "q{}")]
    [InlineData("output/index.html", "edited")]
    [InlineData("output/.kb/last", "{")]
    [InlineData("output/.kb/last", "null")]
    public void AChangedFileIsBuiltAgain(string path, string content)
    {
        _site.Write(path, content);

        Assert.NotEmpty(Build().Stages);
        Assert.DoesNotContain("edited", _site.Read("index.html"), StringComparison.Ordinal);
        Assert.Empty(Build().Stages);
    }

    [Fact]
    public void ALongFileIsKnownAgain()
    {
        _site.Write("theme/static/data.txt", new string('x', 3_000_000));
        Assert.NotEmpty(Build().Stages);
        Assert.Empty(Build().Stages);

        _site.Write("output/data.txt", new string('x', 2_999_999) + "y");
        Assert.NotEmpty(Build().Stages);
        Assert.EndsWith("x", _site.Read("data.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void AnEditThatKeepsSizeAndDateIsSeen()
    {
        var date = File.GetLastWriteTimeUtc(_site.At("output/index.html"));
        var page = _site.Read("index.html");
        _site.Write("output/index.html", page.Replace("Home", "Hole", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(_site.At("output/index.html"), date);

        Assert.Equal(1, Build().Result.Summary!.Written);
        Assert.Equal(page, _site.Read("index.html"));
    }

    [Fact]
    public void AMissingFileComesBack()
    {
        File.Delete(_site.At("output/index.html"));

        Assert.Equal(1, Build().Result.Summary!.Written);
    }

    [Fact]
    public void AnotherRequestIsBuilt()
    {
        Assert.NotEmpty(Build(_site.Options with { BaseUrl = "https://example.org/" }).Stages);
        Assert.NotEmpty(Build(_site.Options with { Settings = [new("title", "Set")] }).Stages);
        Assert.Null(Build(_site.Options with { Strict = true, Settings = [new("title", "Set")] }).Result.Summary);
    }

    [Fact]
    public void APreviewThatWroteMeanwhileIsNotTakenForABuild()
    {
        _site.Write("input/site.yml", "title: Previewed\n");
        new SitePreview(_site.Options).Build();

        Assert.NotEmpty(Build().Stages);
        Assert.Empty(Build().Stages);
    }

    private (BuildResult Result, IReadOnlyList<BuildStage> Stages) Build(BuildOptions? options = null)
    {
        var stages = new List<BuildStage>();
        return (SiteBuild.Run(options ?? _site.Options, stages.Add), stages);
    }
}
