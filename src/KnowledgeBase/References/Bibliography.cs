using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;

namespace KnowledgeBase.References;

/// <summary>How each paper of a library is cited.</summary>
public sealed class Bibliography
{
    private readonly FrozenDictionary<string, Reference> _bySlug;

    /// <param name="references">By the slugs of their papers, in the order of the papers.</param>
    private Bibliography(IEnumerable<KeyValuePair<string, Reference>> references)
    {
        _bySlug = references.ToFrozenDictionary(StringComparer.Ordinal);
        All = [.. references.Select(pair => pair.Value)];
    }

    /// <summary>In the order of the papers.</summary>
    public ImmutableArray<Reference> All { get; }

    /// <param name="papers">All of the library, because keys must differ.</param>
    /// <param name="baseUrl">The site's absolute address with a closing slash; null when unknown.</param>
    public static Bibliography Of(ImmutableArray<Paper> papers, string? baseUrl)
    {
        var keys = CitationKeys.Of(papers);
        return new Bibliography(ParallelMap.Map(papers, (paper, index) => KeyValuePair.Create(
            paper.Slug.Value, Reference.Of(paper, keys[index], baseUrl is null ? null : baseUrl + PageUrls.Paper(paper.Slug)))));
    }

    /// <summary>A part of a library's, as it was made.</summary>
    public static Bibliography Of(IEnumerable<KeyValuePair<string, Reference>> references) => new(references);

    /// <summary>Null where the library has no such paper.</summary>
    public Reference? Find(string slug) => _bySlug.GetValueOrDefault(slug);
}
