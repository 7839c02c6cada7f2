using System.CommandLine;
using System.CommandLine.Invocation;
using KnowledgeBase.Cli.Commands;
using KnowledgeBase.Cli.Fetching;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli;

/// <summary>The program: the root command, which combines all others.</summary>
public static class Kb
{
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        Terminal terminal,
        SiteBuilds builds,
        CancellationToken cancellation = default,
        FetchTiming? timing = null,
        Network? network = null
    )
    {
        var root = new RootCommand("Turns daily paper digests into a linked, searchable, citable site.")
        {
            BuildCommand.Create(terminal, builds),
            CheckCommand.Create(terminal, builds, timing ?? FetchTiming.Default, network ?? Network.Default),
            PreviewCommand.Create(terminal, builds),
            RenderCommand.Create(terminal),
            TopicsCommand.Create(terminal),
            RelatedCommand.Create(terminal),
            PeopleCommand.Create(terminal),
            DigestCommand.Create(terminal),
            NewCommand.Create(terminal),
            WatchCommand.Create(terminal),
            FetchCommand.Create(terminal, timing ?? FetchTiming.Default, network ?? Network.Default),
            InitCommand.Create(terminal),
        };
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        Usage.AddTo(root);
        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
            return Usage.Report(parsed, terminal.Error);
        try
        {
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (Exception fault)
        {
            return Report(fault, terminal);
        }
    }

    /// <summary>Reports what no command expects: in one sentence, never with a stack trace.</summary>
    private static int Report(Exception fault, Terminal terminal)
    {
        var isUnforeseen = ProgramFaults.IsUnforeseen(fault);
        terminal.Error.WriteLine(
            fault switch
            {
                OutOfMemoryException =>
                    "This machine does not have enough memory. Close other programs, or use a machine with more "
                        + "memory.",
                _ when isUnforeseen => $"{ProgramFaults.Command(new SourceLocation("kb"), fault)}",
                _ => fault.Message,
            }
        );
        return isUnforeseen ? ExitCode.Content : ExitCode.Environment;
    }
}
