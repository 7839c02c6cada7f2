using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>
/// JSON of any program that states papers: of crawlers, reference managers, and the answers of Crossref, DBLP,
/// OpenReview and Semantic Scholar.
/// </summary>
internal static class JsonRecordFiles
{
    private static readonly JsonShape Shape = new([
        "id",
        "title",
        "paper",
        "url",
        "link",
        "doi",
        "DOI",
        "arxiv_id",
        "paper_id",
        "paperId",
        "entry_id",
        "authors",
        "author",
        "key",
        "itemType",
        "date",
        "published",
        "@score",
        "indexed",
    ])
    {
        IsNested = true,
        HasTexts = true,
    };

    public static DigestFormat Format { get; } =
        new("JSON records", [".ndjson"], IsJson, Read) { IsBibliography = true, MayBeAnything = true };

    private static bool IsJson(ReadOnlySpan<char> head)
    {
        if (head is not ['{' or '[', .. var rest])
            return false;
        var inner = rest.TrimStart();
        return head[0] == '{' ? inner is ['"', ..] : inner is ['{', ..] || inner.StartsWith("\"{");
    }

    private static PaperListing Read(Source source, FaultList faults)
    {
        var walk = new RecordWalk(source.Path, "JSON", faults);
        using var items = new JsonItems(source, new SourceLocation(source.Path), Shape, faults);
        JsonRecords.Each(items, walk.Add);
        return walk.ToListing();
    }
}
