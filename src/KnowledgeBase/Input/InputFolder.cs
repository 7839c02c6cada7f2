using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

// Asks whether the folder is there.
#pragma warning disable RS0030

namespace KnowledgeBase.Input;

/// <summary>
/// The files below <c>input/</c>, as <see cref="SourceFolder"/> lists them. Names that begin with <c>.</c> or <c>_</c>
/// are left out, and so are the copies that editors and reference managers leave behind: <c>papers.bib.bak</c>.
/// </summary>
internal sealed class InputFolder
{
    private static readonly string[] CopyExtensions = [".bak", ".sav", ".swp", ".swo", ".orig", ".tmp"];

    private InputFolder(ImmutableArray<Source> files, ImmutableArray<Diagnostic> diagnostics)
    {
        var kinds = files.ToLookup(file => SourcePath.FirstFolder(file.Path), StringComparer.Ordinal);
        Digests = [.. kinds["digests"]];
        Metadata = [.. kinds["metadata"]];
        Editorial = [.. files.Where(file => SourcePath.FirstFolder(file.Path) is not ("digests" or "metadata"))];
        Diagnostics = diagnostics;
    }

    public IReadOnlyList<Source> Digests { get; }

    public IReadOnlyList<Source> Metadata { get; }

    /// <summary>Everything else: the files that people write, and whatever lies beside them by mistake.</summary>
    public IReadOnlyList<Source> Editorial { get; }

    /// <summary>What was left out, and why: links, pipes, names that are not UTF-8.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static InputFolder Open(string path)
    {
        if (!Directory.Exists(path))
            throw new DirectoryNotFoundException($"The input folder {path} does not exist.");
        var found = SourceFolder.List(path, below => IsLeftOut(SourcePath.FileName(below)));
        return new InputFolder([.. found.Files.Select(file => file.ToSource())], found.Diagnostics);
    }

    private static bool IsLeftOut(string name) =>
        name[0] is '.' or '_'
        || name[^1] is '~'
        || name is ['#', .., '#']
        || Array.Exists(CopyExtensions, extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
