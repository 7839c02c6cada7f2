using KnowledgeBase.Cli.Commands;
using KnowledgeBase.Cli.Reporting;
using KnowledgeBase.Cli.Serving;

namespace KnowledgeBase.Cli.Watching;

/// <summary>
/// Builds again after every change and tells the terminal and the open pages; a build that fails leaves the last good
/// site.
/// </summary>
internal sealed class Rebuilds(BuildOptions options, Terminal terminal, SiteBuilds builds, LiveUpdates updates)
{
    /// <summary>Until it is cancelled.</summary>
    public async Task FollowAsync(Changes changes, CancellationToken cancellation)
    {
        while (true)
        {
            var changed = await changes.NextAsync(cancellation);
            if (await ThemeBundle.RenewAsync(options.Theme, changed, cancellation) is { } problem)
                Refuse(problem);
            else
                Build();
        }
    }

    public void Tell(BuildResult result) => updates.Publish(OverlayJson.Of(result, new Places(options)));

    private void Build()
    {
        try
        {
            Tell(BuildCommand.Build(options, terminal, builds));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Refuse(fault.Message);
        }
    }

    private void Refuse(string problem)
    {
        terminal.Error.WriteLine(problem);
        updates.Publish(OverlayJson.Of(new BuildResult([], null), new Places(options), problem));
    }
}
