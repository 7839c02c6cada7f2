using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages.Indexes;

/// <summary>Lists of all pages of a kind.</summary>
internal static class IndexPages
{
    /// <summary>A longer list has letters, and the largest entries first.</summary>
    private const int LongList = 60;
    private const int MostLargest = 24;

    public static IEnumerable<LazyPage> Of(SiteView site) =>
        PageKinds.All.SelectMany(kind => kind.Index?.Invoke(site) ?? []);

    public static IEnumerable<NamedPage> Directory(SiteView site) =>
        PageKinds
            .All.Where(kind => kind.Index is not null)
            .Select(kind => kind.Menu?.Link(site.Editorial))
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

    /// <summary>Grouped by the first letter of the keys; a long list names the largest entries first.</summary>
    public static IEnumerable<LazyPage> ByLetter(
        string url,
        string title,
        string description,
        IEnumerable<KeyedLink> entries
    )
    {
        ImmutableArray<KeyedLink> sorted =
        [
            .. entries
                .Select(entry => entry with { Key = Folding.ToAscii(entry.Key).ToUpperInvariant() })
                .OrderBy(entry => entry.Group is null)
                .ThenBy(entry => entry.Key, StringComparer.Ordinal)
                .ThenBy(entry => entry.Link.Url, StringComparer.Ordinal),
        ];
        var index = new IndexPage(url, title) { Description = description, Groups = [.. Largest(sorted)] };
        Func<KeyedLink, string> heading = sorted.Length > LongList ? Letter : Group;
        return Cut(index, sorted, new Grouping(heading, Span, Anchor));

        static string Group(KeyedLink entry) => entry.Group ?? "";

        static string Anchor(string letter) =>
            letter switch
            {
                "" => "all",
                "#" => "letter-other",
                _ => "letter-" + letter.ToLowerInvariant(),
            };
    }

    private static IEnumerable<IndexGroup> Largest(ImmutableArray<KeyedLink> sorted)
    {
        if (sorted.Length <= LongList)
            yield break;
        var largest = sorted
            .Where(entry => entry is { Group: null, Link.Count: > 1 })
            .OrderByDescending(entry => entry.Link.Count)
            .Take(MostLargest);
        yield return new IndexGroup(
            "Most papers",
            "most",
            [.. largest.Select(entry => new IndexEntry(entry.Link, []))]
        );
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

        static string Key(KeyedLink entry) => entry.Key;
        static string Keys(KeyedLink first, KeyedLink last) =>
            first.Key == last.Key ? first.Key : $"{first.Key} – {last.Key}";
        static string Anchor(string key) => Slugs.From("in " + key).Value;
    }

    /// <summary>A sorted list as one page or several.</summary>
    private static IEnumerable<LazyPage> Cut(IndexPage index, ImmutableArray<KeyedLink> entries, Grouping grouping)
    {
        var pages = Paging.CutAtMarks(entries, entry => $"{entry.Key} {entry.Link.Title}");
        var spans = pages.Count > 1 ? pages.ConvertAll(page => grouping.Span(page[0], page[^1])) : [];
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
                                    pages.Count,
                                    number => new PageLink(spans[number - 1], PageUrls.Page(index.Url, number)),
                                    i + 1
                                )
                                : null,
                        Groups = [.. i == 0 ? index.Groups : [], .. Groups(page, grouping)],
                    }
                ) with
                {
                    IsFirst = i == 0,
                }
        );
    }

    private static IEnumerable<IndexGroup> Groups(KeyedLink[] page, Grouping grouping) =>
        page.GroupBy(grouping.Title, StringComparer.Ordinal)
            .Select(same => new IndexGroup(
                same.Key,
                grouping.Anchor(same.Key),
                [.. same.Select(entry => new IndexEntry(entry.Link, []))]
            ));

    private static string Span(KeyedLink first, KeyedLink last) =>
        Beginning(first) == Beginning(last) ? Beginning(first) : $"{Beginning(first)} – {Beginning(last)}";

    private static string Beginning(KeyedLink entry)
    {
        if (entry.Group is { } group)
            return group;
        var key = entry.Key;
        var end = 0;
        while (end < Math.Min(3, key.Length) && char.IsAsciiLetterUpper(key[end]))
            end++;
        return end == 0 ? "#" : key[0] + key[1..end].ToLowerInvariant();
    }

    private static string Letter(KeyedLink entry)
    {
        if (entry.Group is { } group)
            return group;
        return entry.Key.Length > 0 && char.IsAsciiLetterUpper(entry.Key[0]) ? entry.Key[..1] : "#";
    }

    /// <param name="Title">Of an entry's group.</param>
    /// <param name="Span">What the link to a page says, by its first and last entry.</param>
    /// <param name="Anchor">Of a group, by its title.</param>
    private sealed record Grouping(
        Func<KeyedLink, string> Title,
        Func<KeyedLink, KeyedLink, string> Span,
        Func<string, string> Anchor
    );
}

/// <param name="Key">What the entry is sorted or grouped by.</param>
internal sealed record KeyedLink(string Key, CountedLink Link)
{
    /// <summary>Of entries apart from the letters, before them; null for all others.</summary>
    public string? Group { get; init; }
}
