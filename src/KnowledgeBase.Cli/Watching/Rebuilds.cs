using KnowledgeBase.Cli.Commands;
using KnowledgeBase.Cli.Reporting;
using KnowledgeBase.Cli.Serving;

namespace KnowledgeBase.Cli.Watching;

/// <summary>
/// Builds again after every change and tells the terminal and the open pages; a build that fails leaves the last good
/// site.
/// </summary>
internal sealed class Rebuilds(BuildOptions options, Terminal terminal, FollowingBuilds builds, LiveUpdates updates)
{
    private static readonly TimeSpan UntilRest = TimeSpan.FromSeconds(2);

    /// <exception cref="IOException">A folder is missing, full or cannot be written.</exception>
    public void Build() => Tell(BuildCommand.Build(options, terminal, builds.Build));

    /// <summary>Until it is cancelled.</summary>
    public async Task FollowAsync(Changes changes, CancellationToken cancellation)
    {
        while (true)
        {
            var changed = await NextAsync(changes, cancellation);
            if (await ThemeBundle.RenewAsync(options.Theme, changed, cancellation) is { } problem)
                Refuse(problem);
            else
                Follow(changes);
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
        try
        {
            Build();
            if (!changes.ArePending)
                builds.Settle();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Refuse(fault.Message);
        }
    }

    private void Tell(BuildResult result) => updates.Publish(OverlayJson.Of(result, new Places(options)));

    private void Refuse(string problem)
    {
        terminal.Error.WriteLine(problem);
        updates.Publish(OverlayJson.Of(new BuildResult([], null), new Places(options), problem));
    }
}
