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

    private Bibliography(IEnumerable<string> slugs, ImmutableArray<Reference> all)
    {
        All = all;
        _bySlug = slugs.Zip(all).ToFrozenDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>In the order of the papers.</summary>
    public ImmutableArray<Reference> All { get; }

    /// <param name="papers">All of the library, because keys must differ.</param>
    /// <param name="baseUrl">The site's absolute address with a closing slash; null when unknown.</param>
    public static Bibliography Of(ImmutableArray<Paper> papers, string? baseUrl)
    {
        var keys = CitationKeys.Of(papers);
        return new Bibliography(papers.Select(paper => paper.Slug.Value), ParallelMap.Map(papers, (paper, index) =>
            Reference.Of(paper, keys[index], baseUrl is null ? null : baseUrl + PageUrls.Paper(paper.Slug))));
    }

    /// <summary>Of some of a library's papers, as the whole one had them.</summary>
    /// <param name="slugs">In the order of the references.</param>
    public static Bibliography Of(IEnumerable<string> slugs, ImmutableArray<Reference> references) => new(slugs, references);

    /// <summary>Null where the library has no such paper.</summary>
    public Reference? Find(string slug) => _bySlug.GetValueOrDefault(slug);
}
