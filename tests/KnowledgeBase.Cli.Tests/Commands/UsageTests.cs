using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Commands;

public sealed class UsageTests
{
    [Fact]
    public async Task TheProgramAloneShowsItsHelp()
    {
        var run = await RunAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("\n  build ", run.Output, StringComparison.Ordinal);
        Assert.Equal((await RunAsync("--help")).Output, run.Output);
    }

    [Theory]
    [InlineData("new", "\n  topic ")]
    [InlineData("fetch", "\n  arxiv ")]
    public async Task ACommandThatGroupsOthersShowsItsHelp(string command, string listed)
    {
        var run = await RunAsync(command);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(listed, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("fetch", "hf")]
    public async Task HelpListsTheExitCodes(params string[] command)
    {
        var run = await RunAsync([.. command, "--help"]);

        Assert.Contains(
            "\n  2    errors in the content, or warnings under --strict\n",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("\n  130  stopped by Ctrl-C\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("`kb` has no command `buidl`. Did you mean `build`?\n`kb --help` lists what there is.\n", "buidl")]
    [InlineData("`kb` has no command `frobnicate`.\n`kb --help` lists what there is.\n", "frobnicate")]
    [InlineData(
        "`kb new` has no command `topik`. Did you mean `topic`?\n`kb new --help` lists what there is.\n",
        "new",
        "topik",
        "Agents"
    )]
    [InlineData(
        "`kb build` has no option or argument `--ouput`. Did you mean `--output`?\n"
            + "`kb build` has no option or argument `public`.\n`kb build --help` lists what there is.\n",
        "build",
        "--ouput",
        "public"
    )]
    public async Task AnUnknownWordGetsTheNearest(string said, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal((1, "", said), (run.ExitCode, run.Output, run.Error));
    }

    private static Task<KbRun> RunAsync(params string[] arguments) =>
        KbRun.BareAsync(_ => throw new InvalidOperationException("Nothing is built."), arguments);
}
