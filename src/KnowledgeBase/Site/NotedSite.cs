using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Citations;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Rendering;
using KnowledgeBase.Search;

namespace KnowledgeBase.Site;

/// <summary>
/// As much of a site as it takes to write other words into its notes, where all else stays: the body of a note is read
/// by its paper's page and by the search index, and by nothing else.
/// </summary>
internal sealed record NotedSite(SiteModel Site, ImmutableArray<NotedPage> Pages)
{
    /// <param name="documents">The papers' numbers in the search index, by their notes' paths.</param>
    public static NotedSite Of(
        SiteModel site, Catalog catalog, ImmutableArray<LatePage> pages, Bibliography bibliography, IReadOnlyDictionary<string, int> documents)
    {
        var noted = catalog.Papers.Where(paper => paper.NotePath is not null).ToArray();
        var urls = noted.Select(paper => PageUrls.Paper(paper.Slug)).ToHashSet(StringComparer.Ordinal);
        var bySlug = pages.Where(page => page.Kind == PaperPage.KindName && urls.Contains(page.Url))
            .Select(page => (PaperPage)page.Make()).ToDictionary(page => page.Slug, StringComparer.Ordinal);
        return new NotedSite(site,
        [
            .. noted.Select(paper => new NotedPage(
                paper.NotePath!, paper.Notes, documents[paper.NotePath!], bySlug[paper.Slug.Value], bibliography.Find(paper.Slug.Value)!)),
        ]);
    }

    /// <param name="bodies">By the note's path.</param>
    public NotedSite With(IReadOnlyDictionary<string, string> bodies) =>
        this with { Pages = [.. Pages.Select(page => page.With(bodies.GetValueOrDefault(page.Note, page.Body)))] };

    /// <param name="earlier">The same site with other notes.</param>
    public ImmutableArray<LatePage> PagesSince(NotedSite earlier) => [.. Since(earlier).Select(pair => LatePage.Of(pair.Now.Page))];

    public IEnumerable<NoteEdit> EditsSince(NotedSite earlier) =>
        Since(earlier).Select(pair => new NoteEdit(pair.Now.Document, pair.Before.Body, pair.Now.Body));

    /// <param name="paths">All files of the site.</param>
    public PageFiles Files(Theme theme, FrozenSet<string> paths)
    {
        var cited = Bibliography.Of([.. Pages.Select(page => page.Page.Slug)], [.. Pages.Select(page => page.Reference)]);
        return new PageFiles(new PageRenderer(theme, Site, new SiteAddresses(paths, theme.Assets, Site.Url), cited), Site.Extent);
    }

    private IEnumerable<(NotedPage Before, NotedPage Now)> Since(NotedSite earlier) =>
        earlier.Pages.Zip(Pages).Where(pair => pair.First.Body != pair.Second.Body);
}

/// <param name="Note">The path of the note.</param>
/// <param name="Body">As the note has it.</param>
/// <param name="Document">The paper's number in the search index.</param>
internal sealed record NotedPage(string Note, string Body, int Document, PaperPage Page, Reference Reference)
{
    public NotedPage With(string body) => body == Body ? this : this with { Body = body, Page = PaperPages.WithNotes(Page, body) };
}
