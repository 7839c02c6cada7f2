using System.Text.RegularExpressions;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>Titles without what people put around them: numbers, dates, marks, the name of a link.</summary>
internal static partial class TitleText
{
    private const int LongestTitle = 400;
    private const int LongestRaw = 1_000;
    private const int FewestWords = 3;

    /// <summary>The title within a text; null where nothing of it can be one.</summary>
    public static string? Clean(string text)
    {
        if (text.Length > LongestRaw)
            return null;
        var title = WithoutLead(OneLine.Fold(text));
        title = WithoutTail(title);
        title = WithoutBrackets(title).Trim();
        title = title.TrimEnd('.', ',', ';', ':', '-', '–', '—', '|', '·', '•', '/', ' ', '。', '，', '：', '、');
        title = WithoutQuotes(title);
        return IsTitle(title) ? title : null;
    }

    /// <summary>Whether a text can be a title where its place says that it is one.</summary>
    public static bool IsTitle(string text) =>
        text.Length is > 1 and <= LongestTitle
        && text.Any(char.IsLetter)
        && !LinkTexts.IsGeneric(text)
        && !Placeholder().IsMatch(text)
        && DatesInText.Whole(text) is null;

    /// <summary>Nothing, in one word.</summary>
    public static bool IsPlaceholder(string text) => Placeholder().IsMatch(text);

    /// <summary>Whether a text reads as a title where nothing says that it is one.</summary>
    public static bool ReadsAsTitle(string text)
    {
        if (!IsTitle(text) || text.Length < 12 || FieldLabels.Of(text) is not null)
            return false;
        if (
            LooseEnd().IsMatch(text)
            || Request().IsMatch(text)
            || Sentences().Count(text) > 0
            || text.Contains("://", StringComparison.Ordinal)
        )
            return false;
        var words = text.Split(' ').Count(word => word.Any(char.IsLetter));
        var isOfLetters = text.Any(letter => letter >= '\u2E80');
        return (isOfLetters || words >= FewestWords) && (char.IsUpper(text[0]) || !char.IsLower(text[0]) || words > 3);
    }

    /// <summary>The text before votes and pictures.</summary>
    public static string WithoutTail(string text) => Tail().Replace(Affiliation().Replace(text, ""), "").Trim();

    /// <summary>The text behind a running number, marks, dates and tags in brackets.</summary>
    public static string WithoutLead(string text)
    {
        for (var times = 0; times < 4; times++)
        {
            var lead = Lead().Match(text);
            if (!lead.Success || lead.Length == 0)
                break;
            var bracket = lead.Groups["bracket"];
            if (bracket.Success && !IsTag(bracket.Value))
                break;
            text = text[lead.Length..];
        }
        return text;
    }

    /// <summary>What stands in brackets before a title or behind it: a date, a venue, a number.</summary>
    public static bool IsTag(string text) =>
        LinkTexts.IsGeneric(text) || DatesInText.Find(text) is not null || DatesInText.Whole(text) is not null;

    /// <summary>Drops a bracket that is never closed, and one at the end that holds only a tag.</summary>
    private static string WithoutBrackets(string title)
    {
        while (title.LastIndexOfAny(['(', '[', '（', '【']) is > 0 and var open)
        {
            var close = title.IndexOfAny([')', ']', '）', '】'], open);
            var isTagAtEnd = close == title.Length - 1 && title[open - 1] == ' ' && IsTag(title[(open + 1)..close]);
            if (close >= 0 && !isTagAtEnd)
                return title;
            title = title[..open].TrimEnd();
        }
        return title;
    }

    private static string WithoutQuotes(string title)
    {
        if (title.Length < 3)
            return title;
        return (title[0], title[^1]) switch
        {
            ('"', '"') when title.AsSpan(1, title.Length - 2).IndexOf('"') < 0 => title[1..^1],
            ('“', '”') or ('「', '」') or ('『', '』') or ('《', '》') or ('«', '»') => title[1..^1],
            _ => title,
        };
    }

    /// <summary>A number, bullets and pictures, or a bracket that may hold a tag.</summary>
    [GeneratedRegex(
        """
            ^(?:\s*(?:
            \#?[0-9]{1,4}\s?[.)、:：](?![0-9])\s?|
            \([0-9]{1,4}\)\s?|\[[0-9]{1,4}\]\s?|
            (?:arxiv:)?[0-9]{4}\.[0-9]{4,5}(?:v[0-9]{1,2})?\s?[-–—:：|·]?\s?|
            (?:19|20)[0-9]{2}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?\s?[-–—:：|·,，]?\s|
            (?:paper|title|论文|标题|제목|タイトル)\s?[0-9]{0,3}\s?[:：]\s?|
            (?:[^\p{L}\p{N}\s(\[（【“"「『《«$\\'‘<#@\uD800-\uDFFF]|[\uD83C-\uD83E][\uDC00-\uDFFF])+\s?
            )|\s*[\[(（【](?<bracket>[^\[\]()（）【】]{1,40})[\])）】]\s?)
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Lead();

    /// <summary>“Title (@Widget University)”.</summary>
    [GeneratedRegex(@"\s?[(（]@[^()（）]{1,80}[)）]\s?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Affiliation();

    /// <summary>Votes and pictures behind a title.</summary>
    [GeneratedRegex(
        """[\s(（]{0,3}(?:(?:[\uD83C-\uD83E][\uDC00-\uDFFF]|[\u2190-\u21FF\u2600-\u27BF\u2B00-\u2BFF])\uFE0F?\s?){1,4}:?\s?[0-9]{0,6}[)）]?\s?\z""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Tail();

    [GeneratedRegex(
        @"^(?:n/?a|none|null|tbd|tba|todo|unknown|untitled|error|nan|-+|\?+|待定|无|暂无)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Placeholder();

    /// <summary>A sentence goes on behind these.</summary>
    [GeneratedRegex(
        """(?:^|\s)(?:a|an|and|are|as|at|be|by|for|from|in|is|of|on|or|our|read|see|the|their|this|to|via|with|cite|please|visit|under|called|named|also|out|here|into|about|that|which|us)\z""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex LooseEnd();

    /// <summary>A sentence to the reader of a file.</summary>
    [GeneratedRegex(
        """^(?:see|please|check|here|if (?:you|this)|our|we (?:have|are|will|provide|release)|this (?:repo|repository|is|code|project))\b|\bplease\b""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Request();

    [GeneratedRegex(@"\p{Ll}{2}[.!] \p{Lu}|[。！]\S", RegexOptions.CultureInvariant)]
    private static partial Regex Sentences();
}
