using System.Collections.Immutable;
using System.CommandLine;
using KnowledgeBase.Cli.Checking;
using KnowledgeBase.Cli.Fetching;
using KnowledgeBase.Cli.Reporting;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb check</c>: checks everything that <c>build</c> would write, and writes nothing.</summary>
internal static class CheckCommand
{
    private const int Megabyte = 1_000_000;

    public static Command Create(Terminal terminal, SiteBuilds builds, FetchTiming timing, Network network)
    {
        var command = new Command("check", "Builds in memory and checks every page; writes nothing.");
        var site = SiteOptions.AddTo(command);
        var format = new Option<string>("--format")
        {
            Description = "The form of the report: for people, for programs, or as annotations of a GitHub workflow.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "github");
        var external = new Option<bool>("--external")
        {
            Description =
                "Ask other sites, slowly, whether links to them still work; good answers are kept for two weeks.",
        };
        var limit = new Option<int>("--size-limit")
        {
            Description = "The largest site that the host accepts, in megabytes; GitHub Pages accepts 1000.",
            HelpName = "MB",
            DefaultValueFactory = _ => 1000,
        };
        var (quiet, json) = (ReportOptions.Quiet(), ReportOptions.Json());
        json.Description = "Report for programs; the same as --format json.";
        foreach (var option in (Option[])[format, external, limit, quiet, json])
            command.Options.Add(option);
        command.SetAction(
            (result, cancellation) =>
            {
                var options = site.Read(result) with { SizeLimit = (long)result.GetValue(limit) * Megabyte };
                var chosen = result.GetValue(json) ? "json" : result.GetRequiredValue(format);
                var said = ReportOptions.Read(result, quiet, terminal);
                return CommandRunner.RunAsync(terminal, options, async () =>
                {
                    var found = await CommandRunner.CancellableAsync(() => builds.Check(options), cancellation);
                    var links = result.GetValue(external)
                        ? await ExternalLinks.CheckAsync(
                            found.ExternalLinks,
                            options.Input,
                            timing,
                            network,
                            cancellation
                        )
                        : [];
                    return Report(options, chosen, said, [.. found.Diagnostics.Concat(links).Order()]);
                });
            }
        );
        return command;
    }

    private static int Report(
        BuildOptions options,
        string format,
        Terminal terminal,
        ImmutableArray<Diagnostic> diagnostics
    )
    {
        var places = new Places(options);
        switch (format)
        {
            case "json":
                terminal.Out.WriteLine(CheckJson.Of(diagnostics, places));
                break;
            case "github":
                GithubAnnotations.Write(diagnostics, places, terminal.Out);
                break;
            default:
                DiagnosticLines.Write(diagnostics, places, terminal);
                terminal.Out.WriteLine(Messages.Checked(diagnostics));
                break;
        }
        return Verdict.Of(diagnostics, options.Strict);
    }
}
