using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Formats;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>Reads collected files of every format.</summary>
public static class DigestParser
{
    /// <summary>Chooses the format by content first and extension second; never throws for content.</summary>
    public static DigestFile Parse(Source source)
    {
        try
        {
            var head = FileHead.Read(source);
            return head.Fault is { } fault ? Unread(source, head.Format, fault) : Read(source, head.Format);
        }
        catch (Exception fault) when (ProgramFaults.IsUnforeseen(fault))
        {
            return Unread(source, SourceFormat.Text, ProgramFaults.File(new SourceLocation(source.Path), fault));
        }
    }

    /// <summary>All files, in the ordinal order of their paths.</summary>
    public static ImmutableArray<DigestFile> ParseAll(IEnumerable<Source> sources) =>
        ParallelMap.Map(sources.OrderBy(source => source.Path, StringComparer.Ordinal).ToArray(), Parse);

    private static DigestFile Unread(Source source, SourceFormat format, Diagnostic fault) =>
        new(source.Path, format, Date: null, [], [fault]);

    private static DigestFile Read(Source source, SourceFormat format) => format switch
    {
        SourceFormat.Api => DailyPapers.Read(source),
        SourceFormat.SavedPage => SavedPage.Read(source),
        SourceFormat.ArxivAtom => ArxivAtom.Read(source),
        SourceFormat.ArxivRecords => ArxivRecords.Read(source),
        SourceFormat.BibTeX => BibTeX.Read(source),
        SourceFormat.CslJson => CslJson.Read(source),
        SourceFormat.Ris => Ris.Read(source),
        _ => TextListing.Read(source),
    };
}
