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

    private readonly List<AuthorName> _names = [];
    private readonly NameLink[] _links;
    private readonly int[][] _ofPapers;

    /// <summary>A paper counts once for a name that stands there twice.</summary>
    private readonly int[][] _counted;

    /// <param name="hasPage">Papers of one person share one name.</param>
    public AuthorCounts(ImmutableArray<Paper> papers, Func<Slug, bool> hasPage)
    {
        var numbers = new Dictionary<AuthorName, int>(ReferenceEqualityComparer.Instance);
        _ofPapers = new int[papers.Length][];
        for (var paper = 0; paper < papers.Length; paper++)
        {
            var authors = papers[paper].Authors;
            var numbered = _ofPapers[paper] = new int[authors.Length];
            for (var i = 0; i < numbered.Length; i++)
            {
                if (!numbers.TryGetValue(authors[i], out numbered[i]))
                {
                    numbers.Add(authors[i], numbered[i] = _names.Count);
                    _names.Add(authors[i]);
                }
            }
        }
        _counted = Array.ConvertAll(_ofPapers, authors => authors.Distinct().ToArray());
        _links =
        [
            .. _names.Select(name => new NameLink(
                Excerpt.OfName(name.Name),
                hasPage(name.Slug) ? PageUrls.Author(name.Slug) : null
            )),
        ];
    }

    /// <summary>In the order of the paper.</summary>
    public ImmutableArray<NameLink> Of(int paper)
    {
        var authors = _ofPapers[paper];
        var links = new NameLink[authors.Length];
        for (var i = 0; i < links.Length; i++)
            links[i] = _links[authors[i]];
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
            if (counts[author] >= fewest && _links[author].Url is not null && _names[author].Slug != except)
                Place(first, author, counts, most);
        }
        var top = first.ConvertAll(author => new CountedLink(
            _links[author].Title,
            _links[author].Url!,
            counts[author]
        ));
        foreach (var author in met)
            counts[author] = 0;
        _free.Add(counts);
        return [.. top];
    }

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
