namespace KnowledgeBase.Benchmarks.Corpora;

/// <param name="Authors">Empty where no source names any.</param>
/// <param name="Affiliation">The organisation's whole name where a listing has no room for it.</param>
/// <param name="ArxivId">Unique in its corpus.</param>
/// <param name="HasFooter">Whether its listing says who and when.</param>
internal sealed record CorpusPaper(
    string Title,
    string Abstract,
    string[] Authors,
    string? Organization,
    string? Affiliation,
    DateOnly Published,
    string ArxivId,
    int? Comments,
    bool HasFooter
);
