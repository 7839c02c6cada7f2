using System.Collections.Immutable;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Periods;

/// <summary>A week of a month, from Monday to Sunday.</summary>
internal sealed record CalendarWeek(int Number, int Before, ImmutableArray<CalendarDay> Days, int After)
{
    public static TemplateModel<CalendarWeek> Model { get; } =
        new TemplateModel<CalendarWeek>("calendar_week", "A week of a month, from Monday to Sunday.")
            .Number("number", x => x.Number, "As ISO 8601 counts weeks.")
            .Text("url", x => x.Url, "The week's page; null where it has none.")
            .Number("before", x => x.Before, "Days that belong to the month before.")
            .Many("days", x => x.Days, CalendarDay.Model, "Days of the month.")
            .Number("after", x => x.After, "Days that belong to the month after.");

    public string? Url { get; init; }
}

internal sealed record CalendarDay(int Day, int Published, CountedLink? Digest)
{
    public static TemplateModel<CalendarDay> Model { get; } =
        new TemplateModel<CalendarDay>("calendar_day", "A day of a month.")
            .Number("day", x => x.Day, "From 1.")
            .Number("published", x => x.Published, "Papers published on it.")
            .One(
                "digest",
                x => x.Digest,
                CountedLink.Model,
                "The day's digest and how many papers it lists; null without one."
            );
}
