using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Mining.Claims;
using KnowledgeBase.Pages.Changes;
using KnowledgeBase.Pages.Names;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages.Papers;

internal static class PaperPages
{
    /// <summary>On a brief page.</summary>
    private const int FewRelated = 4;

    /// <summary>What search engines show of a description.</summary>
    private const int LongestDescription = 160;

    /// <summary>Some names are mentioned by thousands of papers; their own pages have them all.</summary>
    private const int MostMentions = 30;

    private const int MostLinks = 30;
    private const int MostKeywords = 8;
    private const int LongestLabel = 48;

    public static IEnumerable<LazyPage> Of(SiteView site)
    {
        var subjects = new ClaimSubjects(site.Insights.Known);
        var neighbours = site.Extent.IsBrief ? [] : Neighbours.Of(site.Catalog);
        return site.Catalog.Papers.Select(
            (_, paper) =>
                new LazyPage(site.Rows[paper].Url, PageKinds.Paper, () =>
                    Page(site, paper, neighbours.ElementAtOrDefault(paper), subjects)
                )
        );
    }

    /// <summary>Host and path without the scheme.</summary>
    public static string Label(string url)
    {
        var label = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
        label = label.StartsWith("www.", StringComparison.Ordinal) ? label[4..] : label;
        return label.Length <= LongestLabel ? label : label[..(LongestLabel - 1)] + "…";
    }

    /// <summary>The page of the same paper with another note.</summary>
    public static PaperPage WithNotes(PaperPage page, string notes) =>
        page with
        {
            Body = [.. page.Body.Where(section => section.Name != Section.Notes), .. Notes(notes)],
        };

    private static PaperPage Page(SiteView site, int index, Neighbours neighbours, ClaimSubjects subjects)
    {
        var paper = site.Catalog.Papers[index];
        var insights = site.Insights.Papers[index];
        var row = site.Rows[index];
        List<OutsideLink> links = [.. Links(paper, insights)];
        var mentions = NamePages.MentionCount(site, index);
        var buildsOn = NamePages.BuildsOn(site, insights, MostMentions);
        var mentionedBy = NamePages.MentionedBy(site, index, MostMentions);
        return new PaperPage(row.Url, DisplayText.Plain(paper.Title))
        {
            Slug = row.Slug,
            Reference = row.Cited.Reference,
            Description = Description(site, paper, row),
            Authors = site.Authors.Of(index),
            AuthorCount = paper.AuthorCount,
            StatedAuthorCount = paper.StatedAuthorCount,
            Organization = row.Organization,
            Published = row.Published,
            Venue = paper.Venue,
            Publication = paper.Publication is { } printed ? PublicationFacts.Of(printed) : null,
            ArxivId = paper.ArxivId?.Value,
            Doi = paper.Doi?.Value,
            Keywords = [.. paper.Keywords.Take(MostKeywords)],
            Upvotes = paper.Upvotes,
            Withdrawn = paper.Withdrawn,
            Links = [.. links.Take(MostLinks)],
            LinkCount = links.Count > MostLinks ? links.Count : null,
            Topics = [.. site.Topics.Of(index).Select(assigned => Topic(site, assigned))],
            Introduces = NamePages.Introduced(site, insights),
            BuildsOn = buildsOn,
            MentionedBy = mentionedBy,
            MentionCount = mentions > MostMentions ? mentions : null,
            Abstract = site.MayQuote && paper.Abstract is { } whole ? DisplayText.Plain(whole) : null,
            Claims = [.. site.QuotableClaims(index).Select(claim => Claim(claim, subjects))],
            NearDuplicates = [.. insights.NearDuplicates.Where(site.IsListed).Select(near => site.Rows[near])],
            Related = [.. Related(site, insights, buildsOn.Concat(mentionedBy))],
            DiscussionUrl = Discussion(paper),
            SeenIn = [.. paper.SeenIn.Select(seen => Sighting(site, seen))],
            Changes = [.. Changes(site, index)],
            Provenance = site.Extent.IsBrief ? [] : [.. Provenance(paper)],
            Previous = neighbours.Previous is { } previous ? site.Link(previous) : null,
            Next = neighbours.Next is { } next ? site.Link(next) : null,
            CorrectUrl = Corrections.Of(site.Settings, paper),
            SummaryTitle = SummaryTitle(paper),
            Rights = row.Rights,
            Body =
            [
                .. Abstract(paper, site.Settings.Abstracts, site.QuotableClaims(index)),
                .. Summary(paper, site.Settings.Abstracts),
                .. Notes(paper.Notes),
            ],
        };
    }

    private static string Description(SiteView site, Paper paper, PaperRow row) =>
        site.Extent.IsBrief ? "" : Excerpt.Of(row.Excerpt ?? site.ExcerptOf(paper), LongestDescription) ?? "";

    /// <summary>Whose words they are.</summary>
    private static string? SummaryTitle(Paper paper)
    {
        if (paper.Summary is null)
            return null;
        return paper.IsSummaryByAi ? "AI summary by the listing" : "From the digest";
    }

    private static IEnumerable<Section> Summary(Paper paper, AbstractRights rights) =>
        Abstracts.Shown(paper.Summary, rights) is { Length: > 0 } shown
            ? [new Section(Section.Summary, MarkdownText.Escape(shown), FromPeople: false)]
            : [];

    private static IEnumerable<Section> Abstract(Paper paper, AbstractRights rights, ImmutableArray<Claim> claims)
    {
        var shown = Abstracts.Shown(paper.Abstract, rights);
        if (string.IsNullOrWhiteSpace(shown))
            return [];
        return [new Section(Section.Abstract, MarkedAbstract.Of(shown, claims), FromPeople: false)];
    }

    private static ImmutableArray<Section> Notes(string notes) => Section.OfPeople(Section.Notes, notes);

    private static IEnumerable<OutsideLink> Links(Paper paper, PaperInsights insights)
    {
        if (paper.ArxivId is { } id)
            yield return new OutsideLink(LinkKind.Pdf.Name(), $"arxiv.org/pdf/{id}", $"https://arxiv.org/pdf/{id}");
        foreach (var link in insights.Links)
            yield return new OutsideLink(link.Kind.Name(), Label(link.Url), link.Url)
            {
                IsAnnounced = link.IsAnnounced,
            };
        foreach (var mirror in paper.Links.Where(link => WebHosts.LeadsToMirror(link.Url)))
            yield return new OutsideLink(mirror.Kind.Name(), Label(mirror.Url), null);
    }

    private static TopicLink Topic(SiteView site, TopicAssignment assigned)
    {
        var topic = site.Topics.Link(assigned.Topic);
        return new TopicLink(topic.Title, topic.Url, assigned.Evidence);
    }

    private static ClaimRow Claim(Claim claim, ClaimSubjects subjects) =>
        new(DisplayText.Plain(claim.Text), claim.Value, claim.Most, claim.Unit) { On = subjects.Of(claim.Text) };

    /// <summary>Where the comments and votes of a listing were given: on Hugging Face, by the identifier.</summary>
    private static string? Discussion(Paper paper) =>
        paper.ArxivId is { } id && (paper.Upvotes is not null || paper.SeenIn.Any(seen => seen.Comments is not null))
            ? $"https://huggingface.co/papers/{id.Value}"
            : null;

    private static SightingRow Sighting(SiteView site, Sighting seen) =>
        new(site.DigestTitles[seen.Digest], PageUrls.Digest(seen.Digest), seen.Comments);

    /// <param name="above">Papers that the page has named already, beside those of nearly the same text.</param>
    private static IEnumerable<RelatedRow> Related(SiteView site, PaperInsights insights, IEnumerable<QuotedRow> above)
    {
        var named = above.Select(row => row.Paper.Slug).ToHashSet(StringComparer.Ordinal);
        named.UnionWith(insights.NearDuplicates.Select(near => site.Rows[near].Slug));
        return insights
            .Related.Where(near => site.IsListed(near.Paper))
            .Take(site.Extent.IsBrief ? FewRelated : int.MaxValue)
            .Select(near => new RelatedRow(site.Rows[near.Paper], near.Reasons)
            {
                IsAbove = named.Contains(site.Rows[near.Paper].Slug),
            });
    }

    private static IEnumerable<ChangeRow> Changes(SiteView site, int index) =>
        site
            .Catalog.Papers[index]
            .Changes.Where(change => change.Kind != ChangeKind.FirstSeen)
            .Reverse()
            .Select(change => ChangeRow.Of(site.Link(index), change));

    private static IEnumerable<ProvenanceRow> Provenance(Paper paper) =>
        from fact in paper.Provenance
        group InWords(fact) by (fact.At.Path, fact.At.Line) into place
        select new ProvenanceRow([.. place], place.Key.Path, place.Key.Line == 0 ? null : place.Key.Line);

    private static string InWords(FieldSource fact) =>
        fact.DerivedFrom is { } field ? $"{InWords(fact.Field)} (from the {InWords(field)})" : InWords(fact.Field);

    /// <summary>A field of <c>papers.jsonl</c> in words.</summary>
    private static string InWords(string field) =>
        field switch
        {
            "arxivId" => "arXiv id",
            "authorCount" => "number of authors",
            "doi" => "DOI",
            "organization" => "organisation",
            "published" => "date",
            _ => field,
        };

    /// <summary>The papers before and after one in the newest digest that lists it.</summary>
    private readonly record struct Neighbours(int? Previous, int? Next)
    {
        /// <summary>Beside the catalogue's papers.</summary>
        public static Neighbours[] Of(Catalog catalog)
        {
            var neighbours = new Neighbours[catalog.Papers.Length];
            foreach (var digest in catalog.Digests)
            {
                var listed = digest.Papers.Where(paper => !catalog.Papers[paper].Withdrawn).ToList();
                for (var i = 0; i < listed.Count; i++)
                {
                    neighbours[listed[i]] = new Neighbours(
                        i > 0 ? listed[i - 1] : null,
                        i + 1 < listed.Count ? listed[i + 1] : null
                    );
                }
            }
            return neighbours;
        }
    }
}
