using System.CommandLine;
using KnowledgeBase.Cli.Reporting;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb check</c>: everything that <c>build</c> would write, read again; nothing is written.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal, SiteBuilds builds)
    {
        var command = new Command("check", "Builds in memory and checks every page; writes nothing.");
        var site = SiteOptions.AddTo(command);
        var format = new Option<string>("--format")
        {
            Description = "How to say it: for people, for programs, or as annotations of a GitHub workflow.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "github");
        command.Options.Add(format);
        command.SetAction((result, _) =>
        {
            var options = site.Read(result);
            var chosen = result.GetRequiredValue(format);
            return Guarded.RunAsync(terminal, options, () => Task.FromResult(Run(options, chosen, terminal, builds)));
        });
        return command;
    }

    private static int Run(BuildOptions options, string format, Terminal terminal, SiteBuilds builds)
    {
        var diagnostics = builds.Check(options).Diagnostics;
        var places = new Places(options);
        switch (format)
        {
            case "json":
                terminal.Out.WriteLine(DiagnosticJson.Of(diagnostics, places));
                break;
            case "github":
                GithubAnnotations.Write(diagnostics, places, terminal.Out);
                break;
            default:
                DiagnosticLines.Write(diagnostics, places, terminal);
                terminal.Out.WriteLine(Sentences.Checked(diagnostics));
                break;
        }
        return Verdict.Of(diagnostics, options.Strict);
    }
}
