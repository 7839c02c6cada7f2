using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages;

internal static class PaperPages
{
    /// <summary>On a brief page.</summary>
    private const int FewRelated = 4;

    /// <summary>What search engines show of a description.</summary>
    private const int LongestDescription = 160;

    private const string NotesSection = "notes";

    /// <summary>Some names are mentioned by thousands of papers; their own pages have them all.</summary>
    private const int MostMentions = 30;

    private const int MostLinks = 30;

    public static IEnumerable<LatePage> Of(Holdings holdings)
    {
        var neighbours = holdings.Extent.IsBrief ? null : Neighbours(holdings.Catalog);
        return holdings.Catalog.Papers.Select((paper, index) => new LatePage(
            holdings.Rows[index].Url, PaperPage.KindName, () => Page(holdings, paper, index, neighbours?[index] ?? default)));
    }

    /// <summary>The page of the same paper with another note.</summary>
    public static PaperPage WithNotes(PaperPage page, string notes) =>
        page with { Body = [.. page.Body.Where(section => section.Name != NotesSection), .. Notes(notes)] };

    private static Page Page(Holdings holdings, Paper paper, int index, (int? Previous, int? Next) neighbours) =>
        new PaperPage(holdings.Rows[index].Url, DisplayText.Plain(paper.Title))
        {
            Slug = paper.Slug.Value,
            Description = Description(holdings, paper, holdings.Rows[index]),
            Authors = holdings.People.Of(index),
            AuthorCount = paper.AuthorCount,
            StatedAuthorCount = paper.StatedAuthorCount,
            Organization = holdings.Rows[index].Organization,
            Published = paper.Published?.ToString(),
            Venue = paper.Venue,
            ArxivId = paper.ArxivId?.Value,
            Doi = paper.Doi?.Value,
            Withdrawn = paper.Withdrawn,
            Links = [.. Links(paper, holdings.Insights.Papers[index].Links).Take(MostLinks)],
            LinkCount = NullIfFew(Links(paper, holdings.Insights.Papers[index].Links).Count(), MostLinks),
            Topics = [.. holdings.TopicsOf(index).Select(x => Topic(holdings.TopicLink(x.Topic), x.Evidence))],
            Introduces = NamePages.Introduced(holdings, holdings.Insights.Papers[index]),
            BuildsOn = NamePages.BuildsOn(holdings, holdings.Insights.Papers[index], MostMentions),
            MentionedBy = NamePages.MentionedBy(holdings, holdings.Insights.Papers[index], MostMentions),
            MentionCount = NullIfFew(NamePages.MentionCount(holdings, holdings.Insights.Papers[index]), MostMentions),
            Claims = [.. holdings.QuotableClaims(index).Select(x => new ClaimRow(DisplayText.Plain(x.Text), x.Value, x.Unit))],
            NearDuplicates = [.. holdings.Insights.Papers[index].NearDuplicates.Where(holdings.IsListed).Select(x => holdings.Rows[x])],
            Related =
            [
                .. holdings.Insights.Papers[index].Related.Where(x => holdings.IsListed(x.Paper))
                    .Take(holdings.Extent.IsBrief ? FewRelated : int.MaxValue)
                    .Select(x => new RelatedRow(holdings.Rows[x.Paper], x.Reasons)),
            ],
            SeenIn = [.. paper.SeenIn.Select(seen => new SightingRow(holdings.DigestTitles[seen.Digest], PageUrls.Digest(seen.Digest), seen.Comments))],
            Provenance = holdings.Extent.IsBrief ? [] : [.. Provenance(paper)],
            Previous = Link(holdings, neighbours.Previous),
            Next = Link(holdings, neighbours.Next),
            CorrectUrl = CorrectUrl(holdings.Settings.Repository, paper),
            Rights = holdings.Settings.Rights,
            Body = [.. Body(paper, holdings.Settings.Abstracts)],
        };

    private static int? NullIfFew(int count, int few) => count > few ? count : null;

    private static string Description(Holdings holdings, Paper paper, PaperRow row) =>
        holdings.Extent.IsBrief ? "" : Wording.Excerpt(row.Excerpt ?? holdings.Excerpt(paper), LongestDescription) ?? "";

    private static IEnumerable<Section> Body(Paper paper, AbstractRights rights)
    {
        var shown = Wording.Shown(paper.Abstract, rights);
        if (!string.IsNullOrWhiteSpace(shown))
            yield return new Section("abstract", null, MarkdownText.Escape(DisplayText.Repair(shown)), FromPeople: false);
        foreach (var notes in Notes(paper.Notes))
            yield return notes;
    }

    private static IEnumerable<Section> Notes(string notes) =>
        string.IsNullOrWhiteSpace(notes) ? [] : [new Section(NotesSection, "Notes", notes.Trim(), FromPeople: true)];

    private static IEnumerable<OutsideLink> Links(Paper paper, ImmutableArray<EntryLink> links)
    {
        if (paper.ArxivId is { } id)
            yield return new OutsideLink("pdf", $"arxiv.org/pdf/{id}", $"https://arxiv.org/pdf/{id}");
        foreach (var link in links)
            yield return new OutsideLink(Wording.Kind(link.Kind), Wording.AddressLabel(link.Url), link.Url);
        foreach (var mirror in paper.Links.Where(link => WebHosts.LeadsToMirror(link.Url)))
            yield return new OutsideLink(Wording.Kind(mirror.Kind), Wording.AddressLabel(mirror.Url), null);
    }

    private static IEnumerable<ProvenanceRow> Provenance(Paper paper) =>
        from fact in paper.Provenance
        group Wording.Field(fact.Field) by new Place(fact.At.Path, fact.At.Line) into place
        select new ProvenanceRow([.. place], place.Key.Path, place.Key.Line == 0 ? null : place.Key.Line);

    private static TopicLink Topic(PageLink topic, ImmutableArray<string> evidence) => new(topic.Title, topic.Url, evidence);

    private static PageLink? Link(Holdings holdings, int? paper) =>
        paper is { } index ? new PageLink(holdings.Rows[index].Title, holdings.Rows[index].Url) : null;

    /// <summary>The papers before and after each one in the newest digest that lists it.</summary>
    private static (int? Previous, int? Next)[] Neighbours(Catalog catalog)
    {
        var neighbours = new (int?, int?)[catalog.Papers.Length];
        foreach (var digest in catalog.Digests)
        {
            var listed = digest.Papers.Where(paper => !catalog.Papers[paper].Withdrawn).ToList();
            for (var i = 0; i < listed.Count; i++)
                neighbours[listed[i]] = (i > 0 ? listed[i - 1] : null, i + 1 < listed.Count ? listed[i + 1] : null);
        }
        return neighbours;
    }

    // GitHub's own addresses for editing a file and for starting a new one with a text.
    private static string? CorrectUrl(string? repository, Paper paper) => (repository, paper.NotePath) switch
    {
        (null, _) => null,
        (_, { } path) => $"{repository.TrimEnd('/')}/edit/HEAD/input/{path}",
        _ => $"{repository.TrimEnd('/')}/new/HEAD/input/notes?filename={paper.Slug}.md&value=" +
            Uri.EscapeDataString($"---\npaper: {paper.Slug}\n---\n\n"),
    };

    private sealed record Place(string Path, int Line);
}
