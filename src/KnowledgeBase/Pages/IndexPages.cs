using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages;

/// <summary>All papers, topics, authors, organisations, digests and periods.</summary>
internal static class IndexPages
{
    public static IEnumerable<LatePage> Of(Holdings holdings)
    {
        IEnumerable<Page> indexes =
        [
            .. Topics(holdings), .. Names(holdings), .. Authors(holdings), .. Organizations(holdings), .. Digests(holdings), Periods(holdings),
        ];
        return Papers(holdings).Concat(indexes.Select(LatePage.Of));
    }

    /// <summary>Topics without a parent, each with those below it.</summary>
    public static ImmutableArray<IndexEntry> TopicTree(Holdings holdings)
    {
        var topics = holdings.Editorial.Topics;
        return
        [
            .. topics.Where(topic => topic.Parent is null).OrderBy(topic => topic.Title, StringComparer.Ordinal).Select(topic => new IndexEntry(
                holdings.TopicCount(topic.Id, holdings.PapersOfTopic[topic.Id].Length),
                [.. Below(topic.Id).Select(child => holdings.TopicCount(child.Id, holdings.PapersOfTopic[child.Id].Length))])),
        ];

        IEnumerable<Topic> Below(Slug id) =>
            topics.Where(topic => topic.Parent == id).OrderBy(topic => topic.Title, StringComparer.Ordinal).SelectMany(child => Below(child.Id).Prepend(child));
    }

    private static IEnumerable<LatePage> Papers(Holdings holdings)
    {
        var papers = holdings.NewestFirst(holdings.Listed);
        ImmutableArray<CountedLink> periods =
        [
            .. PeriodPages.Entries(holdings).Select(entry => entry.Link), new CountedLink("All by month", PageUrls.Periods, papers.Length),
        ];
        return Paging.Pages(
            holdings,
            new PaperList(PapersPage.KindName, PageUrls.Papers, "Papers", papers.Length, () => papers)
            {
                Feed = PageUrls.SiteFeed,
                IsCut = holdings.Extent.IsBrief,
            },
            (number, url) => new PapersPage(url, "Papers")
            {
                Description = "Every paper of the library, newest first.",
                Periods = number == 1 ? periods : [],
            });
    }

    private static IEnumerable<Page> Topics(Holdings holdings)
    {
        if (holdings.Editorial.Topics.IsEmpty)
            return [];
        var unsorted = TopicPages.Unsorted(holdings).Length;
        var entries = TopicTree(holdings);
        if (unsorted > 0)
            entries = entries.Add(new IndexEntry(new CountedLink("Unsorted", PageUrls.Unsorted, unsorted), []));
        return [Flat(PageUrls.Topics, "Topics", "topics", entries, "Topics of the library.")];
    }

    private static IEnumerable<Page> Authors(Holdings holdings) => ByLetter(
        PageUrls.Authors, "Authors", "authors", "People who wrote the papers, by surname.",
        holdings.Catalog.Authors.Select(author => new Keyed(
            Surname(author.Name), new CountedLink(author.Name, holdings.UrlOf(author), author.Papers.Count(holdings.IsListed)))));

    private static IEnumerable<Page> Names(Holdings holdings) => ByLetter(
        PageUrls.Names, "Names", "names", "Methods, models and datasets that papers introduce and others take up.",
        NamePages.Shared(holdings).Select(name => new Keyed(
            name.Text, new CountedLink(
                DisplayText.Plain(name.Text), PageUrls.Name(name.Slug), name.IntroducedBy.Length + name.Mentions.Length))));

    private static IEnumerable<Page> Organizations(Holdings holdings) => ByLetter(
        PageUrls.Organizations, "Organisations", "orgs", "Organisations behind the papers.",
        holdings.Catalog.Organizations.Select(organization => new Keyed(
            organization.Name,
            holdings.OrganizationCount(organization.Slug, organization.Name, organization.Papers.Count(holdings.IsListed)))));

    private static IEnumerable<Page> Digests(Holdings holdings) => Cut(
        PageUrls.Digests, "Digests", "digests", "The listings that the library is made of.",
        [.. holdings.Catalog.Digests.Reverse().Select(digest => new Grouped(Year(digest), DigestPages.Counted(holdings, digest)))],
        year => Slugs.From("in " + year).Value,
        (first, last) => first == last ? first : $"{first} – {last}");

    private static string Year(Digest digest) => digest.Date?.Year.ToString(CultureInfo.InvariantCulture) ?? "Collections";

    private static IndexPage Periods(Holdings holdings) =>
        Flat(PageUrls.Periods, "Periods", "periods", PeriodPages.Entries(holdings), "Papers by date of publication.");

    private static IndexPage Flat(
        string url, string title, string list, ImmutableArray<IndexEntry> entries, string description) =>
        new(url, title) { List = list, Description = description, Groups = [new IndexGroup("", "all", entries)], Count = entries.Sum(entry => 1 + entry.Children.Length) };

    private static IEnumerable<Page> ByLetter(
        string url, string title, string list, string description, IEnumerable<Keyed> entries)
    {
        var sorted = entries.Select(entry => new { Fold = Folding.ToAscii(entry.Key).ToUpperInvariant(), entry.Link })
            .OrderBy(entry => entry.Fold, StringComparer.Ordinal)
            .ThenBy(entry => entry.Link.Url, StringComparer.Ordinal);
        return Cut(
            url, title, list, description,
            [.. sorted.Select(entry => new Grouped(entry.Fold, entry.Link))],
            letter => letter == "#" ? "letter-other" : "letter-" + letter.ToLowerInvariant(), Span, Letter);
    }

    /// <summary>A sorted list as one page or several.</summary>
    /// <param name="anchor">Of a group, by its title.</param>
    /// <param name="span">What the link to a page says, by the keys of its first and last entry.</param>
    /// <param name="group">The title of an entry's group, by its key.</param>
    private static IEnumerable<Page> Cut(
        string url, string title, string list, string description, ImmutableArray<Grouped> entries,
        Func<string, string> anchor, Func<string, string, string> span, Func<string, string>? group = null)
    {
        var pages = entries.Chunk(Paging.EntriesPerPage).ToList();
        var spans = pages.Select(page => span(page[0].Key, page[^1].Key)).ToList();
        return pages.DefaultIfEmpty([]).Select((page, i) => new IndexPage(PageUrls.Page(url, i + 1), title)
        {
            List = list,
            Description = description,
            Count = entries.Length,
            Pager = pages.Count > 1 ? Paging.Pager(url, pages.Count, number => spans[number - 1], i + 1, entries.Length) : null,
            Groups =
            [
                .. page.GroupBy(entry => group?.Invoke(entry.Key) ?? entry.Key, StringComparer.Ordinal).Select(same => new IndexGroup(
                    same.Key, anchor(same.Key), [.. same.Select(entry => new IndexEntry(entry.Link, []))])),
            ],
        });
    }

    private static string Span(string first, string last) =>
        Beginning(first) == Beginning(last) ? Beginning(first) : $"{Beginning(first)} – {Beginning(last)}";

    private static string Beginning(string fold)
    {
        var end = 0;
        while (end < Math.Min(3, fold.Length) && char.IsAsciiLetterUpper(fold[end]))
            end++;
        return end == 0 ? "#" : fold[0] + fold[1..end].ToLowerInvariant();
    }

    private static string Letter(string fold) => fold.Length > 0 && char.IsAsciiLetterUpper(fold[0]) ? fold[..1] : "#";

    /// <summary>The last word first, as catalogues sort names.</summary>
    private static string Surname(string name)
    {
        var space = name.LastIndexOf(' ');
        return space < 0 ? name : $"{name[(space + 1)..]}, {name[..space]}";
    }

    /// <param name="Key">What the entry is sorted by.</param>
    private sealed record Keyed(string Key, CountedLink Link);

    /// <param name="Key">Tells the entry's group.</param>
    private sealed record Grouped(string Key, CountedLink Link);
}
