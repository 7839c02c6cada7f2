using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Commands;

public sealed class WatchCommandTests
{
    [Fact]
    public async Task AWatchIsBegunAndShowsWhatItFinds()
    {
        using var folder = Library();

        var run = await RunAsync(folder, "sorted widgets");

        Assert.Equal(
            (
                0,
                $"1 paper\n  2024-01     Small Widgets\n{Input(folder)}/watches/sorted-widgets.md\n"
                    + "Say below the second `---` why you follow it; `kb preview` shows its page.\n"
            ),
            (run.ExitCode, run.Output)
        );
        Assert.Contains(
            "\ntitle: \"sorted widgets\"\n",
            await File.ReadAllTextAsync(Path.Combine(Input(folder), "watches/sorted-widgets.md")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ALookCreatesNothing()
    {
        using var folder = Library();

        var run = await RunAsync(folder, "widgets -small", "--look");

        Assert.Equal((0, "0 papers\n"), (run.ExitCode, run.Output));
        Assert.False(Directory.Exists(Path.Combine(Input(folder), "watches")));
    }

    [Theory]
    [InlineData("-widgets", "KB235")]
    [InlineData("widgets", "KB310")]
    public async Task WhatIsNoWatchOrIsOneAlreadyIsRefused(string query, string fault)
    {
        using var folder = Library();
        folder.Write("input/watches/widgets.md", "---\ntitle: Widgets\nquery: widgets\n---\n");

        var run = await RunAsync(folder, query);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(fault, run.Error, StringComparison.Ordinal);
    }

    private static TemporaryFolder Library()
    {
        var folder = new TemporaryFolder();
        folder.Write(
            "input/digests/2025-12-25.bib",
            "@misc{a, title = {Small Widgets}, year = 2024, month = jan, abstract = {Widgets that are sorted.}}"
        );
        return folder;
    }

    private static string Input(TemporaryFolder folder) => Path.Combine(folder.Path, "input");

    private static Task<KbRun> RunAsync(TemporaryFolder folder, params string[] arguments) =>
        KbRun.BareAsync(_ => throw new InvalidOperationException(), ["watch", .. arguments, "--input", Input(folder)]);
}
