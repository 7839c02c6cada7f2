using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Tests.Commands;

public sealed class BuildCommandTests
{
    private static readonly Diagnostic Warning = new(
        "KB101",
        DiagnosticSeverity.Warning,
        new SourceLocation("digests/a.txt", 3, 7),
        "This is doubtful."
    );

    private static readonly Diagnostic Error = new(
        "KB201",
        DiagnosticSeverity.Error,
        new SourceLocation("site.yml", 2),
        "There is no setting 'titel'."
    );

    [Fact]
    public async Task ABuildEndsWithOneLineOnStandardOutput()
    {
        var run = await KbRun.WithAsync([Warning], "build");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(
            @"^2 papers, 9 pages, 12 files written, 3 unchanged, 1 removed, 1 warning, [0-9]+\.[0-9][0-9] s; .*\n$",
            run.Output
        );
    }

    [Fact]
    public async Task EachStageIsTimedOnRequestAndTheSummaryStaysOneLine()
    {
        var run = await KbRun.WithAsync([], "build", "--timings");

        Assert.Matches(
            @"^Reading digests and notes +[0-9]+\.[0-9][0-9] s\nFinding topics and relations +[0-9]+\.[0-9][0-9] s\n$",
            run.Error
        );
        Assert.Single(run.Output.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("Reading digests", (await KbRun.WithAsync([], "build")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithTheTimesStandsWhatChangedWhere()
    {
        var built = new BuildResult([], new BuildSummary(2, 9, 12, 3, 1))
        {
            Folders = [new FolderChanges("", 1, 0, 0), new FolderChanges("papers/", 11, 3, 1)],
        };

        var run = await KbRun.WithAsync(_ => built, "build", "--timings");

        Assert.EndsWith(
            "not in a folder               1 written,      0 unchanged,      0 removed\n"
                + "papers/                      11 written,      3 unchanged,      1 removed\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task TheSummarySaysThatAnAddressIsMissing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("with/data/site.json", """{"schema": 1, "url": "https://example.org/"}""");

        var with = await KbRun.WithAsync([], "build", "--output", Path.Combine(folder.Path, "with"));
        var without = await KbRun.WithAsync([], "build", "--output", Path.Combine(folder.Path, "without"));

        Assert.EndsWith(" s\n", with.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            " s; without --base-url or url in site.yml, feeds, sitemap and canonical addresses are left out\n",
            without.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true, "--to", "markdown")]
    [InlineData(false, "--to", "html")]
    public async Task MarkdownAloneIsWrittenOnRequest(bool expected, params string[] arguments)
    {
        var isMarkdownOnly = !expected;

        var run = await KbRun.WithAsync(
            options =>
            {
                isMarkdownOnly = options.MarkdownOnly;
                return new BuildResult([], new BuildSummary(2, 9, 12, 3, 1));
            },
            ["build", .. arguments]
        );

        Assert.Equal(expected, isMarkdownOnly);
        Assert.Equal(expected, run.Output.EndsWith(" s\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnUnknownFormatIsWrongUsage() =>
        Assert.Equal(1, (await KbRun.WithAsync([], "build", "--to", "pdf")).ExitCode);

    [Fact]
    public async Task DiagnosticsGoToStandardErrorAsEditorsReadThem()
    {
        var run = await KbRun.WithAsync([Warning], "build");

        Assert.Equal("digests/a.txt(3,7): warning KB101: This is doubtful.\n", run.Error);
    }

    [Fact]
    public async Task ADiagnosticNamesItsFileUnderTheFolderThatWasGiven()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("mine/digests/a.txt", "");
        var input = Path.Combine(folder.Path, "mine");

        var run = await KbRun.BareAsync(
            _ => new BuildResult([Warning], new BuildSummary(0, 0, 0, 0, 0)),
            "build",
            "--input",
            input,
            "--theme",
            folder.Folder("theme")
        );

        Assert.StartsWith($"{file.Replace('\\', '/')}(3,7): warning", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnErrorInContentIsExitCodeTwoAndNothingOnStandardOutput()
    {
        var run = await KbRun.WithAsync([Warning, Error], "build");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.EndsWith("\nNothing was written: 1 error, 1 warning.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWarningUnderStrictIsExitCodeTwo()
    {
        var run = await KbRun.WithAsync(_ => new BuildResult([Warning], null), "build", "--strict");

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith(
            "\nNothing was written: 1 warning, and --strict does not allow any.\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public async Task AFaultOfTheProgramIsOneErrorWithARequestAndNoStackTrace(string command)
    {
        var run = await KbRun.WithAsync(Boom, command);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(
            "kb: error KB903: The program failed (InvalidOperationException: `boom` at KnowledgeBase.Cli.Tests.Commands.BuildCommandTests.Boom). "
                + "This is a fault in the program: please report it, with this line and, if you can, the input folder.\n",
            run.Error
        );
    }

    [Fact]
    public async Task AMachineWithoutMemoryIsOneLineAndExitCodeThree()
    {
        var run = await KbRun.WithAsync(_ => throw new OutOfMemoryException(), "build");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            "This machine does not have enough memory. Close other programs, or use a machine with more memory.\n",
            run.Error
        );
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public async Task CtrlCEndsItAtOnceWhateverItIsDoing(string command)
    {
        using var begun = new ManualResetEventSlim();
        using var never = new ManualResetEventSlim();
        using var stop = new CancellationTokenSource();

        var running = KbRun.WithAsync(Wait, stop.Token, command);
        begun.Wait(TimeSpan.FromSeconds(20));
        await stop.CancelAsync();
        var run = await running.WaitAsync(TimeSpan.FromSeconds(20));

        never.Set();
        Assert.Equal(130, run.ExitCode);
        Assert.Equal("Stopped; nothing was changed.\n", run.Error);

        BuildResult Wait(BuildOptions options)
        {
            begun.Set();
            never.Wait(TimeSpan.FromSeconds(60));
            return new BuildResult([], null);
        }
    }

    [Fact]
    public async Task AFolderIsAdoptedOnlyWhereItIsAsked()
    {
        var adopts = new List<bool>();
        BuildResult Note(BuildOptions options)
        {
            adopts.Add(options.Adopt);
            return new BuildResult([], new BuildSummary(0, 0, 0, 0, 0));
        }

        await KbRun.WithAsync(Note, "build");
        await KbRun.WithAsync(Note, "build", "--adopt");

        Assert.Equal([false, true], adopts);
    }

    [Theory]
    [InlineData("--input", "Choose the folder of digests with --input.")]
    [InlineData("--theme", "Choose the theme's folder with --theme.")]
    public async Task AMissingFolderIsOneLineWithItsRemedyAndExitCodeThree(string option, string remedy)
    {
        using var folder = new TemporaryFolder();
        var other = option == "--input" ? "--theme" : "--input";

        var run = await KbRun.BareAsync(Never, "build", option, "no-such-folder", other, folder.Path);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal($"no-such-folder: there is no such folder. {remedy}\n", run.Error);
    }

    [Fact]
    public async Task AFullDiskIsOneLineWithItsRemedyAndExitCodeThree()
    {
        var full = new IOException("No space left on device : '/site/index.html'", 28);

        var run = await KbRun.WithAsync(_ => throw full, "build", "--output", "site");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            "No space left on device : '/site/index.html'. "
                + "Free some space there, or choose another folder than 'site' with --output.\n",
            run.Error
        );
    }

    [Fact]
    public async Task AnUnwritableOutputIsOneLineWithItsRemedyAndExitCodeThree()
    {
        var denied = new UnauthorizedAccessException("Access to the path '/site' is denied.");

        var run = await KbRun.WithAsync(_ => throw denied, "build");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            "Access to the path '/site' is denied. "
                + "Change the permissions there, or choose another folder with --input, --theme or --output.\n",
            run.Error
        );
    }

    [Fact]
    public async Task WhatTheLibraryRefusesIsSaidInItsOwnWords()
    {
        var obstacle = new IOException("In the output folder, papers is a link.\nMove it away.");

        var run = await KbRun.WithAsync(_ => throw obstacle, "build");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("In the output folder, papers is a link. Move it away.\n", run.Error);
    }

    private static BuildResult Never(BuildOptions options) => throw new InvalidOperationException("Not to be built.");

    private static BuildResult Boom(BuildOptions options) => throw new InvalidOperationException("boom");
}
