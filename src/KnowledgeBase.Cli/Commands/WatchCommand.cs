using System.CommandLine;
using KnowledgeBase.Cli.Reporting;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb watch</c>: creates a watch of a query and shows what it finds; never overwrites one.</summary>
internal static class WatchCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("watch", "Creates a watch of a query and shows the papers that it finds.");
        var query = new Argument<string>("query")
        {
            Description = "As typed into the search: 'low-rank optimizer -vision has:code'.",
        };
        var title = new Option<string>("--title") { Description = "What the watch is called; the query if not given." };
        var look = new Option<bool>("--look") { Description = "Only shows the papers, and creates nothing." };
        command.Arguments.Add(query);
        command.Options.Add(title);
        command.Options.Add(look);
        var input = FetchCommand.Input();
        input.Description = "The input folder, in which the file is created.";
        command.Options.Add(input);
        command.SetAction(
            (result, cancellation) =>
            {
                var folder = result.GetRequiredValue(input);
                var (wanted, name) = (result.GetRequiredValue(query), result.GetValue(title));
                var isLook = result.GetValue(look);
                return CommandRunner.RunAsync(terminal, folder, async () =>
                {
                    var check = await CommandRunner.CancellableAsync(
                        () => WatchCheck.Of(folder, wanted, name),
                        cancellation
                    );
                    WatchReport.Write(check, terminal.Out);
                    return isLook ? ExitCode.Done : NewFiles.Write(folder, check.Draft, terminal);
                });
            }
        );
        return command;
    }
}
