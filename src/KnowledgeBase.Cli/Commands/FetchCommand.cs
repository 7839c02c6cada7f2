using System.CommandLine;
using KnowledgeBase.Cli.Fetching;
using KnowledgeBase.Cli.Reporting;
using KnowledgeBase.Text;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb fetch</c>: adds files to <c>digests/</c> and <c>metadata/</c>, and never changes one.</summary>
internal static class FetchCommand
{
    public static Command Create(Terminal terminal, FetchTiming timing, Network network) =>
        new("fetch", "Fetches listings and metadata: adds files to the input folder, and never changes one.")
        {
            FetchHuggingFaceCommand.Create(terminal, timing, network),
            FetchArxivCommand.Create(terminal, timing, network),
        };

    public static Option<string> Input() =>
        new("--input")
        {
            Description = "The folder in whose digests/ and metadata/ the answers are stored.",
            HelpName = "folder",
            DefaultValueFactory = _ => "input",
        };

    public static Option<Uri> Server(string defaultAddress)
    {
        var server = new Option<Uri>("--server")
        {
            Description = "The server to ask, such as a mirror.",
            HelpName = "address",
            DefaultValueFactory = _ => new Uri(defaultAddress),
            CustomParser = result =>
                WebAddress.TryParse(result.Tokens[0].Value.TrimEnd('/') + "/", out var address) ? address : null,
        };
        server.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !WebAddress.TryParse(token.Value, out _))
                result.AddError($"--server must begin with http:// or https://, and '{token.Value}' does not.");
        });
        return server;
    }

    /// <summary>Adds the options that say where answers are stored and how the fetch is reported.</summary>
    public static FetchOptions AddTo(Command command, Option<Uri> server)
    {
        var options = new FetchOptions(Input(), server, ReportOptions.Quiet(), ReportOptions.Json());
        foreach (var option in (Option[])[options.Input, options.Server, options.Quiet, options.Json])
            command.Options.Add(option);
        return options;
    }

    /// <summary>Runs a fetch, shows its progress and reports its result.</summary>
    public static Task<int> RunAsync(
        Terminal terminal,
        ParseResult result,
        FetchOptions options,
        Func<Action<int, int>, Task<FetchReport>> fetch
    )
    {
        var input = result.GetRequiredValue(options.Input);
        var said = ReportOptions.Read(result, options.Quiet, terminal);
        var asJson = result.GetValue(options.Json);
        return CommandRunner.RunAsync(terminal, input, async () =>
        {
            try
            {
                Report(said, input, asJson, await FetchProgress.ShowAsync(said, fetch));
                return ExitCode.Done;
            }
            catch (OperationCanceledException)
            {
                await terminal.Error.WriteLineAsync(
                    "Stopped. Everything stored so far is kept; run the same command again to continue."
                );
                return ExitCode.Environment;
            }
        });
    }

    private static void Report(Terminal terminal, string input, bool asJson, FetchReport report)
    {
        var paths = report.Stored.Select(path => $"{input.TrimEnd('/', '\\')}/{path}");
        if (asJson)
        {
            terminal.Out.WriteLine(FetchJson.Of(report, paths));
            return;
        }
        foreach (var remark in report.Remarks)
            terminal.Error.WriteLine(VisibleText.Of(remark));
        foreach (var path in paths)
            terminal.Out.WriteLine(path);
        terminal.Out.WriteLine(Messages.Fetched(report.Stored.Count, report.Unchanged));
    }
}

/// <summary>The options that every fetch shares.</summary>
internal sealed record FetchOptions(Option<string> Input, Option<Uri> Server, Option<bool> Quiet, Option<bool> Json);
