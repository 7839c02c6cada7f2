using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>A bibliography in the RIS format: a line a field, TY to ER a record.</summary>
internal static partial class Ris
{
    public static DigestFormat Format { get; } =
        new("RIS", [".ris"], head => Start().IsMatch(head), Read) { IsBibliography = true };

    private static PaperListing Read(Source source, FaultList faults)
    {
        var entries = ImmutableArray.CreateBuilder<DigestEntry>();
        RisRecord? record = null;
        using (var lines = new LineReader(source, faults))
        {
            while (lines.TryRead(out var line))
            {
                var field = Field().Match(line.Text.TrimStart('\uFEFF'));
                var tag = field.Success ? field.Groups["tag"].Value : null;
                var at = new SourceLocation(source.Path, line.Number);
                if (tag is "TY" or "ER")
                {
                    Close(record, faults, entries, isEnded: tag is "ER");
                    record = tag is "TY" ? new RisRecord(at) : null;
                }
                else if (record is not null)
                    record.Add(tag, tag is null ? line.Text : field.Groups["value"].Value);
                else if (!string.IsNullOrWhiteSpace(line.Text))
                    faults.Add(DigestFaults.OutsideRecords(at, line.Text));
            }
        }
        Close(record, faults, entries, isEnded: false);
        return new PaperListing(entries.ToImmutable());
    }

    private static void Close(
        RisRecord? record,
        FaultList faults,
        ImmutableArray<DigestEntry>.Builder entries,
        bool isEnded
    )
    {
        if (record is null)
            return;
        if (!isEnded)
            faults.Add(DigestFaults.RecordNotClosed(record.At, record.First("TI", "T1") ?? ""));
        if (record.ToEntry(faults) is { } entry)
            entries.Add(entry);
        else
            faults.Add(DigestFaults.UntitledItem(record.At, record.First("ID", "AN") ?? ""));
    }

    [GeneratedRegex("^TY  ?- ", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"^(?<tag>[A-Z][A-Z0-9]) {1,2}-(?: (?<value>.*)|\s*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}

/// <summary>The fields of one RIS record, in their order.</summary>
internal sealed class RisRecord(SourceLocation at)
{
    private readonly List<(string Tag, List<string> Lines)> _fields = [];

    public SourceLocation At => at;

    /// <param name="tag">Null for a line that continues the field before it.</param>
    public void Add(string? tag, string value)
    {
        if (tag is not null || _fields.Count == 0)
            _fields.Add((tag ?? "", [value]));
        else
            _fields[^1].Lines.Add(value);
    }

    /// <summary>The value of the first tag that has one.</summary>
    public string? First(params ReadOnlySpan<string> tags)
    {
        foreach (var tag in tags)
        {
            if (All(tag).FirstOrDefault() is { } value)
                return value;
        }
        return null;
    }

    /// <summary>Null without a title.</summary>
    public DigestEntry? ToEntry(FaultList faults) =>
        First("TI", "T1", "CT", "BT") is not { } title
            ? null
            : new Citation(title, at)
            {
                Abstract = First("AB", "N2"),
                Authors = [.. DisplayNames.Of(All("AU").Concat(All("A1")).Select(DisplayNames.FromFamilyFirst))],
                Published = Date(First("DA", "PY", "Y1") ?? ""),
                Venue = First("T2", "JO", "JF", "JA", "C3"),
                Doi = First("DO"),
                Remarks = [First("M1"), First("AN"), First("N1")],
                Urls = [.. All("UR").Concat(All("L1")).Concat(All("L2")).Concat(All("LK"))],
            }.ToEntry(faults);

    private ImmutableArray<string> All(string tag) =>
        [
            .. _fields
                .Where(field => field.Tag == tag)
                .Select(field => OneLine.FoldOrNull(string.Join(' ', field.Lines)))
                .OfType<string>(),
        ];

    /// <summary>“2020/05/12/Spring”: any part may be empty.</summary>
    private static PartialDate? Date(string text) =>
        PartialDate.FromNumbers([.. text.Split('/', '-').Take(3).Select(Number)]);

    private static int Number(string part) =>
        int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
