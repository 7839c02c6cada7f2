using System.Collections.Immutable;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages;

/// <summary>How many papers a year has.</summary>
internal sealed record YearCount(int Year, int Count, string? Url)
{
    public static TemplateModel<YearCount> Model { get; } =
        new TemplateModel<YearCount>("year_count", "How many papers a year has.")
            .Number("year", x => x.Year, "The year.")
            .Number("count", x => x.Count, "Papers published in it.")
            .Text("url", x => x.Url, "The year's page; null where it has none.")
            .Number("of", x => x.Of, "All papers of the library of that year; null where the two are not compared.")
            .Text("share", x => x.Share, "The count of all of these, in percent; null of fewer than 30.")
            .Many("months", x => x.Months, MonthCount.Model, "Months that have papers.");

    public int? Of { get; init; }
    public string? Share { get; init; }
    public ImmutableArray<MonthCount> Months { get; init; } = [];
}

internal sealed record MonthCount(string Month, int Count, string Url)
{
    public static TemplateModel<MonthCount> Model { get; } =
        new TemplateModel<MonthCount>("month_count", "How many papers a month has.")
            .Text("month", x => x.Month, "yyyy-MM; print it with `day`.")
            .Number("count", x => x.Count, "Papers published in it.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.");
}

/// <summary>A group of papers by year, small enough for a line of a table.</summary>
internal sealed record SeriesRow(string Title, string Url, int Count, ImmutableArray<YearCount> Years)
{
    public static TemplateModel<SeriesRow> Model { get; } =
        new TemplateModel<SeriesRow>("series", "A group of papers by year; all of a page have the same years.")
            .Text("title", x => x.Title, "The group.")
            .Text("url", x => x.Url, "Site-relative; print it with `link`.")
            .Number("count", x => x.Count, "All of its papers, those without a date included.")
            .Many("years", x => x.Years, YearCount.Model, "Counts alone, oldest first.");
}
