using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Citations;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Mining.Claims;
using KnowledgeBase.Mining.Trends;
using KnowledgeBase.Pages.Authors;
using KnowledgeBase.Pages.Changes;
using KnowledgeBase.Pages.Names;
using KnowledgeBase.Pages.Periods;
using KnowledgeBase.Pages.Topics;
using KnowledgeBase.Queries;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages;

/// <summary>The whole library as pages look at it: each paper's row made once, look-ups ready.</summary>
internal sealed class SiteView
{
    private const int NamesInByline = 3;

    private readonly int[] _ranks;
    private readonly bool[] _isListed;
    private readonly FrozenDictionary<string, DateOnly> _digestDates;
    private readonly Lazy<ChangeLog> _changes;
    private readonly Lazy<HolmTests> _trends;

    /// <param name="baseUrl">The site's absolute address with a closing slash; wins over the settings'.</param>
    public SiteView(Catalog catalog, Insights insights, EditorialFiles editorial, string? baseUrl = null)
    {
        Catalog = catalog;
        Insights = insights;
        Editorial = editorial;
        Extent = SiteExtent.Of(catalog, editorial.Settings);
        var hasPapers = !catalog.Papers.IsEmpty || editorial.Settings.Pages == PagesFolder.Pages;
        Site = SiteModel.Of(editorial, Extent, hasPapers, baseUrl);
        Bibliography = new Bibliography(catalog.Papers, Site.Url, isKept: Extent.HasFiles);
        _isListed = [.. catalog.Papers.Select(paper => !paper.Withdrawn)];
        _ranks = Ranks(catalog.Papers);
        Authors = new AuthorCounts(catalog, HasPage);
        DigestTitles = catalog.Digests.ToFrozenDictionary(
            digest => digest.Id,
            digest => digest.Title,
            StringComparer.Ordinal
        );
        _digestDates = catalog
            .Digests.Where(digest => digest.Date is not null)
            .ToFrozenDictionary(digest => digest.Id, digest => digest.Date!.Value, StringComparer.Ordinal);
        Topics = new TopicSorting(insights, editorial.Topics, IsListed);
        Rows = ParallelMap.Map(catalog.Papers, Row);
        Calendar = new Calendar(this);
        _changes = new Lazy<ChangeLog>(() => new ChangeLog(this));
        _trends = new Lazy<HolmTests>(() => HolmTests.Of(Groups().Select(insights.Timeline.Table)));
    }

    public Catalog Catalog { get; }

    public Insights Insights { get; }

    public EditorialFiles Editorial { get; }

    public SiteModel Site { get; }

    public SiteExtent Extent { get; }

    public Bibliography Bibliography { get; }

    /// <summary>Beside the catalogue's papers.</summary>
    public ImmutableArray<PaperRow> Rows { get; }

    internal FrozenDictionary<string, string> DigestTitles { get; }

    internal TopicSorting Topics { get; }

    internal AuthorCounts Authors { get; }

    internal Calendar Calendar { get; }

    internal ChangeLog Changes => _changes.Value;

    /// <summary>Of all topics, organisations and names: each page judges one of these tests.</summary>
    internal HolmTests Trends => _trends.Value;

    /// <summary>The papers of each watch.</summary>
    internal ImmutableArray<WatchFind> Finds { get; init; } = [];

    internal SiteSettings Settings => Editorial.Settings;

    /// <summary>Whether any sentence of an abstract may be shown.</summary>
    internal bool MayQuote => Settings.Abstracts == AbstractRights.Full;

    /// <summary>The papers of all lists.</summary>
    internal IEnumerable<int> Listed => Enumerable.Range(0, _isListed.Length).Where(IsListed);

    /// <summary>Withdrawn papers keep their page and leave all lists.</summary>
    internal bool IsListed(int paper) => _isListed[paper];

    internal bool HasPage(Author author) => Extent.HasPage(author, Catalog.Papers);

    internal PageLink Link(int paper) => new(Rows[paper].Title, Rows[paper].Url);

    /// <summary>A paper in the list of one of its authors, who stays visible among many.</summary>
    internal PaperRow RowFor(Author author, int paper) =>
        Rows[paper] with
        {
            Byline = BylineOf(Catalog.Papers[paper], author),
        };

    /// <summary>A paper in a digest, which is read for what is new: it says as much in a large library.</summary>
    internal PaperRow RowInDigest(int paper) =>
        Extent is { IsBrief: false, HasFiles: true }
            ? Rows[paper]
            : Rows[paper] with
            {
                CodeUrl = CodeOf(paper),
                Response = Response(Catalog.Papers[paper]),
                Topic = Topics.Primary(paper),
            };

    /// <summary>The day of the first listing that has the paper; null where no listing has a date.</summary>
    internal DateOnly? ListedOn(Paper paper) =>
        paper.SeenIn.Select(seen => _digestDates.TryGetValue(seen.Digest, out var date) ? (DateOnly?)date : null).Min();

    /// <summary>The same as yyyy-MM-dd.</summary>
    internal string? DayListed(Paper paper) => ListedOn(paper) is { } day ? Day(day) : null;

    internal static string Day(DateOnly day) => PartialDate.From(day).ToString();

    /// <summary>The beginning of the abstract; null where none may be shown.</summary>
    internal string? ExcerptOf(Paper paper) =>
        paper.Abstract is { } text
            ? Excerpt.Of(Abstracts.Shown(DisplayText.Plain(text), Settings.Abstracts), Abstracts.LongestExcerpt)
            : null;

    /// <summary>Said where a paper's abstract is shown: what its source states, else the settings.</summary>
    internal string? RightsOf(Paper paper) =>
        paper.Abstract is null || Settings.Abstracts == AbstractRights.None ? null : paper.Rights ?? Settings.Rights;

    internal ImmutableArray<Claim> QuotableClaims(int paper) => MayQuote ? Insights.Papers[paper].Claims : [];

    internal int[] NewestFirst(IEnumerable<int> papers)
    {
        int[] listed = [.. papers.Where(IsListed)];
        var ranks = new int[listed.Length];
        for (var i = 0; i < listed.Length; i++)
            ranks[i] = _ranks[listed[i]];
        Array.Sort(ranks, listed);
        return listed;
    }

    /// <summary>The organisations of most of some papers.</summary>
    internal ImmutableArray<CountedLink> TopOrganizations(IEnumerable<int> papers, int most) =>
        [
            .. Tally
                .Of(papers.Select(paper => Catalog.Papers[paper].Organization).OfType<OrganizationLink>())
                .Top(most)
                .Select(same => new CountedLink(same.Item.Name, PageUrls.Organization(same.Item.Slug), same.Count)),
        ];

    /// <summary>The papers of every page that tells of a trend.</summary>
    private IEnumerable<IEnumerable<int>> Groups() =>
        Topics
            .Papers.Values.Select(papers => (IEnumerable<int>)papers)
            .Concat(Catalog.Organizations.Select(organization => (IEnumerable<int>)organization.Papers))
            .Concat(Insights.Names.Where(name => name.IsShared).Select(NamePages.Papers));

    /// <summary>The place of each paper among all, newest first.</summary>
    private static int[] Ranks(ImmutableArray<Paper> papers)
    {
        var ranks = new int[papers.Length];
        var ordered = papers
            .Index()
            .OrderByDescending(paper => paper.Item.Published)
            .ThenBy(paper => paper.Item.Title, StringComparer.Ordinal)
            .ThenBy(paper => paper.Index);
        var rank = 0;
        foreach (var (index, _) in ordered)
            ranks[index] = rank++;
        return ranks;
    }

    private string? BylineOf(Paper paper, Author? always = null) =>
        Byline.Of(paper, Extent.Lists == ListForm.Full ? NamesInByline : 1, always);

    /// <summary>The comments of the listing that has most, else the upvotes; null where nobody answered.</summary>
    private static string? Response(Paper paper)
    {
        if (paper.SeenIn.Max(seen => seen.Comments) is > 0 and { } comments)
            return Quantity.Of(comments, "comment");
        return paper.Upvotes is > 0 and { } upvotes ? Quantity.Of(upvotes, "upvote") : null;
    }

    private string? CodeOf(int paper) => Insights.Papers[paper].Links.FirstOrDefault(link => link.IsCode)?.Url;

    private PaperRow Row(Paper paper, int index)
    {
        var title = Excerpt.OfTitle(DisplayText.Plain(paper.Title));
        var code = CodeOf(index);
        var isFull = Extent.Lists == ListForm.Full;
        return new PaperRow(paper.Slug.Value, title, PageUrls.Paper(paper.Slug), BylineOf(paper))
        {
            Organization = paper.Organization is { } organization
                ? new PageLink(Excerpt.OfName(organization.Name), PageUrls.Organization(organization.Slug))
                : null,
            Published = paper.Published?.ToString(),
            HasCode = code is not null,
            CodeUrl = isFull ? code : null,
            Response = isFull ? Response(paper) : null,
            Topic = Extent.IsBrief ? null : Topics.Primary(index),
            Excerpt = isFull ? ExcerptOf(paper) : null,
            Listed = isFull ? DayListed(paper) : null,
            Rights = RightsOf(paper),
            Cited = new CitedPaper(Bibliography, index),
        };
    }
}
