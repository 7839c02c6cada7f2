using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages.Indexes;

/// <summary>Lists of all pages of a kind.</summary>
internal static class IndexPages
{
    public static IEnumerable<LazyPage> Of(SiteView site) =>
        PageKinds.All.SelectMany(kind => kind.Index?.Invoke(site) ?? []);

    public static IEnumerable<NamedPage> Directory(SiteView site) =>
        PageKinds
            .All.Where(kind => kind.Index is not null)
            .Select(kind => kind.Menu?.Link(site.Editorial))
            .Append(new PageLink("Periods", PageUrls.Periods))
            .OfType<PageLink>()
            .Select(link => NamedPage.Of(link.Title, link.Url));

    /// <summary>One page, in the order of the entries.</summary>
    public static IEnumerable<LazyPage> Flat(
        string url,
        string title,
        string description,
        ImmutableArray<IndexEntry> entries
    ) =>
        [
            LazyPage.Of(
                new IndexPage(url, title)
                {
                    Description = description,
                    Groups = [new IndexGroup("", "all", entries)],
                    Count = entries.Sum(entry => 1 + entry.Children.Length),
                }
            ),
        ];

    /// <summary>Grouped by the letter that an entry's key begins with.</summary>
    public static IEnumerable<LazyPage> ByLetter(
        string url,
        string title,
        string description,
        IEnumerable<KeyedLink> entries
    )
    {
        var sorted = entries
            .Select(entry => entry with { Key = Folding.ToAscii(entry.Key).ToUpperInvariant() })
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ThenBy(entry => entry.Link.Url, StringComparer.Ordinal);
        var index = new IndexPage(url, title) { Description = description };
        return Cut(index, [.. sorted], new Grouping(Letter, Span, Anchor));

        static string Anchor(string letter) => letter == "#" ? "letter-other" : "letter-" + letter.ToLowerInvariant();
    }

    /// <summary>Grouped by equal keys, in the order of the entries.</summary>
    public static IEnumerable<LazyPage> ByKey(
        string url,
        string title,
        string description,
        IEnumerable<KeyedLink> entries
    )
    {
        var index = new IndexPage(url, title) { Description = description };
        return Cut(index, [.. entries], new Grouping(Key, Keys, Anchor));

        static string Key(string key) => key;
        static string Keys(string first, string last) => first == last ? first : $"{first} – {last}";
        static string Anchor(string key) => Slugs.From("in " + key).Value;
    }

    /// <summary>A sorted list as one page or several.</summary>
    private static IEnumerable<LazyPage> Cut(IndexPage index, ImmutableArray<KeyedLink> entries, Grouping grouping)
    {
        var pages = entries.Chunk(Paging.EntriesPerPage).DefaultIfEmpty([]).ToList();
        var spans = pages.Count > 1 ? pages.ConvertAll(page => grouping.Span(page[0].Key, page[^1].Key)) : [];
        return pages.Select(
            (page, i) =>
                LazyPage.Of(
                    index with
                    {
                        Url = PageUrls.Page(index.Url, i + 1),
                        Count = entries.Length,
                        Pager =
                            pages.Count > 1
                                ? Paging.Pager(
                                    index.Url,
                                    pages.Count,
                                    number => spans[number - 1],
                                    i + 1,
                                    entries.Length
                                )
                                : null,
                        Groups = [.. Groups(page, grouping)],
                    }
                ) with
                {
                    IsFirst = i == 0,
                }
        );
    }

    private static IEnumerable<IndexGroup> Groups(KeyedLink[] page, Grouping grouping) =>
        page.GroupBy(entry => grouping.Title(entry.Key), StringComparer.Ordinal)
            .Select(same => new IndexGroup(
                same.Key,
                grouping.Anchor(same.Key),
                [.. same.Select(entry => new IndexEntry(entry.Link, []))]
            ));

    private static string Span(string first, string last) =>
        Beginning(first) == Beginning(last) ? Beginning(first) : $"{Beginning(first)} – {Beginning(last)}";

    private static string Beginning(string key)
    {
        var end = 0;
        while (end < Math.Min(3, key.Length) && char.IsAsciiLetterUpper(key[end]))
            end++;
        return end == 0 ? "#" : key[0] + key[1..end].ToLowerInvariant();
    }

    private static string Letter(string key) => key.Length > 0 && char.IsAsciiLetterUpper(key[0]) ? key[..1] : "#";

    /// <param name="Title">Of an entry's group, by its key.</param>
    /// <param name="Span">What the link to a page says, by the keys of its first and last entry.</param>
    /// <param name="Anchor">Of a group, by its title.</param>
    private sealed record Grouping(
        Func<string, string> Title,
        Func<string, string, string> Span,
        Func<string, string> Anchor
    );
}

/// <param name="Key">What the entry is sorted or grouped by.</param>
internal sealed record KeyedLink(string Key, CountedLink Link);
