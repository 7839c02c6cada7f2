using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

// Lists what is there and opens files for the parsers.
#pragma warning disable RS0030

namespace KnowledgeBase.Input;

/// <summary>
/// The regular files below a folder, in the ordinal order of their paths. Links are not followed, so that nothing
/// outside the folder is ever read; pipes, sockets and devices are never opened.
/// </summary>
/// <param name="Left">What was left out, and why.</param>
internal sealed record SourceFolder(ImmutableArray<FoundFile> Files, ImmutableArray<Diagnostic> Left)
{
    private static readonly EnumerationOptions EveryEntry = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };

    /// <param name="isSkipped">Tells by its path what is passed over without a word.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static SourceFolder List(string path, Func<string, bool> isSkipped)
    {
        var files = new List<FoundFile>();
        var left = new List<Diagnostic>();
        List(new DirectoryInfo(path), prefix: "", isSkipped, files, left);
        return new SourceFolder([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], [.. left.Order()]);
    }

    /// <param name="prefix">Of the paths in this folder: empty, or with a closing slash.</param>
    private static void List(
        DirectoryInfo folder, string prefix, Func<string, bool> isSkipped, List<FoundFile> files, List<Diagnostic> left)
    {
        var unix = new Lazy<IReadOnlyList<UnixEntry>>(() => UnixFolder.List(folder.FullName));
        var entries = folder.EnumerateFileSystemInfos("*", EveryEntry)
            .Where(entry => !isSkipped(prefix + entry.Name)).ToList();
        if (entries.RemoveAll(IsNamedByOtherBytes) > 0)
            left.AddRange(unix.Value.Where(entry => !entry.IsUtf8 && !isSkipped(prefix + entry.Name))
                .Select(entry => new SourceLocation(prefix + VisibleText.Of(entry.Escaped)))
                .Select(EditorialFaults.NameNotUtf8));
        foreach (var entry in entries)
        {
            var at = prefix + VisibleName(entry.Name);
            if (entry.LinkTarget is not null)
                left.Add(EditorialFaults.LinkNotFollowed(new SourceLocation(at)));
            else if (entry is DirectoryInfo below)
                List(below, at + "/", isSkipped, files, left);
            else if (entry is FileInfo { Length: > 0 })
                files.Add(new FoundFile(at, entry.FullName, IsEmpty: false));
            else if (unix.Value.Any(special => special.IsSpecial && special.Name == entry.Name))
                left.Add(EditorialFaults.NotAFile(new SourceLocation(at)));
            else
                files.Add(new FoundFile(at, entry.FullName, IsEmpty: true));
        }
    }

    /// <summary>
    /// The name as it may be shown anywhere. A backslash, which a name may have on some systems, is written out too, so
    /// that no two files have one path.
    /// </summary>
    private static string VisibleName(string name) =>
        VisibleText.Of(name.Replace("\\", "\\u{5c}", StringComparison.Ordinal));

    /// <summary>
    /// Linux takes any bytes for a name; .NET shows those that are not UTF-8 as <c>�</c>, and cannot open the file.
    /// </summary>
    private static bool IsNamedByOtherBytes(FileSystemInfo entry) =>
        entry.Name.Contains('\uFFFD', StringComparison.Ordinal) &&
        !System.IO.Path.Exists(entry.FullName) && entry.LinkTarget is null;
}

/// <param name="Path">Below the folder that was listed, with forward slashes.</param>
/// <param name="IsEmpty">Of no length: it is not opened, because a pipe would keep the reader waiting.</param>
internal sealed record FoundFile(string Path, string FullPath, bool IsEmpty)
{
    public Source ToSource() => new(Path, Open);

    public byte[] ReadAll() => IsEmpty ? [] : File.ReadAllBytes(FullPath);

    public string ReadText() => IsEmpty ? "" : File.ReadAllText(FullPath);

    private Stream Open() => IsEmpty ? Stream.Null : File.OpenRead(FullPath);
}
