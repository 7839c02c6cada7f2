using KnowledgeBase.Cli.Commands;
using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Commands;

public sealed class SiteOptionsTests
{
    [Fact]
    public async Task EveryOptionReachesTheBuild()
    {
        var asked = await OptionsOfAsync(
            "build",
            "--output",
            "public",
            "--base-url",
            "https://example.org/papers",
            "--strict",
            "--set",
            "title=A = B",
            "--set",
            "language=de"
        );

        Assert.Equal("public", asked.Output);
        Assert.Equal("https://example.org/papers/", asked.BaseUrl);
        Assert.True(asked.Strict);
        Assert.Equal(["title: A = B", "language: de"], asked.Settings.Select(each => $"{each.Key}: {each.Value}"));
    }

    [Theory]
    [InlineData("artifacts/bin/KnowledgeBase.Cli/debug/", "theme")]
    [InlineData("artifacts/bin/KnowledgeBase.Cli/release", "theme")]
    [InlineData("elsewhere", "elsewhere/theme")]
    [InlineData("artifacts/bin/Other/debug", null)]
    public void TheBuiltInThemeStandsBesideTheProgramOrInItsRepository(string program, string? theme)
    {
        using var folder = new TemporaryFolder();
        folder.Write("KnowledgeBase.sln", "");
        folder.Folder("theme");
        folder.Folder("elsewhere/theme");

        var found = SiteOptions.FindBuiltInTheme(Path.Combine(folder.Path, program), "theme");

        Assert.Equal(theme is null ? null : Path.Combine(folder.Path, theme), found?.Folder);
    }

    /// <summary>The theme of the repository is no layer above itself.</summary>
    [Fact]
    public void TheThemeThatWasChosenIsNotTheBuiltInOneToo()
    {
        using var folder = new TemporaryFolder();
        var theme = folder.Folder("theme");

        Assert.Null(SiteOptions.FindBuiltInTheme(folder.Path, theme));
    }

    [Fact]
    public async Task WithoutOptionsTheOutputIsTheFolderOfThatName()
    {
        var asked = await OptionsOfAsync("build");

        Assert.Equal("output", asked.Output);
        Assert.Null(asked.BaseUrl);
        Assert.False(asked.Strict);
        Assert.Empty(asked.Settings);
    }

    [Theory]
    [InlineData(
        "--base-url must begin with http:// or https://, and 'example.org' does not.",
        "--base-url",
        "example.org"
    )]
    [InlineData("--base-url must begin with http:// or https://, and 'ftp://a/' does not.", "--base-url", "ftp://a/")]
    [InlineData("--set takes key=value, and 'title' is not.", "--set", "title")]
    [InlineData("--set takes key=value, and '=x' is not.", "--set", "=x")]
    [InlineData("`kb build` has no option or argument `--outptu`. Did you mean `--output`?", "--outptu")]
    public async Task WrongUsageIsSaidAndExitCodeOne(string sentence, params string[] arguments)
    {
        var run = await KbRun.WithAsync([], ["build", .. arguments]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output.Trim());
    }

    private static async Task<BuildOptions> OptionsOfAsync(params string[] arguments)
    {
        BuildOptions? asked = null;
        await KbRun.WithAsync(
            options =>
            {
                asked = options;
                return new BuildResult([], new BuildSummary(0, 0, 0, 0, 0));
            },
            arguments
        );
        return asked!;
    }
}
