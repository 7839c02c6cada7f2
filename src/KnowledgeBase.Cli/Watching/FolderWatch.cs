namespace KnowledgeBase.Cli.Watching;

/// <summary>
/// Says when something below a folder changes, also after the folder itself was deleted or renamed and stands again:
/// its parent is watched too, because a watch ends with what it watches.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly string[] Ignored = ["node_modules", "dist.new", ".git"];

    private static readonly TimeSpan UntilWatched = TimeSpan.FromMilliseconds(300);

    private readonly string _folder;
    private readonly Action<string> _changed;
    private readonly FileSystemWatcher? _parent;
    private readonly Lock _gate = new();
    private FileSystemWatcher? _inside;
    private bool _disposed;

    /// <param name="changed">Takes the full path; the folder's own where so much happened that events were lost.</param>
    public FolderWatch(string folder, Action<string> changed)
    {
        _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        _changed = changed;
        if (Path.GetDirectoryName(_folder) is { } parent && Directory.Exists(parent))
            _parent = Begin(new FileSystemWatcher(parent) { NotifyFilter = NotifyFilters.DirectoryName }, OnParent);
        Restart();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _inside?.Dispose();
        }
        _parent?.Dispose();
    }

    private void OnParent(string path)
    {
        if (path != _folder)
            return;
        Restart();
        _changed(_folder);
    }

    private void Restart()
    {
        lock (_gate)
        {
            _inside?.Dispose();
            _inside = null;
            if (_disposed || !Directory.Exists(_folder))
                return;
            try
            {
                _inside = Begin(new FileSystemWatcher(_folder) { IncludeSubdirectories = true, InternalBufferSize = 65536 }, OnInside);
            }
            catch (Exception gone) when (gone is IOException or ArgumentException)
            {
                // Deleted between the question and the watch; the parent tells when it is back.
            }
        }
    }

    private void OnInside(string path)
    {
        var below = Path.GetRelativePath(_folder, path).Split(Path.DirectorySeparatorChar);
        if (below.Any(name => Ignored.Contains(name, StringComparer.Ordinal)))
            return;
        _changed(path);
        if (Directory.Exists(path))
            _ = SayAgainAsync(path);
    }

    /// <summary>What was written into a new folder before it was watched too is told by no event.</summary>
    private async Task SayAgainAsync(string folder)
    {
        await Task.Delay(UntilWatched);
        _changed(folder);
    }

    private FileSystemWatcher Begin(FileSystemWatcher watcher, Action<string> changed)
    {
        watcher.Created += (_, change) => changed(change.FullPath);
        watcher.Changed += (_, change) => changed(change.FullPath);
        watcher.Deleted += (_, change) => changed(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            changed(change.OldFullPath);
            changed(change.FullPath);
        };
        watcher.Error += (_, _) => changed(_folder);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
