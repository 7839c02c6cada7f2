using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using KnowledgeBase.Cli.Reporting;
using KnowledgeBase.Cli.Serving;
using KnowledgeBase.Diagnostics;

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
        var timings = new Option<bool>("--timings")
        {
            Description = "Show how long each stage took, and how many files of each folder changed.",
        };
        var format = new Option<string>("--to")
        {
            Description =
                "What the pages are written as: html, with the Markdown beside it, or markdown alone, a folder for "
                + "Obsidian, GitHub and editors.",
            HelpName = "format",
            DefaultValueFactory = _ => Html,
        };
        format.AcceptOnlyFromAmong(Html, Markdown);
        var (quiet, json) = (ReportOptions.Quiet(), ReportOptions.Json());
        foreach (var option in (Option[])[timings, format, quiet, json])
            command.Options.Add(option);
        command.SetAction(
            (result, cancellation) =>
            {
                var options = site.Read(result) with { MarkdownOnly = result.GetValue(format) == Markdown };
                var clock = result.GetValue(timings) ? new StageTimings() : null;
                var report = Report(options, ReportOptions.Read(result, quiet, terminal), result.GetValue(json));
                return CommandRunner.RunAsync(terminal, options, () =>
                    CommandRunner.CancellableAsync(() => Run(options, terminal, report, builds, clock), cancellation)
                );
            }
        );
        return command;
    }

    /// <summary>Builds and reports the result, also for <c>kb preview</c> after every change.</summary>
    /// <param name="said">Diagnostics that were reported before, and are not again.</param>
    public static BuildResult Build(
        BuildOptions options,
        Terminal terminal,
        Func<Action<BuildStage>?, BuildResult> build,
        ImmutableHashSet<Diagnostic>? said = null
    )
    {
        var clock = Stopwatch.StartNew();
        var result = StageProgress.Show(terminal, build);
        var news = said is null ? result.Diagnostics : [.. result.Diagnostics.Where(each => !said.Contains(each))];
        DiagnosticLines.Write(news, new Places(options), terminal);
        if (result.Summary is { } summary)
            terminal.Out.WriteLine(
                Messages.Written(summary, result.Diagnostics, clock.Elapsed) + AddressRemark(options)
            );
        else
            terminal.Error.WriteLine(Messages.NothingWritten(result.Diagnostics));
        return result;
    }

    /// <summary>How a build is run and its result said: to people, or to programs.</summary>
    private static Func<Func<Action<BuildStage>?, BuildResult>, BuildResult> Report(
        BuildOptions options,
        Terminal terminal,
        bool asJson
    ) =>
        build =>
        {
            if (!asJson)
                return Build(options, terminal, build);
            var result = build(null);
            terminal.Out.WriteLine(BuildJson.Of(result, new Places(options)));
            return result;
        };

    private static int Run(
        BuildOptions options,
        Terminal terminal,
        Func<Func<Action<BuildStage>?, BuildResult>, BuildResult> report,
        SiteBuilds builds,
        StageTimings? timings
    )
    {
        var result = report(progress => builds.Run(options, timings is null ? progress : progress + timings.Begin));
        timings?.Write(terminal.Error, result.Folders);
        return Verdict.Of(result.Diagnostics, options.Strict);
    }

    private static string AddressRemark(BuildOptions options) =>
        options.MarkdownOnly || PublishedAddress.Of(options.Output) is not null ? "" : Messages.WithoutAddress;
}
