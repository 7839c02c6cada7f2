using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages.Authors;

/// <summary>
/// The authors of all papers by number: who writes much stands beside thousands, and counting them by name would cost
/// more than the rest of their page. Safe to use from several threads.
/// </summary>
internal sealed class AuthorCounts
{
    /// <summary>Zeros, one for each author: what one question counts in and leaves as it was.</summary>
    private readonly ConcurrentBag<int[]> _free = [];

    /// <summary>The people of the catalogue.</summary>
    private readonly ImmutableArray<Author> _people;

    private readonly NameLink[] _links;

    /// <summary>The names of each paper as links, by number.</summary>
    private readonly int[][] _ofPapers;
    private readonly NameLink[] _written;

    /// <summary>The people of each paper; one counts once whose name stands there twice.</summary>
    private readonly int[][] _counted;

    /// <param name="hasPage">Papers of one person mostly share one name.</param>
    public AuthorCounts(Catalog catalog, Func<Author, bool> hasPage)
    {
        _people = catalog.Authors;
        _links = [.. _people.Select(author => Link(author.Name, author, hasPage))];
        var places = _people.Index().ToDictionary(author => author.Item.Slug, author => author.Index);
        var numbers = new Dictionary<AuthorName, int>(ReferenceEqualityComparer.Instance);
        var written = new List<NameLink>();
        var people = new List<int>();
        _ofPapers = new int[catalog.Papers.Length][];
        for (var paper = 0; paper < _ofPapers.Length; paper++)
        {
            var authors = catalog.Papers[paper].Authors;
            var numbered = _ofPapers[paper] = new int[authors.Length];
            for (var i = 0; i < numbered.Length; i++)
            {
                if (numbers.TryGetValue(authors[i], out numbered[i]))
                    continue;
                numbers.Add(authors[i], numbered[i] = people.Count);
                people.Add(places[authors[i].Slug]);
                written.Add(Link(authors[i].Name, _people[people[^1]], hasPage));
            }
        }
        _written = [.. written];
        _counted = Array.ConvertAll(_ofPapers, authors =>
            authors.Select(number => people[number]).Distinct().ToArray()
        );
    }

    /// <summary>In the order of the paper.</summary>
    public ImmutableArray<NameLink> Of(int paper)
    {
        var authors = _ofPapers[paper];
        var links = new NameLink[authors.Length];
        for (var i = 0; i < links.Length; i++)
            links[i] = _written[authors[i]];
        return ImmutableCollectionsMarshal.AsImmutableArray(links);
    }

    /// <summary>Those with a page who wrote most of some papers, equal ones in the order of the papers.</summary>
    /// <param name="fewest">Papers that one must have written.</param>
    public ImmutableArray<CountedLink> Top(IEnumerable<int> papers, int most, int fewest = 1, Slug? except = null)
    {
        var counts = _free.TryTake(out var used) ? used : new int[_links.Length];
        var met = new List<int>();
        foreach (var paper in papers)
        {
            foreach (var author in _counted[paper])
            {
                if (counts[author]++ == 0)
                    met.Add(author);
            }
        }
        var first = new List<int>(most + 1);
        foreach (var author in met)
        {
            if (counts[author] >= fewest && _links[author].Url is not null && _people[author].Slug != except)
                Place(first, author, counts, most);
        }
        var top = first.ConvertAll(author => new CountedLink(_links[author].Title, _links[author].Url!, counts[author])
        {
            Note = AuthorPages.Note(_people[author]),
        });
        foreach (var author in met)
            counts[author] = 0;
        _free.Add(counts);
        return [.. top];
    }

    private static NameLink Link(string title, Author author, Func<Author, bool> hasPage) =>
        new(Excerpt.OfName(title), hasPage(author) ? PageUrls.Author(author.Slug) : null);

    /// <summary>Puts one among the first, behind those with as many papers; who is then too many leaves.</summary>
    private static void Place(List<int> first, int author, int[] counts, int most)
    {
        var place = first.Count;
        while (place > 0 && counts[first[place - 1]] < counts[author])
            place--;
        if (place == most)
            return;
        first.Insert(place, author);
        if (first.Count > most)
            first.RemoveAt(most);
    }
}
