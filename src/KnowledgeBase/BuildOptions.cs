using System.Collections.Immutable;
using KnowledgeBase.Checking;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Output;

namespace KnowledgeBase;

/// <summary>What one build is asked for; paths as the user gave them.</summary>
public sealed record BuildOptions(string Input, string Theme, string Output)
{
    /// <summary>A whole theme that <see cref="Theme"/> need only replace single files of; null where it must be whole.</summary>
    public string? BuiltInTheme { get; init; }

    /// <summary>Absolute; wins over <c>site.yml</c>'s <c>url</c>.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Warnings stop the build.</summary>
    public bool Strict { get; init; }

    /// <summary>In bytes: what the host publishes at most, which <see cref="SiteBuild.Check"/> compares; GitHub Pages' limit.</summary>
    public long SizeLimit { get; init; } = 1_000_000_000;

    /// <summary>Files in the output that no build wrote may be replaced.</summary>
    public bool Adopt { get; init; }

    /// <summary>Single settings that win over <c>site.yml</c>.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Settings { get; init; } = [];

    /// <exception cref="IOException">The output overlaps with what the site is made of.</exception>
    internal void RefuseOverlap() => RealFolder.RefuseOverlap(Output, Sources());

    /// <exception cref="IOException">As <see cref="RefuseOverlap"/>; or the folder is locked, or cannot be written.</exception>
    internal OutputFolder OpenOutput()
    {
        RefuseOverlap();
        return OutputFolder.Open(Output, Adopt);
    }

    private IEnumerable<(string Name, string Path)> Sources()
    {
        yield return ("input folder", Input);
        yield return ("theme", Theme);
        if (BuiltInTheme is not null)
            yield return ("program's own theme", BuiltInTheme);
    }
}

/// <param name="Diagnostics">Everything found, sorted by place.</param>
/// <param name="Summary">Null where nothing was written.</param>
public sealed record BuildResult(ImmutableArray<Diagnostic> Diagnostics, BuildSummary? Summary)
{
    /// <summary>Found by <see cref="SiteBuild.Check"/>; each address once, at its first place.</summary>
    public ImmutableArray<OutwardLink> OutwardLinks { get; init; } = [];
}

/// <summary>Counts of one build; files are written, left unchanged or removed.</summary>
public sealed record BuildSummary(int Papers, int Pages, int Written, int Unchanged, int Removed);
