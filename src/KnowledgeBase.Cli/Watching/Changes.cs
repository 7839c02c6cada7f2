using System.Threading.Channels;

namespace KnowledgeBase.Cli.Watching;

/// <summary>
/// Changes in several folders, collected until there is a quiet moment, because a single save in an editor raises many
/// events.
/// </summary>
internal sealed class Changes : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Channel<string> _paths = Channel.CreateUnbounded<string>(new() { SingleReader = true });
    private readonly FolderWatch[] _watches;

    public Changes(IEnumerable<string> folders) =>
        _watches = [.. folders.Select(folder => new FolderWatch(folder, path => _paths.Writer.TryWrite(path)))];

    public bool ArePending => _paths.Reader.TryPeek(out _);

    /// <summary>Waits for changes, and returns the full paths that have changed since the last call.</summary>
    public async Task<IReadOnlySet<string>> NextAsync(CancellationToken cancellation)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal) { await _paths.Reader.ReadAsync(cancellation) };
        var end = DateTime.UtcNow + Longest;
        do
        {
            while (_paths.Reader.TryRead(out var path))
                paths.Add(path);
            await Task.Delay(Quiet, cancellation);
        } while (ArePending && DateTime.UtcNow < end);
        return paths;
    }

    public void Dispose()
    {
        foreach (var watch in _watches)
            watch.Dispose();
    }
}
