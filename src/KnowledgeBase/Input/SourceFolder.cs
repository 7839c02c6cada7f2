using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

// Lists files and opens them for the parsers.
#pragma warning disable RS0030

namespace KnowledgeBase.Input;

/// <summary>
/// The regular files below a folder, in the ordinal order of their paths. Symbolic links are not followed, so that
/// nothing outside the folder is ever read; pipes, sockets and devices are never opened.
/// </summary>
/// <param name="Diagnostics">What was left out, and why.</param>
internal sealed record SourceFolder(ImmutableArray<FoundFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    private static readonly EnumerationOptions EveryEntry = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };

    /// <param name="isSkipped">Tells from a path whether it is skipped silently.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static SourceFolder List(string path, Func<string, bool> isSkipped)
    {
        var files = new List<FoundFile>();
        var diagnostics = new List<Diagnostic>();
        List(new DirectoryInfo(path), prefix: "", isSkipped, files, diagnostics);
        return new SourceFolder(
            [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)],
            [.. diagnostics.Order()]
        );
    }

    /// <param name="prefix">What the paths in this folder begin with: empty, or with a closing slash.</param>
    private static void List(
        DirectoryInfo folder,
        string prefix,
        Func<string, bool> isSkipped,
        List<FoundFile> files,
        List<Diagnostic> diagnostics
    )
    {
        var unix = new Lazy<IReadOnlyList<UnixEntry>>(() => UnixFolder.List(folder.FullName));
        var entries = folder
            .EnumerateFileSystemInfos("*", EveryEntry)
            .Where(entry => !isSkipped(prefix + entry.Name))
            .ToList();
        if (entries.RemoveAll(HasUnreadableName) > 0)
            diagnostics.AddRange(
                unix.Value.Where(entry => !entry.IsUtf8 && !isSkipped(prefix + entry.Name))
                    .Select(entry => new SourceLocation(prefix + VisibleText.Of(entry.Escaped)))
                    .Select(EditorialFaults.NameNotUtf8)
            );
        foreach (var entry in entries)
        {
            var at = prefix + VisibleName(entry.Name);
            if (entry.LinkTarget is not null)
                diagnostics.Add(EditorialFaults.LinkNotFollowed(new SourceLocation(at)));
            else if (entry is DirectoryInfo below)
                List(below, at + "/", isSkipped, files, diagnostics);
            else if (entry is FileInfo { Length: > 0 })
                files.Add(new FoundFile(at, entry.FullName, () => File.OpenRead(entry.FullName)));
            else if (unix.Value.Any(special => special.IsSpecial && special.Name == entry.Name))
                diagnostics.Add(EditorialFaults.NotAFile(new SourceLocation(at)));
            else
                files.Add(new FoundFile(at, entry.FullName, () => Stream.Null)); // A pipe would block the reader.
        }
    }

    /// <summary>
    /// The name without hidden characters. Backslashes, which some systems allow in names, are escaped too, so that no
    /// two files have the same path.
    /// </summary>
    private static string VisibleName(string name) =>
        VisibleText.Of(name.Replace("\\", "\\u{5c}", StringComparison.Ordinal));

    /// <summary>
    /// Linux accepts any bytes as a name. .NET shows bytes that are not UTF-8 as <c>�</c>, and cannot open the file.
    /// </summary>
    private static bool HasUnreadableName(FileSystemInfo entry) =>
        entry.Name.Contains('\uFFFD', StringComparison.Ordinal)
        && !Path.Exists(entry.FullName)
        && entry.LinkTarget is null;
}

/// <param name="Path">Relative to the listed folder, with forward slashes.</param>
/// <param name="FullPath">Names it among the files of all folders.</param>
internal sealed record FoundFile(string Path, string FullPath, Func<Stream> Open)
{
    public Source ToSource() => new(Path, Open);

    public byte[] ReadAll()
    {
        using var content = Open();
        using var whole = new MemoryStream();
        content.CopyTo(whole);
        return whole.ToArray();
    }

    public string ReadText()
    {
        using var reader = new StreamReader(Open());
        return reader.ReadToEnd();
    }
}
