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

    /// <summary>Runs a fetch, shows its progress and reports its result.</summary>
    public static Task<int> RunAsync(
        Terminal terminal,
        string input,
        Func<Action<int, int>, Task<FetchReport>> fetch
    ) => CommandRunner.RunAsync(terminal, input, async () =>
        {
            try
            {
                Report(terminal, input, await FetchProgress.ShowAsync(terminal, fetch));
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

    private static void Report(Terminal terminal, string input, FetchReport report)
    {
        foreach (var remark in report.Remarks)
            terminal.Error.WriteLine(VisibleText.Of(remark));
        foreach (var path in report.Stored)
            terminal.Out.WriteLine($"{input.TrimEnd('/', '\\')}/{path}");
        terminal.Out.WriteLine(Messages.Fetched(report.Stored.Count, report.Unchanged));
    }
}
