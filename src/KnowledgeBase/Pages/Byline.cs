using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages;

/// <summary>Who wrote a paper, as one line of a list.</summary>
internal static class Byline
{
    /// <param name="most">Names before the others are counted; a single other is named.</param>
    /// <param name="always">One of the authors, who is named wherever they stand; null for nobody.</param>
    /// <returns>Null where neither names nor their number are known.</returns>
    public static string? Of(Paper paper, int most, Author? always = null)
    {
        var authors = paper.Authors;
        if (authors.IsEmpty)
            return paper.AuthorCount is { } count ? Quantity.Of(count, "author") : null;
        var isApart = always is not null && authors.Take(most).All(author => author.Slug != always.Slug);
        var first = isApart ? Math.Max(1, most - 1) : most;
        var named = isApart ? first + 1 : first;
        if (Quantity.Named(authors.Length, named) == authors.Length)
            return Joined(authors);
        var apart = isApart ? ", …, " + Excerpt.OfName(always!.Name) : "";
        return $"{Joined(authors.Take(first))}{apart} and {Quantity.Others(authors.Length - named)}";
    }

    private static string Joined(IEnumerable<AuthorName> authors) =>
        string.Join(", ", authors.Select(author => Excerpt.OfName(author.Name)));
}
