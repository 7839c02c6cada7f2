using System.CommandLine;
using System.Diagnostics;
using KnowledgeBase.Cli.Reporting;
using KnowledgeBase.Cli.Serving;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb build</c>: writes the site.</summary>
internal static class BuildCommand
{
    private const string Html = "html";
    private const string Markdown = "markdown";

    public static Command Create(Terminal terminal, SiteBuilds builds)
    {
        var command = new Command("build", "Writes the site.");
        var site = SiteOptions.AddTo(command, writes: true);
        var timings = new Option<bool>("--timings") { Description = "Show how long each stage took." };
        var format = new Option<string>("--to")
        {
            Description =
                "What the pages are written as: html, with the Markdown beside it, or markdown alone, a folder for "
                + "Obsidian, GitHub and editors.",
            HelpName = "format",
            DefaultValueFactory = _ => Html,
        };
        format.AcceptOnlyFromAmong(Html, Markdown);
        command.Options.Add(timings);
        command.Options.Add(format);
        command.SetAction(
            (result, cancellation) =>
            {
                var options = site.Read(result) with { MarkdownOnly = result.GetValue(format) == Markdown };
                var clock = result.GetValue(timings) ? new StageTimings() : null;
                return CommandRunner.RunAsync(terminal, options, () =>
                    CommandRunner.CancellableAsync(() => Run(options, terminal, builds, clock), cancellation)
                );
            }
        );
        return command;
    }

    /// <summary>Builds and reports the result, also for <c>kb preview</c> after every change.</summary>
    public static BuildResult Build(
        BuildOptions options,
        Terminal terminal,
        Func<Action<BuildStage>?, BuildResult> build
    )
    {
        var clock = Stopwatch.StartNew();
        var result = StageProgress.Show(terminal, build);
        DiagnosticLines.Write(result.Diagnostics, new Places(options), terminal);
        if (result.Summary is { } summary)
            terminal.Out.WriteLine(
                Messages.Written(summary, result.Diagnostics, clock.Elapsed) + AddressRemark(options)
            );
        else
            terminal.Error.WriteLine(Messages.NothingWritten(result.Diagnostics));
        return result;
    }

    private static int Run(BuildOptions options, Terminal terminal, SiteBuilds builds, StageTimings? timings)
    {
        var result = Build(options, terminal, progress =>
            builds.Run(options, timings is null ? progress : progress + timings.Begin)
        );
        timings?.Write(terminal.Error);
        return Verdict.Of(result.Diagnostics, options.Strict);
    }

    private static string AddressRemark(BuildOptions options) =>
        options.MarkdownOnly || PublishedAddress.Of(options.Output) is not null ? "" : Messages.WithoutAddress;
}
