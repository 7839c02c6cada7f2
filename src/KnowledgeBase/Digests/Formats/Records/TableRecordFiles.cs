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
        new("CSV", [".csv", ".tsv", ".tab"], head => TableHeader.Find(head) is not null, Read)
        {
            IsBibliography = true,
            MayBeAnything = true,
        };

    private static PaperListing Read(Source source, FaultList faults)
    {
        var walk = new RecordWalk(source.Path, "table", faults);
        var (stream, _, mark) = Encodings.OpenAsUtf8(source);
        var at = new SourceLocation(source.Path);
        CsvMalformedRecord? open = null;
        using var table = CsvReader.Create(stream, Form(row => open ??= row));
        try
        {
            var header = ReadRows(table, walk, null, row => open is null ? at with { Line = row } : null, mark, faults);
            if (open is { } rest)
                ReadRest(rest, walk, header, at, faults);
        }
        catch (CsvFormatException fault)
        {
            faults.Add(DigestFaults.RestOfTable(at with { Line = (int)Math.Max(1, fault.LineNumber) }));
        }
        return walk.ToListing();
    }

    /// <param name="onOpen">Told of the row in which a quotation mark is opened and never closed.</param>
    private static CsvReaderOptions Form(Action<CsvMalformedRecord> onOpen) =>
        new()
        {
            HasHeader = false,
            MaxRecordSize = LargestRow,
            TrackLineNumbers = true,
            OnMalformedRecord = row =>
            {
                if (row.Reason == CsvMalformedReason.UnterminatedQuote)
                    onOpen(row);
            },
        };

    /// <summary>From a quotation mark on that is never closed, each line is a row.</summary>
    private static void ReadRest(
        CsvMalformedRecord open,
        RecordWalk walk,
        TableHeader? header,
        SourceLocation at,
        FaultList faults
    )
    {
        var before = (int)open.LineNumber - 1;
        faults.Add(DigestFaults.UnclosedQuote(at with { Line = before + 1 }));
        var form = Form(_ => { }) with { AllowLineBreaksInQuotes = false };
        using var table = CsvReader.FromText(open.RawRecord, form);
        ReadRows(table, walk, header, row => at with { Line = before + row }, mark: 0, faults);
    }

    /// <param name="place">Of a row by its line; null for the one that is read another way.</param>
    /// <returns>The names of the columns, once they were found.</returns>
    private static TableHeader? ReadRows(
        CsvReader table,
        RecordWalk walk,
        TableHeader? header,
        Func<int, SourceLocation?> place,
        int mark,
        FaultList faults
    )
    {
        for (var rows = 1; table.Read() && place((int)table.LineNumber) is { } at; rows++)
        {
            AddInvalid(table, at, mark, faults);
            var row = table.Current.ToArray();
            var found = header is null ? TableHeader.Of(row) ?? TableHeader.OfContent(row) : null;
            header ??= found;
            if (header is not null && found is not { IsNamed: true })
                Add(walk, header.Draft(row), at);
            else if (header is null && rows <= LongestPreface)
                walk.Find(row);
            else if (header is null)
                break;
        }
        return header;
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
