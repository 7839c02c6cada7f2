using System.Collections.Immutable;

namespace KnowledgeBase.Output;

/// <summary>What to remove, and when, so that the files of a new site can stand where the old ones stood.</summary>
/// <param name="First">Old files in the way: a file where a folder comes, or the reverse, or another letter case.</param>
/// <param name="Last">Other old files; they go when the new ones stand, so that no link is broken before.</param>
/// <param name="Folders">Every folder that the new site has.</param>
internal sealed record CommitPlan(ImmutableArray<string> First, ImmutableArray<string> Last, ISet<string> Folders)
{
    /// <exception cref="InvalidOperationException">One path is a file and a folder of the same site.</exception>
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

    /// <summary>Paths of the new site as a file system sees them that does not tell upper from lower case.</summary>
    private sealed class Names(HashSet<string> files, HashSet<string> folders)
    {
        private readonly HashSet<string> _files = new(files, StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> _folders = new(folders, StringComparer.OrdinalIgnoreCase);

        public bool AreBlockedBy(string old) =>
            _files.Contains(old) || _folders.Contains(old) || OutputPath.Folders(old).Any(folder =>
                _files.Contains(folder) || (_folders.Contains(folder) && !folders.Contains(folder)));
    }
}
