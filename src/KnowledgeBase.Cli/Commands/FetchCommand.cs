using System.CommandLine;
using KnowledgeBase.Cli.Fetching;
using KnowledgeBase.Cli.Reporting;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb fetch</c>: adds files to <c>digests/</c> and <c>metadata/</c>; never changes one.</summary>
internal static class FetchCommand
{
    public static Command Create(Terminal terminal, FetchTiming timing, Network network) =>
        new("fetch", "Collects listings and metadata: adds files to the input folder, and never changes one.")
        {
            FetchHuggingFaceCommand.Create(terminal, timing, network),
            FetchArxivCommand.Create(terminal, timing, network),
        };

    public static Option<string> Input() => new("--input")
    {
        Description = "The folder whose digests/ and metadata/ get the answers.",
        HelpName = "folder",
        DefaultValueFactory = _ => "input",
    };

    public static Option<Uri> Server(string usual)
    {
        var server = new Option<Uri>("--server")
        {
            Description = "Where to ask, for a mirror or a stand-in.",
            HelpName = "address",
            DefaultValueFactory = _ => new Uri(usual),
            CustomParser = result => Uri.TryCreate(result.Tokens[0].Value.TrimEnd('/') + "/", UriKind.Absolute, out var address) ? address : null,
        };
        server.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (result.GetValueOrDefault<Uri?>() is not { } address || address.Scheme is not ("http" or "https")))
                result.AddError($"--server must begin with http:// or https://, and '{token.Value}' does not.");
        });
        return server;
    }

    /// <summary>Runs a fetch, shows how far it is, and says at its end what it came to.</summary>
    public static Task<int> RunAsync(
        Terminal terminal, string input, Func<Action<int, int>, Task<FetchReport>> fetch) =>
        Guarded.RunAsync(terminal, input, async () =>
        {
            try
            {
                Say(terminal, input, await FetchProgress.ShowAsync(terminal, fetch));
                return ExitCode.Done;
            }
            catch (OperationCanceledException)
            {
                await terminal.Error.WriteLineAsync("Stopped. What was stored stays; the same command goes on from there.");
                return ExitCode.Surroundings;
            }
        });

    private static void Say(Terminal terminal, string input, FetchReport report)
    {
        foreach (var remark in report.Remarks)
            terminal.Error.WriteLine(Text.VisibleText.Of(remark));
        foreach (var path in report.Stored)
            terminal.Out.WriteLine($"{input.TrimEnd('/', '\\')}/{path}");
        terminal.Out.WriteLine(Messages.Fetched(report.Stored.Count, report.Unchanged));
    }
}
