using System.CommandLine;
using System.Diagnostics;
using KnowledgeBase.Cli.Reporting;
using KnowledgeBase.Cli.Serving;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb build</c>: writes the site.</summary>
internal static class BuildCommand
{
    public static Command Create(Terminal terminal, SiteBuilds builds)
    {
        var command = new Command("build", "Writes the site.");
        var site = SiteOptions.AddTo(command);
        command.SetAction((result, _) =>
        {
            var options = site.Read(result);
            return Guarded.RunAsync(terminal, options, () => Task.FromResult(Run(options, terminal, builds)));
        });
        return command;
    }

    /// <summary>Builds and reports; also what <c>kb preview</c> does after every change.</summary>
    public static BuildResult Build(BuildOptions options, Terminal terminal, Func<Action<BuildStage>?, BuildResult> build)
    {
        var clock = Stopwatch.StartNew();
        var result = StageProgress.Show(terminal, build);
        DiagnosticLines.Write(result.Diagnostics, new Places(options), terminal);
        if (result.Summary is { } summary)
            terminal.Out.WriteLine(Sentences.Written(summary, result.Diagnostics, clock.Elapsed) + AddressRemark(options));
        else
            terminal.Error.WriteLine(Sentences.NothingWritten(result.Diagnostics));
        return result;
    }

    private static int Run(BuildOptions options, Terminal terminal, SiteBuilds builds) =>
        Verdict.Of(Build(options, terminal, stages => builds.Run(options, stages)).Diagnostics, options.Strict);

    private static string AddressRemark(BuildOptions options) =>
        PublishedAddress.Of(options.Output) is null ? Sentences.WithoutAddress : "";
}
