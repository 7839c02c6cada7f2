using System.Collections.Immutable;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Periods;

/// <summary>The papers published in a year or month, or those without a date.</summary>
internal sealed record PeriodPage(PaperList List, int Number) : PaperListPage(List, Number)
{
    public static TemplateModel<PeriodPage> Model { get; } =
        PageModel
            .OfList<PeriodPage>(
                "period",
                "The papers published in a year or month, with its digests; or the papers without a date."
            )
            .Text("period", x => x.Period, "yyyy or yyyy-MM; null for the undated.")
            .One("parent", x => x.Parent, PageLink.Model, "A month's year.")
            .Many("months", x => x.Months, MonthOfYear.Model, "The twelve months of a year.")
            .Many(
                "weeks",
                x => x.Weeks,
                CalendarWeek.Model,
                "A month's calendar; empty where nothing is known of its days."
            )
            .One("roundup", x => x.Roundup, PageLink.Model, "What a month's digests brought; null without digests.")
            .One("previous", x => x.Previous, PageLink.Model, "The period before.")
            .One("next", x => x.Next, PageLink.Model, "The period after.");

    public override PageKind Kind => PageKinds.Period;

    public string? Period { get; init; }
    public PageLink? Parent { get; init; }
    public ImmutableArray<MonthOfYear> Months { get; init; } = [];
    public ImmutableArray<CalendarWeek> Weeks { get; init; } = [];
    public PageLink? Roundup { get; init; }
    public PageLink? Previous { get; init; }
    public PageLink? Next { get; init; }
}

/// <summary>A month of a year, with or without papers.</summary>
internal sealed record MonthOfYear(string Title, string? Url, int Count, int Digests)
{
    public static TemplateModel<MonthOfYear> Model { get; } =
        new TemplateModel<MonthOfYear>("month_of_year", "A month of a year, with or without papers.")
            .Text("title", x => x.Title, "Its name: January.")
            .Text("url", x => x.Url, "The month's page; null where it has none.")
            .Number("count", x => x.Count, "Papers published in it.")
            .Number("digests", x => x.Digests, "Digests of it.");
}
