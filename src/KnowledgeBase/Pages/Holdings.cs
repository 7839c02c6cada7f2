using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Mining.Claims;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages;

/// <summary>The whole library as the pages look at it: each paper's row made once, look-ups ready.</summary>
internal sealed class Holdings
{
    private const int NamesInByline = 3;

    private readonly FrozenDictionary<Slug, PageLink> _topics;
    private readonly ImmutableArray<ImmutableArray<TopicAssignment>> _topicsOf;
    private readonly int[] _rank;
    private readonly bool[] _isListed;

    public Holdings(Catalog catalog, Insights insights, EditorialFiles editorial)
    {
        Catalog = catalog;
        Insights = insights;
        Editorial = editorial;
        Extent = SiteExtent.Of(catalog, editorial.Settings);
        _isListed = [.. catalog.Papers.Select(paper => !paper.Withdrawn)];
        var withPage = catalog.Authors.Where(HasPage).Select(author => author.Slug).ToHashSet();
        People = new People(catalog.Papers, withPage.Contains);
        _topics = editorial.Topics.ToFrozenDictionary(topic => topic.Id, topic => new PageLink(topic.Title, PageUrls.Topic(topic.Id)));
        _topicsOf = ParallelMap.Map(insights.Papers, paper => paper.Topics.RemoveAll(assigned => !_topics.ContainsKey(assigned.Topic)));
        DigestTitles = catalog.Digests.ToFrozenDictionary(digest => digest.Id, digest => digest.Title, StringComparer.Ordinal);
        _rank = Ranks(catalog.Papers);
        PapersOfTopic = TopicPapers();
        Rows = ParallelMap.Map(catalog.Papers, (paper, index) => Row(paper, index));
        Calendar = new Calendar(this);
    }

    public Catalog Catalog { get; }

    public Insights Insights { get; }

    public EditorialFiles Editorial { get; }

    public SiteExtent Extent { get; }

    /// <summary>Beside the catalogue's papers.</summary>
    public ImmutableArray<PaperRow> Rows { get; }

    public FrozenDictionary<string, string> DigestTitles { get; }

    /// <summary>The listed papers of each topic, those of its sub-topics included, in ascending order.</summary>
    public IReadOnlyDictionary<Slug, ImmutableArray<int>> PapersOfTopic { get; }

    public People People { get; }

    public Calendar Calendar { get; }

    public SiteSettings Settings => Editorial.Settings;

    /// <summary>Withdrawn papers keep their page and leave all lists.</summary>
    public bool IsListed(int paper) => _isListed[paper];

    public IEnumerable<int> Listed
    {
        get
        {
            for (var paper = 0; paper < Rows.Length; paper++)
            {
                if (IsListed(paper))
                    yield return paper;
            }
        }
    }

    public bool HasPage(Author author) => Extent.HasPage(author, Catalog.Papers);

    /// <summary>The author's page, or the paper of one who has none.</summary>
    public string UrlOf(Author author) =>
        HasPage(author) ? PageUrls.Author(author.Slug) : Rows[author.Papers[0]].Url;

    public PageLink TopicLink(Slug id) => _topics[id];

    public CountedLink TopicCount(Slug id, int count) => new(_topics[id].Title, _topics[id].Url, count);

    public CountedLink OrganizationCount(Slug slug, string name, int count) =>
        new(name, PageUrls.Organization(slug), count);

    /// <summary>A paper in the list of one of its authors, who stays visible among many.</summary>
    public PaperRow RowFor(Author author, int paper) =>
        Rows[paper] with { Byline = Byline(Catalog.Papers[paper], author) };

    /// <summary>The primary topic and the others, as far as topic files are there.</summary>
    public ImmutableArray<TopicAssignment> TopicsOf(int paper) => _topicsOf[paper];

    /// <summary>Whether any sentence of an abstract may be shown.</summary>
    public bool MayQuote => Settings.Abstracts == AbstractRights.Full;

    /// <summary>The beginning of the abstract; null where none may be shown.</summary>
    public string? Excerpt(Paper paper) =>
        paper.Abstract is { } text ? Wording.Excerpt(Wording.Shown(DisplayText.Plain(text), Settings.Abstracts), Wording.LongestExcerpt) : null;

    public ImmutableArray<Claim> QuotableClaims(int paper) => MayQuote ? Insights.Papers[paper].Claims : [];

    public int[] NewestFirst(IEnumerable<int> papers)
    {
        int[] listed = [.. papers.Where(IsListed)];
        var ranks = new int[listed.Length];
        for (var i = 0; i < listed.Length; i++)
            ranks[i] = _rank[listed[i]];
        Array.Sort(ranks, listed);
        return listed;
    }

    /// <summary>The topics of some papers, most papers first.</summary>
    public ImmutableArray<CountedLink> TopicsAmong(IEnumerable<int> papers, int most) =>
        [.. Tally.Most(Tally.Of(papers.SelectMany(paper => TopicsOf(paper)).Select(assigned => assigned.Topic)), most).Select(same => TopicCount(same.Item, same.Count))];

    public ImmutableArray<CountedLink> OrganizationsAmong(IEnumerable<int> papers, int most) =>
    [
        .. Tally.Most(Tally.Of(papers.Select(paper => Catalog.Papers[paper].Organization).OfType<OrganizationLink>()), most)
            .Select(same => OrganizationCount(same.Item.Slug, same.Item.Name, same.Count)),
    ];

    private Dictionary<Slug, ImmutableArray<int>> TopicPapers()
    {
        var papersOf = Editorial.Topics.ToDictionary(topic => topic.Id, _ => ImmutableArray.CreateBuilder<int>());
        var parents = Editorial.Topics.ToDictionary(topic => topic.Id, topic => topic.Parent);
        for (var paper = 0; paper < Catalog.Papers.Length; paper++)
        {
            foreach (var assigned in IsListed(paper) ? TopicsOf(paper) : [])
            {
                for (Slug? id = assigned.Topic; id is { } topic && papersOf[topic] is var papers; id = parents[topic])
                {
                    if (papers.Count == 0 || papers[^1] != paper)
                        papers.Add(paper);
                }
            }
        }
        return papersOf.ToDictionary(topic => topic.Key, topic => topic.Value.ToImmutable());
    }

    /// <summary>The place of each paper among all, newest first.</summary>
    private static int[] Ranks(ImmutableArray<Paper> papers)
    {
        var ranks = new int[papers.Length];
        var ordered = papers.Select((paper, index) => new { Paper = paper, Index = index })
            .OrderByDescending(x => x.Paper.Published).ThenBy(x => x.Paper.Title, StringComparer.Ordinal).ThenBy(x => x.Index).ToList();
        for (var rank = 0; rank < ordered.Count; rank++)
            ranks[ordered[rank].Index] = rank;
        return ranks;
    }

    private string? Byline(Paper paper, Author? always = null) =>
        Wording.Byline(paper, Extent.Lists == ListForm.Full ? NamesInByline : 1, always);

    private PaperRow Row(Paper paper, int index) =>
        new(paper.Slug.Value, Wording.InList(DisplayText.Plain(paper.Title)), PageUrls.Paper(paper.Slug), Byline(paper))
        {
            Organization = paper.Organization is { } organization
                ? new PageLink(Wording.NameInList(organization.Name), PageUrls.Organization(organization.Slug))
                : null,
            Published = paper.Published?.ToString(),
            HasCode = Insights.Papers[index].Links.Any(link => link.Kind == LinkKind.Code),
            Topic = TopicsOf(index) is [var primary, ..] ? TopicLink(primary.Topic) : null,
            Excerpt = Extent.Lists == ListForm.Full ? Excerpt(paper) : null,
        };
}

/// <summary>How often something occurs.</summary>
internal sealed class Tally<T>(T item)
{
    public T Item { get; } = item;

    public int Count { get; set; } = 1;
}

internal static class Tally
{
    /// <summary>What occurs most often, ties in the order of first occurrence.</summary>
    public static IEnumerable<Tally<T>> Most<T>(IEnumerable<Tally<T>> tallies, int most) =>
        tallies.OrderByDescending(tally => tally.Count).Take(most);

    /// <summary>In the order of first occurrence.</summary>
    public static IReadOnlyCollection<Tally<T>> Of<T>(IEnumerable<T> items)
        where T : notnull
    {
        var tallies = new Dictionary<T, Tally<T>>();
        foreach (var item in items)
        {
            if (tallies.TryGetValue(item, out var tally))
                tally.Count++;
            else
                tallies.Add(item, new Tally<T>(item));
        }
        return tallies.Values;
    }
}
