using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages;

/// <summary>
/// The authors of all papers by number: who writes much stands beside thousands, and counting them by name would cost more
/// than the rest of their page. Safe to use from several threads.
/// </summary>
internal sealed class People
{
    /// <summary>By person, zeros between two questions.</summary>
    [ThreadStatic]
    private static int[]? _counts;

    private readonly List<AuthorName> _names = [];
    private readonly NameLink[] _links;
    private readonly int[][] _ofPapers;

    /// <param name="hasPage">Papers of one person share one name.</param>
    public People(ImmutableArray<Paper> papers, Func<Slug, bool> hasPage)
    {
        var numbers = new Dictionary<AuthorName, int>(ReferenceEqualityComparer.Instance);
        _ofPapers = new int[papers.Length][];
        for (var paper = 0; paper < papers.Length; paper++)
        {
            var authors = papers[paper].Authors;
            var people = _ofPapers[paper] = new int[authors.Length];
            for (var i = 0; i < people.Length; i++)
            {
                if (!numbers.TryGetValue(authors[i], out people[i]))
                {
                    numbers.Add(authors[i], people[i] = _names.Count);
                    _names.Add(authors[i]);
                }
            }
        }
        _links = [.. _names.Select(name => new NameLink(
            Wording.NameInList(name.Name), hasPage(name.Slug) ? PageUrls.Author(name.Slug) : null))];
    }

    /// <summary>In the order of the paper.</summary>
    public ImmutableArray<NameLink> Of(int paper)
    {
        var people = _ofPapers[paper];
        var links = new NameLink[people.Length];
        for (var i = 0; i < links.Length; i++)
            links[i] = _links[people[i]];
        return ImmutableCollectionsMarshal.AsImmutableArray(links);
    }

    /// <summary>Those with a page who wrote most of some papers, equal ones in the order of the papers.</summary>
    /// <param name="fewest">Papers that one must have written.</param>
    public ImmutableArray<CountedLink> Among(IEnumerable<int> papers, int most, int fewest, Slug? except)
    {
        var counts = _counts?.Length >= _links.Length ? _counts : _counts = new int[_links.Length];
        var met = new List<int>();
        foreach (var paper in papers)
        {
            foreach (var person in _ofPapers[paper])
            {
                if (counts[person]++ == 0)
                    met.Add(person);
            }
        }
        var first = new List<int>(most + 1);
        foreach (var person in met)
        {
            if (counts[person] >= fewest && _links[person].Url is not null && _names[person].Slug != except)
                Place(first, person, counts, most);
        }
        CountedLink[] links = [.. first.ConvertAll(person => new CountedLink(_links[person].Title, _links[person].Url!, counts[person]))];
        foreach (var person in met)
            counts[person] = 0;
        return ImmutableCollectionsMarshal.AsImmutableArray(links);
    }

    /// <summary>Puts one among the first, behind those with as many papers; who is then too many leaves.</summary>
    private static void Place(List<int> first, int person, int[] counts, int most)
    {
        var place = first.Count;
        while (place > 0 && counts[first[place - 1]] < counts[person])
            place--;
        if (place == most)
            return;
        first.Insert(place, person);
        if (first.Count > most)
            first.RemoveAt(most);
    }
}
