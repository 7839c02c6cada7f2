using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Site;

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

    /// <summary>Single settings that win over <c>site.yml</c>.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Settings { get; init; } = [];
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
