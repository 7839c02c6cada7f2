using KnowledgeBase.Cli.Commands;
using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Library;
using KnowledgeBase.Rendering;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Commands;

public sealed class NewThemeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Theme => Path.Combine(_folder.Path, "theme");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ColoursAndFontsOfOnesOwnAreBegunAsCommentsOfTheThemes()
    {
        var run = await RunAsync("own.css");

        Assert.Equal(
            (
                0,
                $"{Theme}/own.css\n"
                    + "Take lines out of their comments and change them; `kb preview` shows the site with them.\n",
                ""
            ),
            (run.ExitCode, run.Output, run.Error)
        );
        Assert.Contains(
            "  /* Links, and whatever the pointer is on. */\n  /* --accent: light-dark(oklch(",
            await File.ReadAllTextAsync(Path.Combine(Theme, "own.css")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task NothingIsWrittenOver()
    {
        var path = _folder.Write("theme/own.css", "Mine.");

        var run = await RunAsync("own.css");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("Mine.", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public void OneFileOfTheThemeIsCopiedToItsPath()
    {
        var draft = DraftOf("partials/row.sbn-html");

        Assert.Null(draft.Fault);
        Assert.Equal("partials/row.sbn-html", draft.Path);
        Assert.Equal(File.ReadAllText(RepositoryRoot.At("theme", "partials", "row.sbn-html")), draft.Content);
        Assert.StartsWith("It takes the place of the theme's own file.", draft.Next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("row.sbn-html", "The theme has no `row.sbn-html`. Did you mean `partials/row.sbn-html`?")]
    [InlineData("row", "The theme has no `row`. Did you mean `partials/row.sbn-html`?")]
    [InlineData("pages/papers.sbn-m", "The theme has no `pages/papers.sbn-m`. Did you mean `pages/papers.sbn-md`?")]
    [InlineData(
        "styles/../../../secret",
        "The theme has no `styles/../../../secret` to copy. Its templates are in `layouts/`, `pages/` and `partials/`; "
            + "colours and fonts are changed in `own.css`."
    )]
    public void WhatTheThemeDoesNotHaveIsSaidWithWhatIsNear(string path, string message) =>
        Assert.Equal($"theme/{path}: error KB406: {message}", DraftOf(path).Fault?.ToString());

    private static Draft DraftOf(string path) =>
        NewThemeCommand.Draft(path, "theme", BuiltInTheme.At(RepositoryRoot.At("theme")));

    private Task<KbRun> RunAsync(string path) =>
        KbRun.BareAsync(_ => throw new InvalidOperationException(), "new", "theme", path, "--theme", Theme);
}
