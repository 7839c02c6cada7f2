using System.Collections.Immutable;
using KnowledgeBase.Library;

namespace KnowledgeBase.Citations;

/// <summary>How each paper of a library is cited; references are made when they are asked for.</summary>
internal sealed class Bibliography
{
    private readonly ImmutableArray<Paper> _papers;
    private readonly ImmutableArray<string> _keys;
    private readonly string? _baseUrl;
    private readonly Reference?[]? _kept;

    /// <param name="papers">All of the library, because keys must differ.</param>
    /// <param name="baseUrl">The site's absolute address with a closing slash; null when unknown.</param>
    /// <param name="isKept">Whether a reference is made only once: every list that has the paper asks for it.</param>
    public Bibliography(ImmutableArray<Paper> papers, string? baseUrl, bool isKept)
    {
        _papers = papers;
        _keys = CitationKeys.Of(papers);
        _baseUrl = baseUrl;
        _kept = isKept ? new Reference?[papers.Length] : null;
    }

    public int Count => _papers.Length;

    /// <param name="paper">Its index in the catalogue.</param>
    public Reference this[int paper]
    {
        get
        {
            if (_kept is null)
                return Make(paper);
            return _kept[paper] ??= Make(paper); // Two threads may both make it: they are equal.
        }
    }

    private Reference Make(int index)
    {
        var paper = _papers[index];
        return Reference.Of(paper, _keys[index], _baseUrl is null ? null : _baseUrl + PageUrls.Paper(paper.Slug));
    }
}

/// <summary>A paper of a bibliography; its reference is made when it is asked for.</summary>
/// <param name="Paper">Its index in the catalogue.</param>
internal readonly record struct CitedPaper(Bibliography Bibliography, int Paper)
{
    public Reference Reference => Bibliography[Paper];
}
