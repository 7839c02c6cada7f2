using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;

namespace KnowledgeBase.References;

/// <summary>How each paper of a library is cited; references are made when they are asked for.</summary>
public sealed class Bibliography
{
    private readonly ImmutableArray<Paper> _papers;
    private readonly ImmutableArray<string> _keys;
    private readonly string? _baseUrl;
    private readonly Dictionary<string, int> _bySlug;
    private readonly Reference?[]? _made;

    private Bibliography(ImmutableArray<Paper> papers, ImmutableArray<string> keys, string? baseUrl, bool isKept)
    {
        (_papers, _keys, _baseUrl, _made) = (papers, keys, baseUrl, isKept ? new Reference?[papers.Length] : null);
        _bySlug = new Dictionary<string, int>(papers.Length, StringComparer.Ordinal);
        for (var paper = 0; paper < papers.Length; paper++)
            _bySlug.Add(papers[paper].Slug.Value, paper);
    }

    public int Count => _papers.Length;

    /// <param name="papers">All of the library, because keys must differ.</param>
    /// <param name="baseUrl">The site's absolute address with a closing slash; null when unknown.</param>
    /// <param name="isKept">Whether a reference is made once only: it is asked for by every list that has the paper.</param>
    public static Bibliography Of(ImmutableArray<Paper> papers, string? baseUrl, bool isKept) =>
        new(papers, [.. CitationKeys.Of(papers)], baseUrl, isKept);

    /// <param name="paper">Its index in the catalogue.</param>
    public Reference At(int paper) => _made?[paper] is { } made ? made : Made(paper);

    /// <summary>Null where the library has no such paper.</summary>
    public Reference? Find(string slug) => _bySlug.TryGetValue(slug, out var paper) ? At(paper) : null;

    private Reference Made(int paper)
    {
        var reference = Reference.Of(_papers[paper], _keys[paper], _baseUrl is null ? null : _baseUrl + PageUrls.Paper(_papers[paper].Slug));
        if (_made is not null)
            _made[paper] = reference; // Two threads may both make it: they are equal.
        return reference;
    }
}
