// The one type of this stage that touches the disk: it lists what is there and opens files for the parsers.
#pragma warning disable RS0030
using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;

namespace KnowledgeBase.Editorial;

/// <summary>
/// The files below <c>input/</c>, in the ordinal order of their paths. Names that begin with <c>.</c> or <c>_</c> are
/// left out; links are not followed, so that nothing outside the folder is ever read.
/// </summary>
public sealed class InputFolder
{
    private static readonly EnumerationOptions EveryEntry = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        ReturnSpecialDirectories = false,
    };

    private InputFolder(ImmutableArray<Source> files, ImmutableArray<Diagnostic> diagnostics)
    {
        var kinds = files.ToLookup(file => FirstFolder(file.Path), StringComparer.Ordinal);
        Digests = [.. kinds["digests"]];
        Metadata = [.. kinds["metadata"]];
        Editorial = [.. files.Where(file => FirstFolder(file.Path) is not ("digests" or "metadata"))];
        Diagnostics = diagnostics;
    }

    public IReadOnlyList<Source> Digests { get; }

    public IReadOnlyList<Source> Metadata { get; }

    /// <summary>Everything else: people's own files, and whatever stands beside them by mistake.</summary>
    public IReadOnlyList<Source> Editorial { get; }

    /// <summary>Links that were not followed.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static InputFolder Open(string path)
    {
        var root = new DirectoryInfo(path);
        if (!root.Exists)
            throw new DirectoryNotFoundException($"The input folder {path} does not exist.");
        var files = new List<Source>();
        var links = ImmutableArray.CreateBuilder<Diagnostic>();
        List(root, "", files, links);
        return new InputFolder(
            [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)],
            [.. links.Order()]);
    }

    private static void List(
        DirectoryInfo folder, string prefix, List<Source> files, ImmutableArray<Diagnostic>.Builder links)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", EveryEntry))
        {
            var path = prefix + entry.Name;
            if (entry.Name[0] is '.' or '_')
                continue;
            if (entry.LinkTarget is not null)
                links.Add(EditorialFaults.LinkNotFollowed(new SourceLocation(path)));
            else if (entry is DirectoryInfo below)
                List(below, path + "/", files, links);
            else
                files.Add(new Source(path, () => File.OpenRead(entry.FullName)));
        }
    }

    private static string FirstFolder(string path) =>
        path.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? path[..end] : "";
}
