using System.Collections.Immutable;
using KnowledgeBase.Cli.Commands;
using KnowledgeBase.Cli.Reporting;
using KnowledgeBase.Cli.Serving;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Watching;

/// <summary>
/// Rebuilds the site after every change, and reports to the terminal and the open pages. A failed build leaves the last
/// good site.
/// </summary>
internal sealed class Rebuilds(BuildOptions options, Terminal terminal, PreviewBuilds builds, LiveUpdates updates)
{
    private static readonly TimeSpan DelayOfCollection = TimeSpan.FromSeconds(2);

    /// <summary>What the last build reported: only what is new is said again.</summary>
    private ImmutableHashSet<Diagnostic> _said = [];

    /// <summary>The first build; a fault of the program is shown on top of the existing pages.</summary>
    /// <exception cref="IOException">A folder is missing, full or cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        try
        {
            Report(await CommandRunner.CancellableAsync(Build, cancellation));
        }
        catch (Exception fault) when (ProgramFaults.IsUnforeseen(fault))
        {
            Fail(fault);
        }
    }

    /// <summary>Runs until it is cancelled.</summary>
    public async Task FollowAsync(Changes changes, CancellationToken cancellation)
    {
        while (true)
        {
            var changed = await NextAsync(changes, cancellation);
            try
            {
                if (await ThemeBundle.RenewAsync(options.Theme, changed, cancellation) is { } problem)
                    Fail(problem);
                else
                    Follow(changes, changed);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Fail(fault);
            }
        }
    }

    /// <summary>
    /// A preview may run all day, so the memory of builds is returned to the system while nobody edits.
    /// </summary>
    private static async Task<IReadOnlySet<string>> NextAsync(Changes changes, CancellationToken cancellation)
    {
        var next = changes.NextAsync(cancellation);
        if (await Task.WhenAny(next, Task.Delay(DelayOfCollection, cancellation)) != next)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return await next;
    }

    private void Follow(Changes changes, IReadOnlySet<string> changed)
    {
        terminal.Out.WriteLine(ChangedFiles.Line(changed));
        Report(Build());
        if (!changes.ArePending)
            builds.UpdateSearch();
    }

    private BuildResult Build()
    {
        var result = BuildCommand.Build(options, terminal, builds.Build, _said);
        _said = [.. result.Diagnostics];
        return result;
    }

    private void Report(BuildResult result) => updates.Publish(OverlayJson.Of(result, new Places(options)));

    /// <summary>The preview continues with the last good site; the next change may fix the fault.</summary>
    private void Fail(Exception fault) =>
        Fail(
            ProgramFaults.IsUnforeseen(fault)
                ? $"{ProgramFaults.Command(new SourceLocation(options.Input), fault)}"
                : fault.Message
        );

    private void Fail(string problem)
    {
        terminal.Error.WriteLine(problem);
        updates.Publish(OverlayJson.Of(new BuildResult([], null), new Places(options), problem));
    }
}
