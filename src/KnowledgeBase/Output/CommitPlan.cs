using System.Collections.Immutable;

namespace KnowledgeBase.Output;

/// <summary>What to remove, and when, so that the new site can replace the old one.</summary>
/// <param name="First">Old files in the way of new ones: a file where a folder comes, or another letter case.</param>
/// <param name="Last">
/// Other old files, removed once the new ones are in place, so that no link breaks meanwhile.
/// </param>
/// <param name="Folders">Every folder of the new site.</param>
internal sealed record CommitPlan(ImmutableArray<string> First, ImmutableArray<string> Last, ISet<string> Folders)
{
    /// <exception cref="InvalidOperationException">A path is both a file and a folder of the site.</exception>
    public static CommitPlan Of(IEnumerable<string> owned, IReadOnlyCollection<string> site)
    {
        var files = site.ToHashSet(StringComparer.Ordinal);
        var folders = site.SelectMany(OutputPath.Folders).ToHashSet(StringComparer.Ordinal);
        if (folders.FirstOrDefault(files.Contains) is { } both)
            throw FileAndFolder(both);
        var old = owned.Where(path => !files.Contains(path)).Order(StringComparer.Ordinal).ToList();
        if (old.Count == 0)
            return new CommitPlan([], [], folders);
        var stale = old.ToLookup(new Names(files, folders).AreBlockedBy);
        return new CommitPlan([.. stale[true]], [.. stale[false]], folders);
    }

    public static InvalidOperationException FileAndFolder(string path) =>
        new($"The path \"{path}\" is both a file and a folder of this site.");

    /// <summary>The paths of the new site as a file system sees them that ignores letter case.</summary>
    private sealed class Names(HashSet<string> files, HashSet<string> folders)
    {
        private readonly HashSet<string> _files = new(files, StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> _folders = new(folders, StringComparer.OrdinalIgnoreCase);

        public bool AreBlockedBy(string old) =>
            _files.Contains(old)
            || _folders.Contains(old)
            || OutputPath
                .Folders(old)
                .Any(folder => _files.Contains(folder) || (_folders.Contains(folder) && !folders.Contains(folder)));
    }
}
