using System.Text.RegularExpressions;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>What a line of Markdown is by itself.</summary>
internal static partial class MarkdownLines
{
    /// <summary>Without the marks of quotes, and without the name of a call-out.</summary>
    public static string WithoutQuote(string line)
    {
        var text = line.AsSpan();
        var isQuote = false;
        while (text.TrimStart(' ') is ['>', .. var rest])
        {
            text = rest is [' ', ..] ? rest[1..] : rest;
            isQuote = true;
        }
        if (!isQuote)
            return line;
        var quoted = text.ToString();
        var callOut = quoted.StartsWith("[!", StringComparison.Ordinal) ? CallOut().Match(quoted) : Match.Empty;
        return callOut.Success ? $"<summary>{quoted[callOut.Length..]}</summary>" : quoted;
    }

    /// <summary>Columns of white space before the text; a tab goes to the next multiple of four.</summary>
    public static int Indent(string line)
    {
        var columns = 0;
        foreach (var character in line)
        {
            if (character == '\t')
                columns += 4 - columns % 4;
            else if (character is ' ' or '\u00A0' or '\u3000')
                columns++;
            else
                break;
        }
        return columns;
    }

    /// <summary>The heading's level and text; null for another line.</summary>
    public static (int Level, string Text)? Heading(string line)
    {
        if (MarkedHeading().Match(line) is { Success: true } marked)
            return (marked.Groups["marks"].Length, marked.Groups["text"].Value.TrimEnd().TrimEnd('#').TrimEnd());
        if (!line.Contains("<h", StringComparison.OrdinalIgnoreCase))
            return null;
        return HtmlHeading().Match(line) is { Success: true } tagged
            ? (tagged.Groups["level"].Value[0] - '0', tagged.Groups["text"].Value)
            : null;
    }

    /// <summary>The text of a list item; null for another line.</summary>
    public static string? Item(string line) =>
        ItemMark().Match(line) is { Success: true } mark ? line[mark.Length..] : null;

    public static bool IsFence(string line, out string fence)
    {
        var text = line.TrimStart();
        var isFence =
            text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal);
        fence = isFence ? text[..3] : "";
        return isFence && text.IndexOf(fence, 3, StringComparison.Ordinal) < 0;
    }

    public static bool IsRule(string line) => line.Length < 200 && Rule().IsMatch(line);

    /// <summary>The line between a table's header and its rows.</summary>
    public static bool IsTableRule(string line) =>
        line.AsSpan().ContainsAny('|', '+')
        && line.Contains("-", StringComparison.Ordinal)
        && line.AsSpan().IndexOfAnyExcept(" \t|:-+–—") < 0;

    public static bool IsUnderline(string line) =>
        line.AsSpan().Trim() is { Length: > 2 } marks
        && (marks.IndexOfAnyExcept('=') < 0 || marks.IndexOfAnyExcept('-') < 0);

    /// <summary>What a part is called that opens on a click, and the text behind it on the same line.</summary>
    public static (string Name, string Behind)? Summary(string line)
    {
        if (!line.Contains("<summary", StringComparison.OrdinalIgnoreCase))
            return null;
        return SummaryLine().Match(line) is { Success: true } match
            ? (match.Groups["name"].Value, line[(match.Index + match.Length)..])
            : null;
    }

    /// <summary>A line of nothing but tags that open and close boxes.</summary>
    public static bool IsBoxes(string line) => line.TrimStart() is ['<', ..] && Boxes().IsMatch(line);

    public static bool EndsPart(string line) => line.Contains("</details", StringComparison.OrdinalIgnoreCase);

    public static bool StartsHtmlTable(string line) =>
        line.Contains("<table", StringComparison.OrdinalIgnoreCase) && TableTag().IsMatch(line);

    [GeneratedRegex(@"^\[![A-Za-z-]{1,30}\][+-]?\s?", RegexOptions.CultureInvariant)]
    private static partial Regex CallOut();

    [GeneratedRegex(
        @"^ {0,3}(?<marks>#{1,6})(?:[ \t]+|(?<=##)(?=[^#\s]))(?<text>\S.*)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex MarkedHeading();

    [GeneratedRegex(
        @"^\s{0,8}<h(?<level>[1-6])\b[^>]{0,300}>(?<text>.*?)(?:</h[1-6]>.*)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex HtmlHeading();

    [GeneratedRegex(
        """^\s*(?:[-*+•▪●‣◦][ \t]+|[-•▪●](?=\[|\*\*)|[0-9]{1,4}(?:[.)][ \t]+|、\s*|\.(?=\[|\*\*)))(?:\[[ xX]\]\s+)?(?=\S)""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ItemMark();

    [GeneratedRegex(@"^\s*(?:(?:-\s?){3,}|(?:\*\s?){3,}|(?:_\s?){3,})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(
        @"^\s{0,8}(?:<details[^>]{0,200}>\s?)?<summary[^>]{0,200}>(?<name>.*?)</summary>\s?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SummaryLine();

    [GeneratedRegex(
        @"^(?:\s{0,8}</?(?:details|div|center|br|p|ul|ol|font|a|span|picture|section)\b[^>]{0,300}/?>){1,20}\s{0,8}\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Boxes();

    [GeneratedRegex(@"<table[\s>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TableTag();
}
