using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Library;
using KnowledgeBase.Library.People;
using KnowledgeBase.Pages.Indexes;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages.Authors;

internal static class AuthorPages
{
    /// <summary>How often a paper may stand in the files beside the lists of authors, on average by length.</summary>
    private const int MostTimesWritten = 20;

    /// <summary>On a brief page: fewer papers are seen in time as they stand in the list, by date.</summary>
    private const int FewestForABriefCourse = 10;

    private const int MostOrganizations = 5;

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
            site.Catalog.Authors.Select(author => new KeyedLink(SurnameFirst(author.Name), Link(site, author))
            {
                Group = author.IsGroup ? "Teams" : null,
            })
        );

    /// <summary>All but those without a page who wrote a single paper, which search finds by them.</summary>
    public static IEnumerable<NamedPage> Directory(SiteView site) =>
        site
            .Catalog.Authors.Where(author => site.HasPage(author) || author.Papers.Length > 1)
            .Select(author => new NamedPage(Link(site, author, author.Papers.Length))
            {
                Topics = () => site.Topics.Main(author.Papers),
                OtherNames = Aliases(author),
                IsPerson = !author.IsGroup,
                Papers = author.Papers,
                FewestPapers = site.HasPage(author with { Papers = [.. author.Papers.Take(1)] }) ? 1 : 2,
            });

    /// <summary>The author's page; of one who has none, the paper, or the search for several.</summary>
    public static CountedLink Link(SiteView site, Author author, int count) =>
        new(author.Name, Url(site, author), count) { Note = Note(author) };

    /// <summary>What tells the author from others of the name.</summary>
    public static string? Note(Author author) => author.IsSharedName ? "several people" : author.Distinction;

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
            Description = author.IsSharedName
                ? $"Several people write as {author.Name}; {author.People.Length} are told apart here."
                : $"{Quantity.Of(list.Count, "paper")} by {author.Name}.",
        };
        if (number > 1)
            return later;
        var group = new GroupFacts(site, list.Papers());
        return later with
        {
            IsGroup = author.IsGroup,
            CorrectUrl = Corrections.Of(site.Settings, author),
            Organizations = site.TopOrganizations(author.Papers, MostOrganizations),
            Aliases = Aliases(author),
            Accounts = author.Evidence.Accounts,
            Orcids = [.. author.Evidence.Orcids.Select(orcid => orcid.Value)],
            OpenReview = author.File?.OpenReview ?? [],
            Dblp = author.File?.Dblp ?? [],
            Homepage = author.File?.Homepage,
            Reason = PersonReason.Of(author),
            People =
            [
                .. author
                    .People.Select(place => Link(site, site.Catalog.Authors[place]))
                    .OrderByDescending(person => person.Count),
            ],
            CoAuthors = author.IsSharedName ? [] : group.Authors(except: author.Slug),
            Years = group.HasCourse(FewestForABriefCourse) ? group.Years() : [],
            Topics = group.Topics,
            TopicYears = group.TopicYears(),
            Body = Section.OfPeople(Section.Introduction, author.File?.Body),
        };
    }

    private static string Url(SiteView site, Author author)
    {
        if (site.HasPage(author))
            return PageUrls.Author(author.Slug);
        return author.Papers is [var only] ? site.Rows[only].Url : PageUrls.PapersOf(author.Slug);
    }

    private static CountedLink Link(SiteView site, Author author) =>
        Link(site, author, author.Papers.Count(site.IsListed));

    /// <summary>As papers or the author file spell the name beside the main one.</summary>
    private static ImmutableArray<string> Aliases(Author author) =>
        [
            .. (author.File?.Aliases ?? [])
                .Concat(author.Evidence.Spellings.Select(spelling => spelling.Name))
                .Distinct(StringComparer.Ordinal)
                .Where(name => name != author.Name),
        ];

    /// <summary>The family name first, its particles behind, as catalogues sort names.</summary>
    private static string SurnameFirst(string name)
    {
        var parts = PersonName.Of(name);
        if (parts.Given is null)
            return name;
        var space = parts.Family.LastIndexOf(' ');
        return $"{parts.Family[(space + 1)..]}, {parts.Given} {parts.Family[..Math.Max(0, space)]}";
    }
}
