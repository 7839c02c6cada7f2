using System.CommandLine;
using System.CommandLine.Invocation;
using KnowledgeBase.Cli.Commands;
using KnowledgeBase.Cli.Fetching;

namespace KnowledgeBase.Cli;

/// <summary>The program: one root command, a file for each command below it.</summary>
public static class Kb
{
    public static Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        Terminal terminal,
        SiteBuilds builds,
        CancellationToken cancellation = default,
        FetchTiming? timing = null)
    {
        var root = new RootCommand("Turns daily paper digests into a linked, searchable, citable site.")
        {
            BuildCommand.Create(terminal, builds),
            CheckCommand.Create(terminal, builds, timing ?? FetchTiming.Usual),
            PreviewCommand.Create(terminal, builds),
            RenderCommand.Create(terminal),
            TopicsCommand.Create(terminal),
            NewCommand.Create(terminal),
            FetchCommand.Create(terminal, timing ?? FetchTiming.Usual),
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
            (wrongUsage.ShowHelp, wrongUsage.ShowTypoCorrections) = (false, false);
        return parsed.InvokeAsync(configuration, cancellation);
    }
}
