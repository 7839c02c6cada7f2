using KnowledgeBase.Cli.Commands;
using KnowledgeBase.Cli.Reporting;
using KnowledgeBase.Cli.Serving;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Watching;

/// <summary>
/// Builds again after every change and tells the terminal and the open pages; a build that fails leaves the last good
/// site.
/// </summary>
internal sealed class Rebuilds(BuildOptions options, Terminal terminal, PreviewBuilds builds, LiveUpdates updates)
{
    private static readonly TimeSpan UntilRest = TimeSpan.FromSeconds(2);

    /// <summary>The first build; a fault of the program is shown over the pages that stand.</summary>
    /// <exception cref="IOException">A folder is missing, full or cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        try
        {
            Tell(await Guarded.LeavingAsync(Build, cancellation));
        }
        catch (Exception fault) when (ProgramFaults.IsUnforeseen(fault))
        {
            Refuse(fault);
        }
    }

    /// <summary>Until it is cancelled.</summary>
    public async Task FollowAsync(Changes changes, CancellationToken cancellation)
    {
        while (true)
        {
            var changed = await NextAsync(changes, cancellation);
            try
            {
                if (await ThemeBundle.RenewAsync(options.Theme, changed, cancellation) is { } problem)
                    Refuse(problem);
                else
                    Follow(changes);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Refuse(fault);
            }
        }
    }

    /// <summary>A preview stays open all day: while nobody edits, the memory that builds took is given back.</summary>
    private static async Task<IReadOnlySet<string>> NextAsync(Changes changes, CancellationToken cancellation)
    {
        var next = changes.NextAsync(cancellation);
        if (await Task.WhenAny(next, Task.Delay(UntilRest, cancellation)) != next)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return await next;
    }

    private void Follow(Changes changes)
    {
        Tell(Build());
        if (!changes.ArePending)
            builds.UpdateSearch();
    }

    private BuildResult Build() => BuildCommand.Build(options, terminal, builds.Build);

    private void Tell(BuildResult result) => updates.Publish(OverlayJson.Of(result, new Places(options)));

    /// <summary>The preview goes on: the last good site stands, and the next change may mend it.</summary>
    private void Refuse(Exception fault) => Refuse(
        ProgramFaults.IsUnforeseen(fault) ? $"{ProgramFaults.Command(new SourceLocation(options.Input), fault)}" : fault.Message);

    private void Refuse(string problem)
    {
        terminal.Error.WriteLine(problem);
        updates.Publish(OverlayJson.Of(new BuildResult([], null), new Places(options), problem));
    }
}
