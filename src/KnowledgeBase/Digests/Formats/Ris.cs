using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>A bibliography in the RIS format: a line a field, TY to ER a record.</summary>
internal static partial class Ris
{
    public static DigestFile Read(Source source)
    {
        var faults = new FaultList(source.Path);
        var entries = ImmutableArray.CreateBuilder<DigestEntry>();
        RisRecord? record = null;
        using (var lines = new LineReader(source, faults))
        {
            while (lines.TryRead(out var line))
            {
                var field = Field().Match(line.Text.TrimStart('\uFEFF'));
                var at = new SourceLocation(source.Path, line.Number);
                if (field.Success && field.Groups["tag"].Value is "TY" or "ER")
                {
                    Close(record, faults, entries, isEnded: field.Groups["tag"].Value is "ER");
                    record = field.Groups["tag"].Value is "TY" ? new RisRecord(at) : null;
                }
                else if (record is not null)
                    record.Add(field.Success ? field.Groups["tag"].Value : null, field.Success ? field.Groups["value"].Value : line.Text);
                else if (!string.IsNullOrWhiteSpace(line.Text))
                    faults.Add(DigestFaults.OutsideRecords(at, line.Text));
            }
        }
        Close(record, faults, entries, isEnded: false);
        return new PaperListing(Stated: null, Submitted: null, entries.ToImmutable()).ToFile(source, SourceFormat.Ris, faults);
    }

    private static void Close(RisRecord? record, FaultList faults, ImmutableArray<DigestEntry>.Builder entries, bool isEnded)
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

    [GeneratedRegex(@"^(?<tag>[A-Z][A-Z0-9]) {1,2}-(?: (?<value>.*)|\s*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
