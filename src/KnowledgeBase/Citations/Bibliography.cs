using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;

namespace KnowledgeBase.Citations;

/// <summary>How each paper of a library is cited; references are made when they are asked for.</summary>
public sealed class Bibliography
{
    private readonly Func<int, Reference> _make;
    private readonly Dictionary<string, int> _bySlug;
    private readonly Reference?[]? _made;

    private Bibliography(ReadOnlySpan<string> slugs, Func<int, Reference> make, bool isKept)
    {
        (_make, _made) = (make, isKept ? new Reference?[slugs.Length] : null);
        _bySlug = new Dictionary<string, int>(slugs.Length, StringComparer.Ordinal);
        for (var paper = 0; paper < slugs.Length; paper++)
            _bySlug.Add(slugs[paper], paper);
    }

    public int Count => _bySlug.Count;

    /// <param name="papers">All of the library, because keys must differ.</param>
    /// <param name="baseUrl">The site's absolute address with a closing slash; null when unknown.</param>
    /// <param name="isKept">Whether a reference is made once only: it is asked for by every list that has the paper.</param>
    public static Bibliography Of(ImmutableArray<Paper> papers, string? baseUrl, bool isKept)
    {
        var keys = CitationKeys.Of(papers);
        return new Bibliography(
            [.. papers.Select(paper => paper.Slug.Value)],
            paper => Reference.Of(papers[paper], keys[paper], baseUrl is null ? null : baseUrl + PageUrls.Paper(papers[paper].Slug)),
            isKept);
    }

    /// <summary>Of some of a library's papers, as the whole one had them.</summary>
    /// <param name="slugs">In the order of the references.</param>
    public static Bibliography Of(ImmutableArray<string> slugs, ImmutableArray<Reference> references) =>
        new(slugs.AsSpan(), paper => references[paper], isKept: false);

    /// <param name="paper">Its index in the catalogue.</param>
    public Reference At(int paper)
    {
        if (_made?[paper] is { } made)
            return made;
        var reference = _make(paper);
        if (_made is not null)
            _made[paper] = reference; // Two threads may both make it: they are equal.
        return reference;
    }

    /// <summary>Null where the library has no such paper.</summary>
    public Reference? Find(string slug) => _bySlug.TryGetValue(slug, out var paper) ? At(paper) : null;
}
