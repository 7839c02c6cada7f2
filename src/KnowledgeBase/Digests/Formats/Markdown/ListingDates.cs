using System.Text.RegularExpressions;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>The day of a listing, as the file itself says it.</summary>
internal sealed partial class ListingDates
{
    private readonly HashSet<DateOnly> _headings = [];
    private DateOnly? _front;
    private DateOnly? _updated;

    /// <summary>Of the file as a whole; null where several headings name several days.</summary>
    public DateOnly? Day =>
        _headings.Count switch
        {
            0 => _front ?? _updated,
            1 => _headings.First(),
            _ => null,
        };

    public void AddFront(PartialDate? date) => _front ??= DayOf(date);

    public void AddHeading(string heading)
    {
        if (heading.Length < 200 && DayOf(DatesInText.Find(heading) ?? DatesInText.Whole(heading)) is { } day)
            _headings.Add(day);
    }

    /// <summary>“Last update: 2025-04-25”.</summary>
    public void AddText(RichText text)
    {
        if (_updated is null && text.Text.Length < 400 && Updated().Match(text.Text) is { Success: true } match)
            _updated = DayOf(DatesInText.Find(match.Groups["rest"].Value));
    }

    private static DateOnly? DayOf(PartialDate? date) => date is { IsFull: true } ? date.Start : null;

    [GeneratedRegex(
        @"(?:\bupdated?\b|更新|업데이트|生成日|\bgenerated\b)[^0-9\p{L}]{0,12}(?:time|on|at|日期|时间)?(?<rest>[\s\S]{0,40})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Updated();
}
