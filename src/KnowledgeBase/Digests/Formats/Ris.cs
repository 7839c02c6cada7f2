using System.Collections.Immutable;
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
                var (tag, value) = FieldOf(line.Text.TrimStart('\uFEFF'));
                var at = new SourceLocation(source.Path, line.Number);
                if (tag is "TY" or "ER")
                {
                    Close(record, faults, entries, isEnded: tag is "ER");
                    record = tag is "TY" ? new RisRecord(at, value) : null;
                }
                else if (record is not null)
                    record.Add(tag, value);
                else if (!string.IsNullOrWhiteSpace(line.Text) && !Heading().IsMatch(line.Text))
                    faults.Add(DigestFaults.OutsideRecords(at, line.Text));
            }
        }
        Close(record, faults, entries, isEnded: false);
        return new PaperListing(entries.ToImmutable());
    }

    /// <summary>
    /// A field as the format asks, or as some write it: with one space, or none behind the hyphen, where the tag is a
    /// known one (a line of an abstract may begin with “T2-weighted”). The tag is null for any other line.
    /// </summary>
    private static (string? Tag, string Value) FieldOf(string line)
    {
        var field = Field().Match(line);
        if (!field.Success)
            field = LooseField().Match(line);
        if (field.Success)
            return (field.Groups["tag"].Value, field.Groups["value"].Value);
        return End().IsMatch(line) ? ("ER", "") : (null, line);
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

    /// <summary>Some databases say before the first record who they are.</summary>
    [GeneratedRegex(
        @"^(?:(?:provider|database|content|export date|source)\s?:[^\n]*\s+)*TY {1,2}- ?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Start();

    [GeneratedRegex(
        "^(?:provider|database|content|export date|source)\\s?:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<tag>[A-Z][A-Z0-9]) {1,2}-(?: (?<value>.*)|\s*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(
        """
            ^\s?(?<tag>TY|ER|A[1-4BDNUV]|BT|C[1-8ANPTY]|D[ABIOP]|E[DPTR]|ID|I[SD]|J[12AFO]|KW|L[1-4AKB]|M[1-3]|N[12V]|
            OP|P[BPYA]|R[INP]|S[ENPTV]|T[123AIT]|U[1-5R]|V[LO]|Y[12])\s{1,3}[-–]\s?(?<value>.*)$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex LooseField();

    [GeneratedRegex(@"^\s?ER\s*-?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
