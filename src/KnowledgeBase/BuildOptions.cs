using System.Collections.Immutable;
using KnowledgeBase.Checking;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Output;
using KnowledgeBase.Rendering;

namespace KnowledgeBase;

/// <summary>The options of one build; paths are as the user gave them.</summary>
public sealed record BuildOptions(string Input, string Theme, string Output)
{
    /// <summary>
    /// A complete theme, whose files <see cref="Theme"/> may replace one by one; if null, that must be complete.
    /// </summary>
    public BuiltInTheme? BuiltInTheme { get; init; }

    /// <summary>Absolute; wins over <c>url</c> in <c>site.yml</c>.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>
    /// Whether every page is written as Markdown, and nothing else is: a folder for Obsidian, GitHub and editors.
    /// </summary>
    public bool MarkdownOnly { get; init; }

    /// <summary>Whether warnings stop the build.</summary>
    public bool Strict { get; init; }

    /// <summary>
    /// In bytes: the largest site that the host accepts, for <see cref="SiteBuild.Check"/>; by default GitHub Pages'
    /// limit.
    /// </summary>
    public long SizeLimit { get; init; } = 1_000_000_000;

    /// <summary>Whether files in the output that no build wrote may be replaced.</summary>
    public bool Adopt { get; init; }

    /// <summary>Single settings that win over <c>site.yml</c>.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Settings { get; init; } = [];

    /// <exception cref="IOException">The output overlaps with a folder that the build reads.</exception>
    internal void ThrowIfOverlapping() => RealFolder.ThrowIfOverlapping(Output, Sources());

    /// <exception cref="IOException">
    /// The output overlaps with a folder that the build reads, is locked or cannot be written.
    /// </exception>
    internal OutputFolder OpenOutput()
    {
        ThrowIfOverlapping();
        return OutputFolder.Open(Output, Adopt);
    }

    private IEnumerable<(string Name, string Path)> Sources()
    {
        yield return ("input folder", Input);
        yield return ("theme", Theme);
        if (BuiltInTheme?.Folder is { } folder)
            yield return ("built-in theme", folder);
    }
}

/// <param name="Diagnostics">Everything found, sorted by place.</param>
/// <param name="Summary">Null if nothing was written.</param>
public sealed record BuildResult(ImmutableArray<Diagnostic> Diagnostics, BuildSummary? Summary)
{
    /// <summary>Found by <see cref="SiteBuild.Check"/>; each address once, at its first place.</summary>
    public ImmutableArray<ExternalLink> ExternalLinks { get; init; } = [];

    /// <summary>What was written where; empty where no file was looked at.</summary>
    public ImmutableArray<FolderChanges> Folders { get; init; } = [];
}

/// <summary>The numbers of files that one build wrote, left unchanged and removed in a folder of the site.</summary>
/// <param name="Folder">The first of a path, as <c>papers/</c>; empty for what lies in none.</param>
public sealed record FolderChanges(string Folder, int Written, int Unchanged, int Removed);

/// <summary>The numbers of papers and pages, and of files written, left unchanged and removed.</summary>
public sealed record BuildSummary(int Papers, int Pages, int Written, int Unchanged, int Removed);
