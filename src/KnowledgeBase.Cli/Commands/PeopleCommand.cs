using System.CommandLine;
using KnowledgeBase.Cli.Reporting;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb people</c>: reports who was joined or told apart and why, and writes nothing.</summary>
internal static class PeopleCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "people",
            "Reports which names were joined to one person or told apart, and why; writes nothing."
        );
        var site = SiteOptions.AddTo(command);
        var json = ReportOptions.Json();
        command.Options.Add(json);
        command.SetAction(
            (result, cancellation) =>
            {
                var options = site.Read(result);
                var asJson = result.GetValue(json);
                return CommandRunner.RunAsync(terminal, options, () =>
                    CommandRunner.CancellableAsync(() => Run(options, asJson, terminal), cancellation)
                );
            }
        );
        return command;
    }

    private static int Run(BuildOptions options, bool asJson, Terminal terminal)
    {
        var check = PeopleCheck.Of(options);
        var verdict = Verdict.Of(check.Diagnostics, options.Strict);
        if (verdict != ExitCode.Done)
            DiagnosticLines.Write(check.Diagnostics, new Places(options), terminal);
        else if (asJson)
            terminal.Out.WriteLine(PeopleJson.Of(check));
        else
            PeopleReport.Write(check, terminal.Out);
        return verdict;
    }
}
