using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>
/// A paper as a row of a Markdown table, or as an item of a list, kept as a text under its identifier:
/// <c>|**2024-01-02**|**Title**|Ann Lee et.al.|[2401.00001](http://arxiv.org/abs/2401.00001)|null|</c>.
/// </summary>
internal static partial class PipedRecord
{
    private const int LongestRow = 20_000;

    public static bool IsPiped(string? text) =>
        text is { Length: <= LongestRow }
        && (text.StartsWith('|') || text.StartsWith("- ", StringComparison.Ordinal))
        && text.Contains("**", StringComparison.Ordinal);

    /// <summary>Null where the text is no such row.</summary>
    public static DigestEntry? Read(string text, RecordContext context, SourceLocation at, FaultList faults)
    {
        if (!IsPiped(text))
            return null;
        var cells = text.StartsWith('|') ? Cell().Split(text.Trim().Trim('|')) : Item(text);
        if (Title(cells) is not { } title)
            return null;
        var dated = cells.Select(cell => RecordDates.Of(Plain(cell))).FirstOrDefault(date => date is not null);
        var authors = AuthorText.Of(Authors(cells, title) ?? "");
        var addresses = Address().Matches(text).Select(match => match.Value.TrimEnd('.', ',')).ToArray();
        var entry = new Citation(title, at)
        {
            Published = dated,
            Authors = authors.Names,
            HasMoreAuthors = authors.HasMore,
            Eprint = context.Key,
            Urls = [.. addresses],
            Keywords = context.Topics,
        }.ToEntry(faults);
        return entry.ArxivId is null && entry.Doi is null && entry.OtherId is null ? null : entry;
    }

    private static string? Title(string[] cells) =>
        cells
            .Where(cell => cell.Contains("**", StringComparison.Ordinal) && !Link().IsMatch(cell))
            .Select(Plain)
            .FirstOrDefault(text => text is not null && RecordDates.Of(text) is null);

    /// <summary>The first cell behind the title that holds no link.</summary>
    private static string? Authors(string[] cells, string title)
    {
        var after = Array.FindIndex(cells, cell => Plain(cell) == title) + 1;
        var cell = after < cells.Length && !Link().IsMatch(cells[after]) ? Plain(cells[after]) : null;
        return cell is "null" ? null : cell;
    }

    /// <summary><c>- 2024-01-02, **Title**, Ann Lee et.al., Paper: [url](url)</c></summary>
    private static string[] Item(string text)
    {
        var match = Listed().Match(text);
        return match.Success
            ? [match.Groups["date"].Value, $"**{match.Groups["title"].Value}**", match.Groups["authors"].Value]
            : [];
    }

    private static string? Plain(string cell) =>
        RecordValues.PlainText(
            cell.Replace("**", "", StringComparison.Ordinal).Replace(@"\|", "|", StringComparison.Ordinal)
        );

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();

    [GeneratedRegex(@"\]\(https?://", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"https?://[^\s()\[\]|*]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"^- (?<date>[^,*]{4,30}), \*\*(?<title>[^*\n]+)\*\*, (?<authors>[^\n\[]*?),? (?:Paper|PDF): ",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Listed();
}
