using System.Collections.Immutable;
using KnowledgeBase.Citations;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Output;
using KnowledgeBase.Pages;
using KnowledgeBase.Rendering;
using KnowledgeBase.Search;
using KnowledgeBase.Site;

namespace KnowledgeBase;

/// <summary>A site of which nothing is rendered yet.</summary>
/// <param name="Notes">What is kept of it to change notes.</param>
internal sealed record SitePlan(SiteParts Parts, SiteContent Content, NotedSite Notes, ImmutableArray<Diagnostic> Diagnostics)
{
    public BuildSummary Summary(OutputCounts counts) =>
        new(Parts.Catalog.Papers.Length, Content.PageCount, counts.Written, counts.Unchanged, counts.Removed);
}

/// <summary>What a site is put together from, search apart.</summary>
/// <param name="Files">What is not made of pages, search apart.</param>
/// <param name="Lists">What stands beside lists.</param>
/// <param name="Whole">What has all of the library.</param>
internal sealed record SiteParts(
    EditorialFiles Editorial,
    Catalog Catalog,
    Insights Insights,
    ImmutableArray<LatePage> Pages,
    ImmutableArray<SiteFile> Files,
    ImmutableArray<LateFile> Lists,
    ImmutableArray<LongFile> Whole,
    Theme Theme,
    SiteModel Site,
    Bibliography Bibliography)
{
    public SiteContent With(SearchIndex search) => new(
        Pages, [.. search.Files.Select(file => new SiteFile(file.Path, file.Content)), .. Files], Lists, Whole, Theme, Site, Bibliography);

    /// <summary>
    /// Whether the site made an address by itself, of an arXiv identifier, a DOI or a note's path in the repository: to
    /// ask for each of these would ask one server for every paper, and prove nothing of what people wrote.
    /// </summary>
    public bool IsMadeOfAnIdentifier(string address) =>
        address.StartsWith("https://arxiv.org/", StringComparison.Ordinal) ||
        address.StartsWith("https://doi.org/", StringComparison.Ordinal) ||
        (Site.Repository is { } repository && address.StartsWith(repository, StringComparison.Ordinal));
}
