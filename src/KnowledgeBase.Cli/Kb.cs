using System.CommandLine;
using System.CommandLine.Invocation;
using KnowledgeBase.Cli.Commands;
using KnowledgeBase.Cli.Fetching;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli;

/// <summary>The program: one root command, a file for each command below it.</summary>
public static class Kb
{
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        Terminal terminal,
        SiteBuilds builds,
        CancellationToken cancellation = default,
        FetchTiming? timing = null,
        Network? network = null)
    {
        var root = new RootCommand("Turns daily paper digests into a linked, searchable, citable site.")
        {
            BuildCommand.Create(terminal, builds),
            CheckCommand.Create(terminal, builds, timing ?? FetchTiming.Usual, network ?? Network.OfThisMachine),
            PreviewCommand.Create(terminal, builds),
            RenderCommand.Create(terminal),
            TopicsCommand.Create(terminal),
            NewCommand.Create(terminal),
            FetchCommand.Create(terminal, timing ?? FetchTiming.Usual, network ?? Network.OfThisMachine),
            InitCommand.Create(terminal),
        };
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction wrongUsage)
        {
            wrongUsage.ShowHelp = false;
            wrongUsage.ShowTypoCorrections = false;
        }
        try
        {
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (Exception fault)
        {
            return Tell(fault, terminal);
        }
    }

    /// <summary>What no command expects: one sentence, never a stack trace.</summary>
    private static int Tell(Exception fault, Terminal terminal)
    {
        var isUnforeseen = ProgramFaults.IsUnforeseen(fault);
        terminal.Error.WriteLine(fault switch
        {
            OutOfMemoryException =>
                "The memory of this machine is not enough. Close other programs, or build on a larger machine.",
            _ when isUnforeseen => $"{ProgramFaults.Command(new SourceLocation("kb"), fault)}",
            _ => fault.Message,
        });
        return isUnforeseen ? ExitCode.Content : ExitCode.Surroundings;
    }
}
