using KnowledgeBase.Concurrency;
using KnowledgeBase.Library;
using KnowledgeBase.Pages.Indexes;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages.Authors;

internal static class AuthorPages
{
    /// <summary>How often a paper may stand in the files beside the lists of authors, on average by length.</summary>
    private const int MostTimesWritten = 20;

    /// <summary>On a brief page: fewer papers are seen in time as they stand in the list, by date.</summary>
    private const int FewestForABriefCourse = 10;

    public static IEnumerable<LazyPage> Of(SiteView site)
    {
        var hasFiles = site.Extent.HasFiles && HaveFiles(site);
        return site.Catalog.Authors.Where(site.HasPage).SelectMany(author => Pages(site, author, hasFiles));
    }

    public static IEnumerable<LazyPage> Index(SiteView site) =>
        IndexPages.ByLetter(
            PageUrls.Authors,
            "Authors",
            "People who wrote the papers, by surname.",
            site.Catalog.Authors.Select(author => new KeyedLink(
                SurnameFirst(author.Name),
                Link(site, author, author.Papers.Count(site.IsListed))
            ))
        );

    public static IEnumerable<CountedLink> Directory(SiteView site) =>
        site.Catalog.Authors.Where(site.HasPage).Select(author => Link(site, author, author.Papers.Length));

    /// <summary>The author's page, or the paper of one who has none.</summary>
    public static CountedLink Link(SiteView site, Author author, int count) =>
        new(author.Name, site.HasPage(author) ? PageUrls.Author(author.Slug) : site.Rows[author.Papers[0]].Url, count);

    /// <summary>
    /// Whether files stand beside the lists of authors. Each has its papers' whole entries: where the same many people
    /// wrote most papers, these would grow with the square of their number. <c>data/library.bib</c> has all once.
    /// </summary>
    private static bool HaveFiles(SiteView site)
    {
        var lengths = ParallelMap.Map(site.Catalog.Papers, paper =>
            (long)paper.Title.Length + paper.Authors.Sum(author => author.Name.Length)
        );
        var written = site
            .Catalog.Authors.Where(author => author.Papers.Length > 1)
            .Sum(author => author.Papers.Sum(paper => lengths[paper]));
        return written <= MostTimesWritten * lengths.Sum();
    }

    private static IEnumerable<LazyPage> Pages(SiteView site, Author author, bool hasFiles)
    {
        var url = PageUrls.Author(author.Slug);
        var count = author.Papers.Count(site.IsListed);
        var list = PaperList.Of(site, PageKinds.Author, url, author.Name, count, () => site.NewestFirst(author.Papers));
        if (!hasFiles)
            list = list with { Export = null, Feed = null };
        return Paging.Pages(
            site,
            list,
            number => Page(site, author, list, number),
            paper => site.RowFor(author, paper)
        );
    }

    private static AuthorPage Page(SiteView site, Author author, PaperList list, int number)
    {
        var later = new AuthorPage(list, number)
        {
            Description = $"{Quantity.Of(list.Count, "paper")} by {author.Name}.",
        };
        if (number > 1)
            return later;
        var group = new GroupFacts(site, list.Papers());
        return later with
        {
            Aliases = author.File?.Aliases ?? [],
            Orcid = author.File?.Orcid,
            Homepage = author.File?.Homepage,
            IsBySpelling = author.File is null && list.Count > 1,
            CoAuthors = group.Authors(except: author.Slug),
            Years = group.HasCourse(FewestForABriefCourse) ? group.Years() : [],
            Topics = group.Topics,
            TopicYears = group.TopicYears(),
            Body = Section.OfPeople(Section.Introduction, author.File?.Body),
        };
    }

    /// <summary>The last word first, as catalogues sort names.</summary>
    private static string SurnameFirst(string name)
    {
        var space = name.LastIndexOf(' ');
        return space < 0 ? name : $"{name[(space + 1)..]}, {name[..space]}";
    }
}
