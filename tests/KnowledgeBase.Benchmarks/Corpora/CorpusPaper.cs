namespace KnowledgeBase.Benchmarks.Corpora;

/// <param name="ArxivId">Unique in its corpus.</param>
internal sealed record CorpusPaper(
    string Title,
    string Abstract,
    string[] Authors,
    string? Organization,
    DateOnly Published,
    string ArxivId,
    int? Comments);
