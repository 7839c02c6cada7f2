using System.Text.Unicode;
using CsvHelper;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>
/// Tables of papers as text: exports of Zotero, Scopus, PubMed and the Web of Science, lists that people keep. Commas,
/// semicolons or tabs stand between the fields, and the first row names them.
/// </summary>
internal static class TableRecordFiles
{
    /// <summary>In bytes; the longest list of authors with its abstract is far shorter.</summary>
    private const int LargestRow = 1 << 22;

    /// <summary>Rows before the names of the columns.</summary>
    private const int LongestPreface = 5;

    public static DigestFormat Format { get; } =
        new("CSV", [".csv", ".tsv", ".tab"], head => TableHeader.Find(head) is not null, Read);

    private static PaperListing Read(Source source, FaultList faults)
    {
        var walk = new RecordWalk(source.Path, "table", faults);
        var (stream, _, mark) = Encodings.OpenAsUtf8(source);
        using var table = CsvReader.Create(stream, Form(source.Path, faults));
        try
        {
            ReadRows(table, walk, new SourceLocation(source.Path), mark, faults);
        }
        catch (CsvFormatException fault)
        {
            faults.Add(DigestFaults.RestOfTable(new SourceLocation(source.Path, (int)Math.Max(1, fault.LineNumber))));
        }
        return walk.ToListing();
    }

    private static CsvReaderOptions Form(string path, FaultList faults) =>
        new()
        {
            HasHeader = false,
            MaxRecordSize = LargestRow,
            TrackLineNumbers = true,
            OnMalformedRecord = row =>
            {
                if (row.Reason != CsvMalformedReason.UnterminatedQuote)
                    return;
                var lines = row.RawRecord.AsSpan().Count('\n') + 1;
                faults.Add(DigestFaults.UnclosedQuote(new SourceLocation(path, (int)row.LineNumber), lines));
            },
        };

    private static void ReadRows(CsvReader table, RecordWalk walk, SourceLocation at, int mark, FaultList faults)
    {
        TableHeader? header = null;
        for (var rows = 1; table.Read(); rows++)
        {
            var place = at with { Line = (int)table.LineNumber };
            AddInvalid(table, place, mark, faults);
            var row = table.Current.ToArray();
            if (header is null && (TableHeader.Of(row) ?? TableHeader.OfContent(row)) is { } found)
            {
                header = found;
                if (found.IsNamed)
                    continue;
            }
            if (header is not null)
                Add(walk, header.Draft(row), place);
            else if (rows <= LongestPreface)
                walk.Find(row);
            else
                return;
        }
    }

    private static void AddInvalid(CsvReader table, SourceLocation at, int mark, FaultList faults)
    {
        if (Utf8.IsValid(table.RawRecord))
            return;
        var (first, count) = Encodings.FindInvalid(table.RawRecord);
        faults.Add(DigestFaults.InvalidBytes(at, mark + table.ByteOffset + first, count));
    }

    private static void Add(RecordWalk walk, RecordDraft draft, SourceLocation at)
    {
        if (draft.IsEmpty)
            return;
        using var json = draft.ToJson();
        walk.Add(json.RootElement, at);
    }
}
