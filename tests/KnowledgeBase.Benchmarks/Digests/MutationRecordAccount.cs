using System.Text.RegularExpressions;
using KnowledgeBase.Digests;
using KnowledgeBase.Digests.Formats.Records;

namespace KnowledgeBase.Benchmarks.Digests;

/// <summary>Looks for records that were neither kept nor named, by the lines with which they begin.</summary>
internal static partial class MutationRecordAccount
{
    public static string? FindLost(string[] lines, DigestFile file)
    {
        if (file.Format == SavedMail.Format)
            return file.Entries.IsEmpty && file.Diagnostics.IsEmpty ? "the mail" : null;
        var starts = Starts(file.Format);
        var count = lines.Count(line => starts.IsMatch(line));
        var known = file.Entries.Length + file.Diagnostics.Length;
        return known < count ? $"{count} records, but {known} read or named" : null;
    }

    private static Regex Starts(DigestFormat format)
    {
        if (format == PaperFeed.Format)
            return Item();
        if (format == ArxivAnnouncement.Format)
            return Announced();
        if (format == TaggedFiles.PubMed)
            return PubMed();
        if (format == TaggedFiles.EndNote)
            return EndNote();
        return format == TaggedFiles.WebOfScience ? WebOfScience() : Nothing();
    }

    [GeneratedRegex(@"<item[\s>]")]
    private static partial Regex Item();

    [GeneratedRegex(@"^arXiv:[a-zA-Z0-9./-]{9,30}$")]
    private static partial Regex Announced();

    [GeneratedRegex("^PMID- ")]
    private static partial Regex PubMed();

    [GeneratedRegex("^%0 ")]
    private static partial Regex EndNote();

    [GeneratedRegex("^PT [A-Z]$")]
    private static partial Regex WebOfScience();

    /// <summary>Damage can make any lines of tables and YAML one text.</summary>
    [GeneratedRegex("(?!)")]
    private static partial Regex Nothing();
}
