using System.Text.RegularExpressions;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>A title, and what stands before and behind it in its text.</summary>
internal sealed record FoundTitle(string Title, RichText Before, RichText After);

/// <summary>
/// Finds the title of the paper that a text links to: the link's own text, else what is bold, quoted, linked elsewhere
/// or simply stands before the link.
/// </summary>
internal static partial class TitleFinder
{
    private const int LongestRestWithoutMark = 60;

    /// <summary>A title stands at the head of its text: what comes later is not searched.</summary>
    private const int LongestHead = 2_000;

    private const int MostRuns = 64;

    /// <summary>In a heading, a list item or a line of text, where a link may also stand within a sentence.</summary>
    public static FoundTitle? InLine(RichText line)
    {
        if (OwnText(line) is { } own)
            return own;
        // A link with another paper's title is a mention: only one that names its kind leads to this one.
        var link = line
            .Runs.Take(MostRuns)
            .ToList()
            .FindIndex(run => IsLinkToPaper(run) && LinkTexts.IsGeneric(run.Text));
        if (link < 0)
            return null;
        return Marked(line, link, run => run.IsBold && !IsLabel(line, run))
            ?? Quoted(line, link)
            ?? Marked(line, link, IsOtherTitle)
            ?? Marked(line, link, run => run.IsItalic && !WrittenNames.AreIn(run.Text))
            ?? BeforeLink(line, link);
    }

    /// <summary>In the cell of a table that holds titles.</summary>
    public static FoundTitle? InCell(RichText cell)
    {
        var head = Math.Min(cell.Runs.Length, MostRuns);
        return Index(run => run.Paper is not null)
            ?? Index(run => run.IsBold && !IsLabel(cell, run))
            ?? Index(run => run.Url is not null)
            ?? Leading(cell);

        FoundTitle? Index(Predicate<TextRun> isMarked)
        {
            var start = 0;
            for (var index = 0; index < head && start < LongestHead; index++)
            {
                var run = cell.Runs[index];
                if (isMarked(run) && TitleText.Clean(run.Text) is { } title && IsDelimited(cell.Text[..start]))
                    return Found(cell, title, start, start + run.Text.Length);
                start += run.Text.Length;
            }
            return null;
        }
    }

    /// <summary>Links to a paper, or to a file that the link calls the paper.</summary>
    public static bool IsLinkToPaper(TextRun run) =>
        run.Paper is not null
        || (
            run.Url is not null
            && run.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && PaperLabel().IsMatch(run.Text)
        );

    /// <summary>A link on the web that is called the paper, wherever it leads.</summary>
    public static bool IsCalledPaper(TextRun run) =>
        IsLinkToPaper(run) && !run.Text.Contains("pdf", StringComparison.OrdinalIgnoreCase);

    /// <summary>A link to a paper whose text is its title, at the head of its line.</summary>
    private static FoundTitle? OwnText(RichText line)
    {
        var start = 0;
        for (var index = 0; index < line.Runs.Length && start < LongestHead; index++)
        {
            var run = line.Runs[index];
            if (run.Paper is not null && TitleText.Clean(run.Text) is { } title && IsHead(line.Text[..start]))
                return Found(line, title, start, start + run.Text.Length);
            start += run.Text.Length;
        }
        return null;
    }

    /// <summary>Whether a title can stand behind a text: numbers, dates, names, or something set apart.</summary>
    private static bool IsHead(string before)
    {
        var text = TitleText.WithoutLead(before.Trim()).Trim();
        return text.Length == 0
            || TitleText.IsTag(text)
            || text[^1] is ':' or '：' or '-' or '–' or '—' or '|' or ')' or ']' or '】' or '>'
            || WrittenNames.AreIn(text.TrimEnd('.', ','));
    }

    private static FoundTitle? Marked(RichText line, int link, Predicate<TextRun> isMarked)
    {
        var start = 0;
        for (var index = 0; index < link && start < LongestHead; index++)
        {
            var run = line.Runs[index];
            if (isMarked(run) && TitleText.Clean(run.Text) is { } title && IsDelimited(line.Text[..start]))
                return Found(line, title, start, start + run.Text.Length);
            start += run.Text.Length;
        }
        return null;
    }

    /// <summary>A link elsewhere: a page of the same site is named in few words.</summary>
    private static bool IsOtherTitle(TextRun run) =>
        run.Url is { } url
        && run.Paper is null
        && (
            url.StartsWith("http", StringComparison.OrdinalIgnoreCase) || TitleText.ReadsAsTitle(OneLine.Fold(run.Text))
        );

    private static bool IsDelimited(string before) =>
        before.Length < 400
        && (IsHead(before) || before.Split(',', '，').All(part => TitleText.IsTag(part.Trim()) || IsHead(part)));

    private static FoundTitle? Quoted(RichText line, int link)
    {
        var text = line.Text[..line.StartOf(link)];
        var quote = Quote().Match(text);
        if (!quote.Success || TitleText.Clean(quote.Groups["title"].Value) is not { } title)
            return null;
        return IsHead(text[..quote.Index])
            ? new FoundTitle(title, line.Slice(0, quote.Index), line.From(quote.Index + quote.Length))
            : null;
    }

    private static FoundTitle? BeforeLink(RichText line, int link)
    {
        var end = line.StartOf(link);
        var rest = line.From(end + line.Runs[link].Text.Length);
        var isInSentence = rest.Plain is "." && !line.Text[..end].TrimEnd().EndsWith('[');
        if (isInSentence || !IsApart(rest))
            return null;
        var italic = line.Runs.Take(link).ToList().FindIndex(run => run.IsItalic);
        var from = italic > 0 ? line.StartOf(italic) : end;
        if (PlainTitle.Find(line.Text[..from]) is not { } found)
            return null;
        return Found(line, found.Title, found.Start, found.Start + found.Length);
    }

    /// <summary>A title between two places, of which the first may begin with a date or a venue.</summary>
    private static FoundTitle Found(RichText line, string title, int start, int end)
    {
        var raw = line.Text[start..end];
        var lead = raw.Length - TitleText.WithoutLead(raw).Length;
        return new FoundTitle(title, line.Slice(0, start + lead), line.From(end));
    }

    /// <summary>Whether the sentence does not go on behind a link.</summary>
    private static bool IsApart(RichText rest)
    {
        var text = string.Concat(rest.Runs.Where(run => run.Url is null).Select(run => run.Text))
            .Trim(' ', ']', ')', '*');
        return text.Length == 0
            || !(char.IsLower(text[0]) && !LinkTexts.IsGeneric(text))
            || text.Length < LongestRestWithoutMark && TitleText.IsTag(text);
    }

    /// <summary>
    /// A bold word before a colon says what follows, and one in brackets is a name: <c>**Note**: see …</c>,
    /// <c>[**Widget**] Widgets for All</c>.
    /// </summary>
    private static bool IsLabel(RichText line, TextRun run)
    {
        var text = run.Text.Trim();
        if (FieldLabels.Of(text.TrimEnd(':', '：')) is not null)
            return true;
        var index = line.Runs.IndexOf(run);
        var next = index + 1 < line.Runs.Length ? line.Runs[index + 1].Text.TrimStart() : "";
        var before = index > 0 ? line.Runs[index - 1].Text.TrimEnd() : "";
        if (run.Url is null && before is [.., '[' or '('] && next is [']' or ')', ..])
            return true;
        var hasColon = text.EndsWith(':') || text.EndsWith('：') || next.StartsWith(':') || next.StartsWith('：');
        return hasColon && run.Url is null && text.Split(' ').Length <= 3 && text.Length < 30;
    }

    /// <summary>The text of a cell up to its first link, line break, or two spaces where a summary follows.</summary>
    private static FoundTitle? Leading(RichText cell)
    {
        var link = cell.Runs.ToList().FindIndex(run => run.Url is not null);
        var text = link < 0 ? cell.Text : cell.Text[..cell.StartOf(link)];
        var start = text.Length - text.TrimStart().Length;
        var end = text.Length;
        var lineEnd = text.IndexOf('\n', start);
        if (lineEnd > 0)
            end = lineEnd;
        var gap = Gap().Match(text, start);
        if (gap.Success && gap.Index < end && end - start > 60)
            end = gap.Index;
        return TitleText.Clean(text[start..end]) is { } title
            ? new FoundTitle(title, RichText.Empty, cell.From(end))
            : null;
    }

    [GeneratedRegex(
        @"^\W{0,4}(?:full |link to )?(?:paper|pdf|论文|論文|논문|preprint)(?: link| pdf)?\W{0,4}\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PaperLabel();

    [GeneratedRegex(
        """["“「『《](?<title>[^"“”「」『』《》]{8,300})["”」』》]""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Quote();

    [GeneratedRegex(
        """(?<=\S)[ \u00A0]{2,}(?=\S)|(?<=\S)\s[-–—]\s(?=\p{Ll})|(?<=\S)\s+(?=(?:This (?:paper|work|study|report)|Introduces|Presents|Proposes|Explores|Investigates|We \p{Ll}+)\s)""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Gap();
}
