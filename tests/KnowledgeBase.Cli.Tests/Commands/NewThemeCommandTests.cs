using KnowledgeBase.Cli.Tests.Fixtures;

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

    private Task<KbRun> RunAsync(string path) =>
        KbRun.BareAsync(_ => throw new InvalidOperationException(), "new", "theme", path, "--theme", Theme);
}
