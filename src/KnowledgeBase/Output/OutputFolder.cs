using System.Collections.Concurrent;
using System.IO.Hashing;
using KnowledgeBase.Vocabulary;
using Microsoft.Win32.SafeHandles;

// The program's only writer: everything it publishes goes through here.
#pragma warning disable RS0030

namespace KnowledgeBase.Output;

/// <summary>The numbers of files that one build wrote, left unchanged and removed.</summary>
internal sealed record OutputCounts(int Written, int Unchanged, int Removed);

/// <summary>
/// The folder of the published site. A build stages its files and commits them at the end; until then, and if anything
/// fails before, the old site stays as it was. Files that no build wrote are never removed.
/// </summary>
/// <remarks>
/// Whether a file is unchanged is decided by comparing its bytes: dates and stored hashes would miss some edits, and
/// hashing a page costs as much as reading it (7 µs and 10 µs, compared with 130 µs for writing one).
/// </remarks>
internal sealed class OutputFolder : IDisposable
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
    private readonly PublishedFolder _published;

    private OutputFolder(string root, WorkFolder work, bool adopts)
    {
        _root = root;
        _work = work;
        _adopts = adopts;
        _published = new PublishedFolder(root);
        _owned = new(() => [.. work.ReadManifest()]);
        _ownedInAnyCase = new(() =>
            _owned
                .Value.GroupBy(path => path, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(
                    group => group.Key,
                    group => group.Count() == 1 ? group.Key : null,
                    StringComparer.OrdinalIgnoreCase
                )
        );
    }

    /// <summary>When a build, possibly this one, last changed the site.</summary>
    public DateTime LastChange => _work.LastChange;

    /// <param name="adopts">Whether files that no build wrote may be replaced.</param>
    /// <exception cref="IOException">
    /// The folder cannot be written, or another build is still writing to it after five seconds.
    /// </exception>
    public static OutputFolder Open(string path, bool adopts = false) => Open(path, Attempts, adopts);

    internal static OutputFolder Open(string path, int attempts, bool adopts = false) =>
        Writing(() =>
        {
            var root = Directory.CreateDirectory(path).FullName;
            return new OutputFolder(root, WorkFolder.Open(root, attempts), adopts);
        });

    /// <summary>Thread-safe.</summary>
    /// <param name="path">Relative, with forward slashes.</param>
    /// <exception cref="ArgumentException">The path leaves the folder, or some system does not allow it.</exception>
    /// <exception cref="InvalidOperationException">The path is in use, in any letter case, or is a folder.</exception>
    /// <exception cref="IOException">The disk is full or cannot be written; the old site stays.</exception>
    public void Stage(string path, ReadOnlySpan<byte> content)
    {
        var staged = IsKnownInOtherCase(OutputPath.Checked(path)) || !_published.Has(path, content);
        if (!_site.TryAdd(path, new StagedFile(path, staged, XxHash128.Hash(content))))
            throw new InvalidOperationException($"The path \"{path}\" is staged twice.");
        if (staged)
            Write(path, content);
    }

    public void Stage(SiteFile file)
    {
        if (file.IsStreamed)
            StageParts(file.Path, file.Parts());
        else
            Stage(file.Path, file.Content().Span);
    }

    /// <summary>Writes the file part by part, and compares it once it is complete: no part is kept in memory.</summary>
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
        var staged = IsKnownInOtherCase(path) || !_published.Has(path, length, content);
        if (!_site.TryAdd(path, new StagedFile(path, staged, content)))
            throw new InvalidOperationException($"The path \"{path}\" is staged twice.");
        if (!staged)
            File.Delete(Path.Combine(_work.Stage, path));
    }

    /// <summary>
    /// Keeps a file as an earlier build wrote it, unless it is staged; it is neither read nor written.
    /// </summary>
    public void Keep(string path) => _site.TryAdd(path, new StagedFile(path, Staged: false, []));

    /// <summary>Replaces the files of the same paths with the staged ones; the rest of the site stays.</summary>
    /// <exception cref="IOException">The disk fails.</exception>
    /// <returns>The number of files replaced.</returns>
    public int Replace() =>
        Writing(() =>
        {
            _work.RecordChange();
            return new OutputTreeFolder(_root).MoveInto(_work.Stage).Count();
        });

    /// <summary>Puts the staged files in place and removes files that only earlier builds wrote.</summary>
    /// <exception cref="InvalidOperationException">A path is both a file and a folder of the site.</exception>
    /// <exception cref="IOException">
    /// Something that no build wrote is in the way, and nothing was changed; or the disk failed.
    /// </exception>
    public OutputCounts Commit() =>
        Writing(() =>
        {
            var removed = CommitSteps().Count(step => step == CommitStep.Removed);
            var written = _site.Values.Count(file => file.Staged);
            return new OutputCounts(written, _site.Count - written, removed);
        });

    /// <summary>The same by the first folder of each path, <c>papers/</c>; to be called after a commit.</summary>
    public IEnumerable<(string Folder, OutputCounts Counts)> CountsByFolder()
    {
        var removed = _owned.Value.Except(_site.Values.Select(file => file.Path), StringComparer.Ordinal);
        return _site
            .Values.Select(file => (file.Path, Counts: new OutputCounts(file.Staged ? 1 : 0, file.Staged ? 0 : 1, 0)))
            .Concat(removed.Select(path => (Path: path, Counts: new OutputCounts(0, 0, 1))))
            .GroupBy(
                file => file.Path[..(file.Path.IndexOf('/', StringComparison.Ordinal) + 1)],
                StringComparer.Ordinal
            )
            .OrderBy(folder => folder.Key, StringComparer.Ordinal)
            .Select(folder =>
                (
                    folder.Key,
                    new OutputCounts(
                        folder.Sum(file => file.Counts.Written),
                        folder.Sum(file => file.Counts.Unchanged),
                        folder.Sum(file => file.Counts.Removed)
                    )
                )
            );
    }

    /// <summary>Null if no build was recorded, or only by another version of the program.</summary>
    internal LastBuild? ReadLastBuild() => Writing(_work.ReadLast);

    /// <summary>
    /// The files of a build if all of them are unchanged since, otherwise null. They are read, because dates would miss
    /// some edits.
    /// </summary>
    internal IReadOnlyList<FileHash>? UnchangedFiles(LastBuild last) =>
        Writing(() =>
        {
            var files = new OutputTreeFolder(_root).Hashes(_owned.Value);
            return files is not null && SiteHash.Of(files) == last.Site ? files : null;
        });

    /// <summary>To be called after a commit.</summary>
    /// <param name="build">Makes the record, given the hash of the site.</param>
    internal void WriteLastBuild(Func<string, LastBuild> build) =>
        Writing(() =>
        {
            _work.WriteLast(build(SiteHash.Of(_site.Values.Select(file => new FileHash(file.Path, file.Hash)))));
            return true;
        });

    /// <summary>Whether a build was recorded; asked without opening the folder.</summary>
    internal static bool HasLastBuild(string path) => WorkFolder.HasLast(path);

    /// <summary>Without a commit, the old site stays and the staged files are discarded.</summary>
    public void Dispose() => _work.Dispose();

    /// <summary>The steps of a commit. Each is atomic, so a build may be killed between any two of them.</summary>
    internal IEnumerable<CommitStep> CommitSteps()
    {
        string[] site = [.. _site.Values.Select(file => file.Path).Order(StringComparer.Ordinal)];
        var plan = CommitPlan.Of(_owned.Value, site);
        var tree = new OutputTreeFolder(_root);
        string[] staged =
        [
            .. _site.Values.Where(file => file.Staged).Select(file => file.Path).Order(StringComparer.Ordinal),
        ];
        tree.ThrowIfBlocked(plan, staged);
        if (!_adopts)
            tree.ThrowIfForeign(staged, _ownedInAnyCase.Value);

        string[] both =
            _owned.Value.Length == 0
                ? site
                : [.. _owned.Value.Union(site, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (both.Length > Math.Min(site.Length, _owned.Value.Length) || staged.Length > 0)
            _work.RecordChange();
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
        _stageFolders.GetOrAdd(OutputPath.Folder(path), folder =>
            Directory.CreateDirectory(Path.Combine(_work.Stage, folder))
        );
        return File.OpenHandle(Path.Combine(_work.Stage, path), FileMode.CreateNew, FileAccess.Write, Shared);
    }

    private bool IsFileAndFolder(string path) =>
        Directory.Exists(Path.Combine(_work.Stage, path))
        || OutputPath.Folders(path).Any(folder => File.Exists(Path.Combine(_work.Stage, folder)));

    /// <summary>
    /// A file known in another letter case is written again: if both names are the same file, removing the old name
    /// would otherwise remove the new file.
    /// </summary>
    private bool IsKnownInOtherCase(string path) =>
        _ownedInAnyCase.Value.TryGetValue(path, out var known) && known != path;

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

/// <param name="Staged">False for a file that is on disk already, unchanged.</param>
/// <param name="Hash">The XXH128 of its content: it detects changes, but is no protection against attacks.</param>
internal sealed record StagedFile(string Path, bool Staged, byte[] Hash);

internal enum CommitStep
{
    Listed,
    Moved,
    Removed,
    FolderRemoved,
}
