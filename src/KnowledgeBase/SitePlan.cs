using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;
using KnowledgeBase.References;
using KnowledgeBase.Rendering;
using KnowledgeBase.Search;
using KnowledgeBase.Site;

namespace KnowledgeBase;

/// <summary>A site of which nothing is rendered yet.</summary>
internal sealed record SitePlan(SiteParts Parts, SiteContent Content, ImmutableArray<Diagnostic> Diagnostics)
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

    /// <summary>The bodies of notes are read by nothing but the papers' own pages and the search index.</summary>
    /// <param name="bodies">By the note's path; what is no paper's note is nowhere to be seen.</param>
    public SiteParts WithNotes(FrozenDictionary<string, string> bodies)
    {
        ImmutableArray<Paper> papers =
        [
            .. Catalog.Papers.Select(paper =>
                paper.NotePath is { } note && bodies.TryGetValue(note, out var body) ? paper with { Notes = body } : paper),
        ];
        var renewed = papers.Where(paper => paper.NotePath is { } note && bodies.ContainsKey(note))
            .ToDictionary(paper => PageUrls.Paper(paper.Slug), StringComparer.Ordinal);
        ImmutableArray<LatePage> pages =
        [
            .. Pages.Select(page => page.Kind == PaperPage.KindName && renewed.TryGetValue(page.Url, out var paper)
                ? page.With(made => PaperPages.WithNotes((PaperPage)made, paper, Editorial.Settings))
                : page),
        ];
        return this with { Catalog = Catalog with { Papers = papers }, Pages = pages };
    }
}
