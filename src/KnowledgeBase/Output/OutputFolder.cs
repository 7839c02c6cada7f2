using System.Collections.Concurrent;
using System.IO.Hashing;
using KnowledgeBase.Vocabulary;
using Microsoft.Win32.SafeHandles;

// The only writer of the program: everything it puts on disk goes through here.
#pragma warning disable RS0030

namespace KnowledgeBase.Output;

/// <summary>Files of one build: written or renewed, found as they should be, taken away.</summary>
public sealed record OutputCounts(int Written, int Unchanged, int Removed);

/// <summary>
/// The folder of the published site. A build stages its files and commits them at the end; until then, and whenever
/// something fails before, the old site stands as it was. Files that no build wrote are never removed.
/// </summary>
/// <remarks>
/// A file is unchanged when its bytes on disk are read and equal: dates and remembered hashes would not see every edit,
/// and hashing a page costs as much as reading it (7 µs and 10 µs of 130 µs for writing one).
/// </remarks>
public sealed class OutputFolder : IDisposable
{
    private const int Attempts = 50;
    private const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;

    private readonly string _root;
    private readonly WorkFolder _work;
    private readonly bool _adopts;
    private readonly Lazy<string[]> _owned;
    private readonly Lazy<Dictionary<string, string?>> _ownedInAnyCase;
    private readonly ConcurrentDictionary<string, StagedFile> _site = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, DirectoryInfo> _stageFolders = new(StringComparer.Ordinal);
    private readonly StandingFolder _standing;

    private OutputFolder(string root, WorkFolder work, bool adopts)
    {
        _root = root;
        _work = work;
        _adopts = adopts;
        _standing = new StandingFolder(root);
        _owned = new(() => [.. work.ReadManifest()]);
        _ownedInAnyCase = new(() => _owned.Value.GroupBy(path => path, StringComparer.OrdinalIgnoreCase).ToDictionary(
            group => group.Key, group => group.Count() == 1 ? group.Key : null, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>When a build last changed the site, this one included.</summary>
    public DateTime LastMark => _work.LastMark;

    /// <param name="adopts">Whether files that no build wrote may be replaced.</param>
    /// <exception cref="IOException">
    /// The folder cannot be written, or another build has been writing to it for five seconds.
    /// </exception>
    public static OutputFolder Open(string path, bool adopts = false) => Open(path, Attempts, adopts);

    internal static OutputFolder Open(string path, int attempts, bool adopts = false) => Writing(() =>
    {
        var root = Directory.CreateDirectory(path).FullName;
        return new OutputFolder(root, WorkFolder.Open(root, attempts), adopts);
    });

    /// <summary>Thread-safe.</summary>
    /// <param name="path">Relative, with forward slashes.</param>
    /// <exception cref="ArgumentException">The path leaves the folder, or some system cannot have it.</exception>
    /// <exception cref="InvalidOperationException">The path is taken: in another letter case, or by a folder.</exception>
    /// <exception cref="IOException">The disk is full or cannot be written; the old site stands.</exception>
    public void Stage(string path, ReadOnlySpan<byte> content)
    {
        var staged = IsKnownOtherwise(OutputPath.Checked(path)) || !_standing.Has(path, content);
        if (!_site.TryAdd(path, new StagedFile(path, staged, XxHash128.Hash(content))))
            throw new InvalidOperationException($"The path \"{path}\" is staged twice.");
        if (staged)
            Write(path, content);
    }

    /// <exception cref="IOException">As above, and the other exceptions too.</exception>
    public void Stage(SiteFile file)
    {
        if (file.IsStreamed)
            StageParts(file.Path, file.Parts());
        else
            Stage(file.Path, file.Content().Span);
    }

    /// <summary>No part is kept: the file is written first, and compared when it is whole.</summary>
    private void StageParts(string path, IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        var hash = new XxHash128();
        var length = 0L;
        using (var file = Writing(() => CreateStaged(OutputPath.Checked(path))))
        {
            foreach (var part in parts)
            {
                hash.Append(part.Span);
                RandomAccess.Write(file, part.Span, length);
                length += part.Length;
            }
        }
        var content = hash.GetCurrentHash();
        var staged = IsKnownOtherwise(path) || !_standing.Has(path, length, content);
        if (!_site.TryAdd(path, new StagedFile(path, staged, content)))
            throw new InvalidOperationException($"The path \"{path}\" is staged twice.");
        if (!staged)
            File.Delete(Path.Combine(_work.Stage, path));
    }

    /// <summary>A file that stands as an earlier build left it, if it is not staged: it is neither read nor written.</summary>
    public void Keep(string path) => _site.TryAdd(path, new StagedFile(path, Staged: false, []));

    /// <summary>Puts the staged files in place of files of the same paths; the rest of the site stays.</summary>
    /// <exception cref="IOException">The disk fails.</exception>
    /// <returns>How many there were.</returns>
    public int Replace() => Writing(() =>
    {
        _work.Mark();
        return new OutputTreeFolder(_root).MoveInto(_work.Stage).Count();
    });

    /// <summary>Puts the staged files in place and removes what only earlier builds wrote.</summary>
    /// <exception cref="InvalidOperationException">One path is a file and a folder of this site.</exception>
    /// <exception cref="IOException">
    /// Something foreign stands in the way, and nothing is changed; or the disk fails.
    /// </exception>
    public OutputCounts Commit() => Writing(() =>
    {
        var removed = CommitSteps().Count(step => step == CommitStep.Removed);
        var written = _site.Values.Count(file => file.Staged);
        return new OutputCounts(written, _site.Count - written, removed);
    });

    /// <summary>Null where no build left word of itself, or another version of the program did.</summary>
    internal LastBuild? Last() => Writing(_work.ReadLast);

    /// <summary>
    /// Every file of a build, where each stands as it wrote it, else null: they are read, for dates would not tell of every
    /// edit.
    /// </summary>
    internal IReadOnlyList<FileHash>? Standing(LastBuild last) => Writing(() =>
        new OutputTreeFolder(_root).Hashes(_owned.Value) is { } files && SiteHash.Of(files) == last.Site ? files : null);

    /// <summary>After a commit of files that were staged, or kept with their hashes.</summary>
    internal void Remember(Func<string, LastBuild> build) => Writing(() =>
    {
        _work.WriteLast(build(SiteHash.Of(_site.Values.Select(file => new FileHash(file.Path, file.Hash)))));
        return true;
    });

    /// <summary>Whether a build has left word of itself, so that it is worth asking for <see cref="Last"/>.</summary>
    internal static bool IsRemembered(string path) => WorkFolder.HasLast(path);

    /// <summary>Without a commit: the old site stands and the staged files are gone.</summary>
    public void Dispose() => _work.Dispose();

    /// <summary>Each step is one change that is whole by itself, so that a build may be killed between any two.</summary>
    internal IEnumerable<CommitStep> CommitSteps()
    {
        string[] site = [.. _site.Values.Select(file => file.Path).Order(StringComparer.Ordinal)];
        var plan = CommitPlan.Of(_owned.Value, site);
        var tree = new OutputTreeFolder(_root);
        string[] staged = [.. _site.Values.Where(file => file.Staged).Select(file => file.Path).Order(StringComparer.Ordinal)];
        tree.RefuseObstacles(plan, staged);
        if (!_adopts)
            tree.RefuseForeign(staged, _ownedInAnyCase.Value);

        string[] both = _owned.Value.Length == 0 ? site : [.. _owned.Value.Union(site, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (both.Length > Math.Min(site.Length, _owned.Value.Length) || staged.Length > 0)
            _work.Mark();
        if (both.Length > _owned.Value.Length)
            yield return WriteManifest(both);
        foreach (var step in tree.Remove(plan.First, plan.Folders))
            yield return step;
        foreach (var step in tree.MoveInto(_work.Stage))
            yield return step;
        foreach (var step in tree.Remove(plan.Last, plan.Folders))
            yield return step;
        if (both.Length > site.Length)
            yield return WriteManifest(site);
    }

    private CommitStep WriteManifest(string[] paths)
    {
        _work.WriteManifest(paths);
        return CommitStep.Listed;
    }

    private void Write(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            using var file = Writing(() => CreateStaged(path));
            RandomAccess.Write(file, content, 0);
        }
        catch (IOException) when (IsFileAndFolder(path))
        {
            throw CommitPlan.FileAndFolder(path);
        }
    }

    private SafeFileHandle CreateStaged(string path)
    {
        _stageFolders.GetOrAdd(OutputPath.Folder(path), folder => Directory.CreateDirectory(Path.Combine(_work.Stage, folder)));
        return File.OpenHandle(Path.Combine(_work.Stage, path), FileMode.CreateNew, FileAccess.Write, Shared);
    }

    private bool IsFileAndFolder(string path) =>
        Directory.Exists(Path.Combine(_work.Stage, path)) ||
        OutputPath.Folders(path).Any(folder => File.Exists(Path.Combine(_work.Stage, folder)));

    /// <summary>
    /// A file known by another letter case is renewed: where the two names are one file, removing the old name would
    /// otherwise take the new one away.
    /// </summary>
    private bool IsKnownOtherwise(string path) => _ownedInAnyCase.Value.TryGetValue(path, out var known) && known != path;

    private static T Writing<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }
}

/// <param name="Staged">False for a file that stands on disk as it should.</param>
/// <param name="Hash">XXH128 of its content: it tells changes, and guards against no one.</param>
internal sealed record StagedFile(string Path, bool Staged, byte[] Hash);

internal enum CommitStep
{
    Listed,
    Moved,
    Removed,
    FolderRemoved,
}
