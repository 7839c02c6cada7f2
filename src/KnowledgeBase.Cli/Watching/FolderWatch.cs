namespace KnowledgeBase.Cli.Watching;

/// <summary>
/// Reports changes in a folder, even after the folder itself was deleted or renamed and exists again. Its parent is
/// watched too, because a watch ends when its folder does.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly string[] Ignored = ["node_modules", "dist.new", ".git"];

    private static readonly TimeSpan DelayOfWatch = TimeSpan.FromMilliseconds(300);

    private readonly string _folder;
    private readonly Action<string> _changed;
    private readonly FileSystemWatcher? _parent;
    private readonly Lock _gate = new();
    private FileSystemWatcher? _inside;
    private bool _disposed;

    /// <param name="changed">Takes the full path of a change, or that of the folder if events were lost.</param>
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
                _inside = Begin(
                    new FileSystemWatcher(_folder) { IncludeSubdirectories = true, InternalBufferSize = 65536 },
                    OnInside
                );
            }
            catch (Exception fault) when (fault is IOException or ArgumentException)
            {
                // The folder was deleted in the meantime; the parent reports when it is back.
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
            _ = ReportAgainAsync(path);
    }

    /// <summary>
    /// Files written to a new folder before it is watched raise no event, so the folder is reported again.
    /// </summary>
    private async Task ReportAgainAsync(string folder)
    {
        await Task.Delay(DelayOfWatch);
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
