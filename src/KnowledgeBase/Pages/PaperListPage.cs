using System.Collections.Immutable;

namespace KnowledgeBase.Pages;

/// <summary>A page whose subject is a list of papers, perhaps cut into several pages.</summary>
/// <param name="Number">The place of the page, from 1; the first alone carries what stands around the list.</param>
internal abstract record PaperListPage(PaperList List, int Number)
    : Page(Paging.Url(List.Url, List.PageCount, Number), List.Title)
{
    public ImmutableArray<PaperRow> Papers { get; init; } = [];

    /// <summary>Said below abstracts, each once: papers of one list may come from several sources.</summary>
    public ImmutableArray<string> Rights =>
        [
            .. Papers
                .Where(paper => paper.Excerpt is not null)
                .Select(paper => paper.Rights)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Null where the list fits on one page, or ends with it.</summary>
    public Pager? Pager { get; } = Paging.Pager(List.Url, List.PageCount, Number);
}
