using System.IO.Hashing;
using KnowledgeBase.Concurrency;

// Changes the part of the output that visitors see: renames files into place and removes old ones.
#pragma warning disable RS0030

namespace KnowledgeBase.Output;

/// <summary>Changes the published tree in atomic steps; symbolic links in the tree are never followed.</summary>
internal sealed class OutputTreeFolder(string root)
{
    private const int LongFrom = 1024 * 1024;

    private readonly Dictionary<string, bool> _plain = new(StringComparer.Ordinal);

    /// <exception cref="IOException">
    /// A symbolic link, or something that no build wrote, is where a folder or a file has to go.
    /// </exception>
    public void ThrowIfBlocked(CommitPlan plan, IEnumerable<string> staged)
    {
        var old = plan.First.ToHashSet(StringComparer.Ordinal);
        foreach (var folder in plan.Folders.Where(IsLink))
            throw Obstacle(folder, "a symbolic link");
        foreach (var folder in plan.Folders.Where(folder => File.Exists(Full(folder)) && !old.Contains(folder)))
            throw Obstacle(folder, "a file that no build wrote");
        old.UnionWith(plan.First.SelectMany(OutputPath.Folders));
        var existing = plan
            .Folders.Where(folder => Directory.Exists(Full(folder)))
            .Append("")
            .ToHashSet(StringComparer.Ordinal);
        var taken = staged.Where(path => existing.Contains(OutputPath.Folder(path)) && Directory.Exists(Full(path)));
        foreach (var path in taken.Where(path => !IsLink(path)))
        {
            if (!HoldsOnly(path, old))
                throw Obstacle(path, "a folder with files that no build wrote");
        }
    }

    /// <summary>
    /// Never replaces other people's files: only files of earlier builds may be where a new one goes.
    /// </summary>
    /// <param name="owned">
    /// The paths of earlier builds, looked up in any letter case; null for paths that differ only in letter case.
    /// </param>
    /// <exception cref="IOException">A file that no build wrote is in the way.</exception>
    public void ThrowIfForeign(IEnumerable<string> staged, IReadOnlyDictionary<string, string?> owned)
    {
        var foreign = staged.FirstOrDefault(path => (IsLink(path) || File.Exists(Full(path))) && !IsOwned(path, owned));
        if (foreign is null)
            return;
        throw new IOException(
            $"In the output folder, {foreign} is a file that no build wrote, and the site would replace it. "
                + "Choose an empty folder with --output, or add --adopt to replace such files."
        );
    }

    /// <summary>Every file with the hash of its content; null if one is missing, is a link or cannot be read.</summary>
    public IReadOnlyList<FileHash>? Hashes(string[] paths)
    {
        var hashes = ParallelMap.Map(paths, path => Hash(Full(path)));
        return hashes.Contains(null) ? null : [.. paths.Zip(hashes, (path, hash) => new FileHash(path, hash!))];
    }

    /// <summary>
    /// Moves everything below a folder into place, a whole folder at once if it does not exist there.
    /// </summary>
    public IEnumerable<CommitStep> MoveInto(string stage) =>
        Directory.Exists(stage) ? Merge(new DirectoryInfo(stage), root) : [];

    /// <summary>Removes files, then the folders that are empty as a result and no longer needed.</summary>
    public IEnumerable<CommitStep> Remove(IReadOnlyCollection<string> paths, ISet<string> needed)
    {
        foreach (var path in paths.Where(IsRemovable))
        {
            File.Delete(Full(path));
            yield return CommitStep.Removed;
        }
        var folders = paths
            .SelectMany(OutputPath.Folders)
            .Distinct(StringComparer.Ordinal)
            .Where(folder => !needed.Contains(folder))
            .OrderByDescending(folder => folder.Length)
            .ThenBy(folder => folder, StringComparer.Ordinal);
        foreach (var folder in folders.Where(IsEmptyFolder))
        {
            Directory.Delete(Full(folder));
            yield return CommitStep.FolderRemoved;
        }
    }

    private static IEnumerable<CommitStep> Merge(DirectoryInfo from, string to)
    {
        foreach (var entry in from.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var target = Path.Combine(to, entry.Name);
            if (entry is DirectoryInfo folder && Directory.Exists(target))
            {
                foreach (var step in Merge(folder, target))
                    yield return step;
                continue;
            }
            Move(entry, target);
            yield return CommitStep.Moved;
        }
    }

    private static void Move(FileSystemInfo entry, string target)
    {
        if (entry is DirectoryInfo)
            Directory.Move(entry.FullName, target);
        else
            File.Move(entry.FullName, target, overwrite: true);
    }

    private static byte[]? Hash(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && !file.Attributes.HasFlag(FileAttributes.ReparsePoint) ? Hash(file) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A long file is read in parts, because no array can hold the data of a million papers.</summary>
    private static byte[] Hash(FileInfo file)
    {
        if (file.Length < LongFrom)
            return XxHash128.Hash(File.ReadAllBytes(file.FullName));
        var hash = new XxHash128();
        using var content = file.OpenRead();
        hash.Append(content);
        return hash.GetCurrentHash();
    }

    /// <summary>
    /// If the file system distinguishes letter case, a name in another case is another file; otherwise it is the same
    /// file, and its folder lists it under the name that an earlier build wrote.
    /// </summary>
    private bool IsOwned(string path, IReadOnlyDictionary<string, string?> owned) =>
        owned.TryGetValue(path, out var known) && (known is null || known == path || !HasExactName(path));

    private bool HasExactName(string path) =>
        Directory
            .EnumerateFileSystemEntries(Full(OutputPath.Folder(path)))
            .Contains(Full(path), StringComparer.Ordinal);

    private bool HoldsOnly(string path, HashSet<string> old) =>
        old.Contains(path)
        && (
            File.Exists(Full(path))
            || (
                !IsLink(path)
                && Directory
                    .EnumerateFileSystemEntries(Full(path))
                    .All(entry => HoldsOnly($"{path}/{Path.GetFileName(entry)}", old))
            )
        );

    private bool IsRemovable(string path) => OutputPath.Folders(path).All(IsPlainFolder) && File.Exists(Full(path));

    private bool IsEmptyFolder(string folder) =>
        OutputPath.Folders(folder).All(IsPlainFolder)
        && !IsLink(folder)
        && Directory.Exists(Full(folder))
        && !Directory.EnumerateFileSystemEntries(Full(folder)).Any();

    private bool IsPlainFolder(string folder)
    {
        if (!_plain.TryGetValue(folder, out var plain))
            _plain.Add(folder, plain = !IsLink(folder));
        return plain;
    }

    private bool IsLink(string path) => new FileInfo(Full(path)).LinkTarget is not null;

    private string Full(string path) => Path.Combine(root, path);

    private static IOException Obstacle(string path, string what) =>
        new($"In the output folder, {path} is {what}, and the site needs this path. Move it away.");
}
