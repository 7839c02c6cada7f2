using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages;

/// <summary>Authors and organisations.</summary>
internal static class PeoplePages
{
    /// <summary>How often a paper may stand in the files beside the lists of authors, on average by length.</summary>
    private const int MostTimesWritten = 20;

    private const int Colleagues = 12;
    private const int Subjects = 8;

    /// <summary>On a brief page, of topics or people.</summary>
    private const int Few = 5;

    /// <summary>Fewer papers are seen in time as they stand in the list, by date.</summary>
    private const int FewestForACourse = 4;

    /// <summary>On a brief page: fewer are seen at a glance.</summary>
    private const int FewestForABriefCourse = 10;

    public static IEnumerable<LatePage> Authors(Holdings holdings)
    {
        var hasFiles = holdings.Extent.HasFiles && AuthorsHaveFiles(holdings);
        return holdings.Catalog.Authors.Where(holdings.HasPage).SelectMany(author =>
        {
            var url = PageUrls.Author(author.Slug);
            var list = List(holdings, AuthorPage.KindName, url, author.Name, author.Papers, isFollowed: hasFiles);
            list = hasFiles ? list : list with { Export = null };
            var description = $"{Wording.Counted(list.Count, "paper")} by {author.Name}.";
            return Paging.Pages(holdings, list, (number, address) => number == 1
                ? Page(holdings, author, list) with { Description = description }
                : new AuthorPage(address, author.Name) { Description = description },
                paper => holdings.RowFor(author, paper));
        });
    }

    public static IEnumerable<LatePage> Organizations(Holdings holdings) =>
        holdings.Catalog.Organizations.SelectMany(organization =>
        {
            var list = List(
                holdings, OrganizationPage.KindName, PageUrls.Organization(organization.Slug), organization.Name, organization.Papers, isFollowed: true);
            var description = $"{Wording.Counted(list.Count, "paper")} from {organization.Name}.";
            return Paging.Pages(holdings, list, (number, url) => number == 1
                ? Page(holdings, organization, list) with { Description = description }
                : new OrganizationPage(url, organization.Name) { Description = description });
        });

    /// <summary>
    /// Whether files stand beside the lists of authors. Each has its papers' whole entries: where the same many people
    /// wrote most papers, these would grow with the square of their number. <c>data/library.bib</c> has all once.
    /// </summary>
    private static bool AuthorsHaveFiles(Holdings holdings)
    {
        var lengths = ParallelMap.Map(holdings.Catalog.Papers, paper =>
            (long)paper.Title.Length + paper.Authors.Sum(author => author.Name.Length));
        var written = holdings.Catalog.Authors.Where(author => author.Papers.Length > 1)
            .Sum(author => author.Papers.Sum(paper => lengths[paper]));
        return written <= MostTimesWritten * lengths.Sum();
    }

    private static PaperList List(Holdings holdings, string kind, string url, string name, ImmutableArray<int> papers, bool isFollowed) =>
        Paging.List(holdings, kind, url, name, papers.Count(holdings.IsListed), () => holdings.NewestFirst(papers), isFollowed);

    private static AuthorPage Page(Holdings holdings, Author author, PaperList list)
    {
        var papers = list.Papers();
        var topics = Topics(holdings, papers);
        return new AuthorPage(list.Url, author.Name)
        {
            Aliases = author.File?.Aliases ?? [],
            Orcid = author.File?.Orcid,
            Homepage = author.File?.Homepage,
            CoAuthors = People(holdings, papers, except: author.Slug),
            Years = papers.Count < (holdings.Extent.IsBrief ? FewestForABriefCourse : FewestForACourse) ? [] : TrendRows.YearsOfOne(holdings, papers),
            Topics = topics,
            TopicYears = TopicYears(holdings, papers, topics),
            Body = About(author.File?.Body),
        };
    }

    private static OrganizationPage Page(Holdings holdings, Organization organization, PaperList list)
    {
        var papers = list.Papers();
        var topics = Topics(holdings, papers);
        return new OrganizationPage(list.Url, organization.Name)
        {
            Aliases = organization.File?.Aliases ?? [],
            Homepage = organization.File?.Homepage,
            Years = TrendRows.YearsOfOne(holdings, papers),
            Trend = TrendRows.Of(holdings, papers),
            Authors = People(holdings, papers),
            Topics = topics,
            TopicYears = TopicYears(holdings, papers, topics),
            Body = About(organization.File?.Body),
        };
    }

    /// <summary>Not on the brief page of a single paper, which names them.</summary>
    private static ImmutableArray<CountedLink> Topics(Holdings holdings, IReadOnlyList<int> papers) =>
        !holdings.Extent.IsBrief ? holdings.TopicsAmong(papers, Subjects)
        : papers.Count > 1 ? holdings.TopicsAmong(papers, Few)
        : [];

    /// <summary>On a brief page those alone who wrote more than one of the papers.</summary>
    private static ImmutableArray<CountedLink> People(Holdings holdings, IReadOnlyList<int> papers, Slug? except = null) =>
        !holdings.Extent.IsBrief ? holdings.People.Among(papers, Colleagues, fewest: 1, except)
        : papers.Count > 1 ? holdings.People.Among(papers, Few, fewest: 2, except)
        : [];

    private static ImmutableArray<SeriesRow> TopicYears(Holdings holdings, IReadOnlyList<int> papers, ImmutableArray<CountedLink> topics) =>
        papers.Count < FewestForACourse || holdings.Extent.IsBrief
            ? []
            : TrendRows.Series(holdings, topics.Select(topic => new PaperGroup(topic, papers.Where(paper => Treats(holdings, paper, topic)))));

    private static bool Treats(Holdings holdings, int paper, CountedLink topic)
    {
        foreach (var assigned in holdings.TopicsOf(paper))
        {
            if (holdings.TopicLink(assigned.Topic).Url == topic.Url)
                return true;
        }
        return false;
    }

    private static ImmutableArray<Section> About(string? body) =>
        string.IsNullOrWhiteSpace(body) ? [] : [new Section("introduction", null, body.Trim(), FromPeople: true)];
}
