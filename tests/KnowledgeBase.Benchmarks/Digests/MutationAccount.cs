using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;
using KnowledgeBase.Digests.Formats;
using KnowledgeBase.Digests.Formats.Markdown;
using KnowledgeBase.Digests.Formats.Records;

namespace KnowledgeBase.Benchmarks.Digests;

/// <summary>
/// Looks for parts of a file that its reading neither kept nor named, without knowing how the parsers work. What it
/// finds lost is lost; it cannot see a wrong reading.
/// </summary>
internal static partial class MutationAccount
{
    /// <summary>
    /// The first lost part in words, or what broke the reader; null where everything is accounted for.
    /// </summary>
    public static string? FindLost(byte[] content, DigestFile file)
    {
        if (file.Diagnostics.FirstOrDefault(ProgramFaults.IsOfTheProgram) is { } crash)
            return crash.Message;
        if (file.Diagnostics.Any(fault => fault.Id is "KB101" or "KB102" or "KB106" or "KB190"))
            return null;
        // The whole file is named, and holds no paper.
        if (file.Entries.IsEmpty && file.Diagnostics.Any(fault => fault.Id is "KB143"))
            return null;
        return FindLost(Decode(content), file);
    }

    private static string? FindLost(string text, DigestFile file)
    {
        // What belongs to a paper in free text, only a reader can tell.
        if (file.Format == MarkdownDigest.Format)
            return null;
        if (file.Format == TextListing.Format)
            return LostLine(text, file);
        if (file.Format == BibTeX.Format)
            return LostStart(BibTeXStart(), text, file);
        if (file.Format == Ris.Format)
            return LostRecord(text, file);
        if (file.Format == ArxivAtom.Format)
            return LostCount(AtomStart().Count(text), "entries", file);
        if (IsRecords(file))
            return MutationRecordAccount.FindLost(Lines(text), file);
        return file.Format == SavedPage.Format ? LostCount(1, "papers", file) : LostItem(text, file);
    }

    private static bool IsRecords(DigestFile file) =>
        file.Format == YamlRecordFiles.Format
        || file.Format == TableRecordFiles.Format
        || file.Format == PaperFeed.Format
        || file.Format == ArxivAnnouncement.Format
        || file.Format == SavedMail.Format
        || file.Format == TaggedFiles.PubMed
        || file.Format == TaggedFiles.EndNote
        || file.Format == TaggedFiles.WebOfScience;

    private static string Decode(byte[] content) =>
        content switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(content, 2, content.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(content, 3, content.Length - 3),
            _ => Encoding.UTF8.GetString(content),
        };

    private static string[] Lines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    private static string? LostLine(string text, DigestFile file)
    {
        var named = file.Diagnostics.Select(fault => fault.At.Line).Concat(CutLines(file)).ToHashSet();
        var kept = string.Join(
            '\n',
            file.Entries.SelectMany(entry =>
                new[]
                {
                    entry.Title,
                    entry.Abstract,
                    $"{entry.Organization?.Handle} {entry.Organization?.Name}",
                    entry.Organization?.Handle,
                }
            )
        );
        var lines = Lines(text);
        for (var index = 0; index < lines.Length; index++)
        {
            var line = Folded(lines[index]);
            if (
                line.Length > 0
                && !named.Contains(index + 1)
                && !kept.Contains(line, StringComparison.Ordinal)
                && !PageText().IsMatch(line)
            )
                return $"line {index + 1}: {line}";
        }
        return null;
    }

    /// <summary>A text that was cut is named at its entry, for all lines up to the next one.</summary>
    private static IEnumerable<int> CutLines(DigestFile file) =>
        file
            .Diagnostics.Where(fault => fault.Id == "KB107")
            .SelectMany(cut =>
                Enumerable.Range(
                    cut.At.Line,
                    file.Entries.Select(entry => entry.At.Line)
                        .Where(line => line > cut.At.Line)
                        .DefaultIfEmpty(cut.At.Line + 10_000)
                        .Min() - cut.At.Line
                )
            );

    private static string? LostStart(Regex start, string text, DigestFile file)
    {
        var lines = Lines(text);
        var known = file
            .Entries.Select(entry => entry.At.Line)
            .Concat(file.Diagnostics.Select(fault => fault.At.Line))
            .ToHashSet();
        for (var index = 0; index < lines.Length; index++)
        {
            if (start.IsMatch(lines[index]) && !known.Contains(index + 1))
                return $"line {index + 1}: {lines[index]}";
        }
        return null;
    }

    private static string? LostRecord(string text, DigestFile file)
    {
        var named = file.Diagnostics.Select(fault => fault.At.Line).ToHashSet();
        var lines = Lines(text);
        var isInside = false;
        for (var index = 0; index < lines.Length; index++)
        {
            var isEnd = RisEnd().IsMatch(lines[index]);
            isInside |= RisStart().IsMatch(lines[index]);
            if (!isInside && !isEnd && Folded(lines[index]).Length > 0 && !named.Contains(index + 1))
                return $"line {index + 1}: {lines[index]}";
            isInside &= !isEnd;
        }
        return LostStart(RisStart(), text, file);
    }

    private static string? LostItem(string text, DigestFile file)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? LostCount(json.RootElement.GetArrayLength(), "items", file)
                : LostCount(1, "items", file);
        }
        catch (JsonException)
        {
            return file.Diagnostics.IsEmpty ? LostCount(ItemStart().Count(text), "items", file) : null;
        }
    }

    private static string? LostCount(int count, string what, DigestFile file) =>
        file.Entries.Length + file.Diagnostics.Length < count
            ? $"{count} {what}, but {file.Entries.Length} read and {file.Diagnostics.Length} faults named"
            : null;

    private static string Folded(string line) => Spaces().Replace(Directions().Replace(line, ""), " ").Trim(' ');

    [GeneratedRegex(@"[\s\p{Cc}\uFEFF\uFFFE\uFFFF]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Directions();

    [GeneratedRegex(
        @"^(?:new|Get trending papers in your email inbox!|Subscribe|Daily Papers|by ?AK and the research "
            + @"community|[·•∙⋅]|[•·∙⋅*-]? *[0-9,]+ authors?|[A-Z][a-z]{2,8}\.? [0-9]{1,2}(?:, ?[0-9]{4}| "
            + @"(?:19|20)[0-9]{2})?(?: [0-9,]+)?)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PageText();

    [GeneratedRegex(
        @"^@(?!(?:string|preamble|comment|proceedings|mvproceedings|collection|mvcollection|periodical|xdata|set)\b)[A-Za-z]+[{(][A-Za-z0-9]+,",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex BibTeXStart();

    [GeneratedRegex(@"^\uFEFF*(?:TY {1,2}-(?: .*|\s*)|\s?TY\s{1,3}[-–].*)$")]
    private static partial Regex RisStart();

    [GeneratedRegex(@"^\uFEFF*(?:ER {1,2}-(?: .*|\s*)|\s?ER(?:\s{1,3}[-–].*|\s*-?\s*))$")]
    private static partial Regex RisEnd();

    [GeneratedRegex(@"<(?:[A-Za-z]+:)?entry[\s>]")]
    private static partial Regex AtomStart();

    [GeneratedRegex("\"paper\":")]
    private static partial Regex ItemStart();
}
