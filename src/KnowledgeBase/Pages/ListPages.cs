using System.Collections.Immutable;

namespace KnowledgeBase.Pages;

/// <summary>A page whose subject is a list of papers, perhaps cut into several pages.</summary>
public abstract record PaperListPage(string Url, string Title) : Page(Url, Title)
{
    public ImmutableArray<PaperRow> Papers { get; init; } = [];

    /// <summary>Papers in the whole list.</summary>
    public int Count { get; init; }

    /// <summary>Null where the list fits on one page, or ends with it.</summary>
    public Pager? Pager { get; init; }

    /// <summary>As <see cref="PaperList.Export"/>.</summary>
    public string? Export { get; init; }

    /// <summary>As <see cref="PaperList.Feed"/>.</summary>
    public string? Feed { get; init; }
}

public sealed record TopicPage(string Url, string Title) : PaperListPage(Url, Title)
{
    public const string KindName = "topic";

    public override string Kind => KindName;

    public PageLink? Parent { get; init; }

    public ImmutableArray<CountedLink> Children { get; init; } = [];

    /// <summary>Papers by year of publication, oldest first; years without papers between are present with 0.</summary>
    public ImmutableArray<YearCount> Years { get; init; } = [];

    public TrendRow? Trend { get; init; }

    /// <summary>Sentences that report a number, of the papers on this page, in their order.</summary>
    public ImmutableArray<ClaimLine> Claims { get; init; } = [];

    /// <summary>Topics that share papers with this one, most first; the note says where that is no chance.</summary>
    public ImmutableArray<CountedLink> Neighbours { get; init; } = [];

    public ImmutableArray<CountedLink> Organizations { get; init; } = [];

    /// <summary>What most of its papers introduce or mention.</summary>
    public ImmutableArray<CountedLink> Names { get; init; } = [];
}

public sealed record AuthorPage(string Url, string Title) : PaperListPage(Url, Title)
{
    public const string KindName = "author";

    public override string Kind => KindName;

    public ImmutableArray<string> Aliases { get; init; } = [];

    public string? Orcid { get; init; }

    public string? Homepage { get; init; }

    /// <summary>People who wrote papers with this one, most shared papers first.</summary>
    public ImmutableArray<CountedLink> CoAuthors { get; init; } = [];

    /// <summary>Papers by year of publication, oldest first; years without papers between are present with 0.</summary>
    public ImmutableArray<YearCount> Years { get; init; } = [];

    public ImmutableArray<CountedLink> Topics { get; init; } = [];

    /// <summary>The same topics by year; empty where the papers are too few to show a course.</summary>
    public ImmutableArray<SeriesRow> TopicYears { get; init; } = [];
}

public sealed record OrganizationPage(string Url, string Title) : PaperListPage(Url, Title)
{
    public const string KindName = "organization";

    public override string Kind => KindName;

    public ImmutableArray<string> Aliases { get; init; } = [];

    public string? Homepage { get; init; }

    /// <summary>Papers by year of publication, oldest first; years without papers between are present with 0.</summary>
    public ImmutableArray<YearCount> Years { get; init; } = [];

    public TrendRow? Trend { get; init; }

    public ImmutableArray<CountedLink> Authors { get; init; } = [];

    public ImmutableArray<CountedLink> Topics { get; init; } = [];

    /// <summary>The same topics by year; empty where the papers are too few to show a course.</summary>
    public ImmutableArray<SeriesRow> TopicYears { get; init; } = [];
}

/// <summary>The papers of one listing, in its order.</summary>
public sealed record DigestPage(string Url, string Title) : PaperListPage(Url, Title)
{
    public const string KindName = "digest";

    public override string Kind => KindName;

    /// <summary>yyyy-MM-dd; null for a collection.</summary>
    public string? Date { get; init; }

    /// <summary>Whose calendar shows the digest; null for a collection.</summary>
    public PageLink? Month { get; init; }

    /// <summary>Paths of the collected files.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    public PageLink? Previous { get; init; }

    public PageLink? Next { get; init; }
}

/// <summary>The papers published in a year or month, or those without a date.</summary>
public sealed record PeriodPage(string Url, string Title) : PaperListPage(Url, Title)
{
    public const string KindName = "period";

    public override string Kind => KindName;

    /// <summary>yyyy or yyyy-MM; null for the undated.</summary>
    public string? Period { get; init; }

    public PageLink? Parent { get; init; }

    /// <summary>The twelve months of a year.</summary>
    public ImmutableArray<MonthOfYear> Months { get; init; } = [];

    /// <summary>The weeks of a month; empty where nothing is known of its days.</summary>
    public ImmutableArray<CalendarWeek> Weeks { get; init; } = [];

    public PageLink? Previous { get; init; }

    public PageLink? Next { get; init; }
}

/// <summary>Every paper, newest first.</summary>
public sealed record PapersPage(string Url, string Title) : PaperListPage(Url, Title)
{
    public const string KindName = "papers";

    public override string Kind => KindName;

    public ImmutableArray<CountedLink> Periods { get; init; } = [];
}

/// <summary>An address that several papers, people or organisations would bear.</summary>
public sealed record ContestedPage(string Url, string Title) : Page(Url, Title)
{
    public override string Kind => "contested";

    public ImmutableArray<PaperRow> Papers { get; init; } = [];

    public ImmutableArray<CountedLink> Entries { get; init; } = [];
}

/// <param name="Url">The year's page; null where it has none.</param>
public sealed record YearCount(int Year, int Count, string? Url)
{
    /// <summary>Of the library's papers of that year: <c>12.5 %</c>; null for none.</summary>
    public string? Share { get; init; }

    public ImmutableArray<MonthCount> Months { get; init; } = [];
}

/// <summary>A group of papers by year, small enough for a line of a table.</summary>
/// <param name="Count">All of its papers, those without a date included.</param>
/// <param name="Years">The same years for every group of a page; their shares, months and pages are left out.</param>
public sealed record SeriesRow(string Title, string Url, int Count, ImmutableArray<YearCount> Years);

/// <param name="Month">yyyy-MM.</param>
public sealed record MonthCount(string Month, int Count, string Url);

/// <summary>Whether a group of papers grows or shrinks against the library, and where it begins.</summary>
/// <param name="Direction">rising, falling, steady or too few.</param>
/// <param name="Statement">A sentence with the counts that tell so.</param>
public sealed record TrendRow(string Direction, string Statement)
{
    /// <summary>The earliest paper that has a date.</summary>
    public PageLink? First { get; init; }

    /// <summary>yyyy, yyyy-MM or yyyy-MM-dd.</summary>
    public string? FirstDate { get; init; }

    /// <summary>The earliest digest that lists one of the papers.</summary>
    public PageLink? FirstSeen { get; init; }
}

/// <param name="Text">A sentence of the abstract that reports a number.</param>
/// <param name="Unit"><c>%</c>, <c>×</c>, <c>points</c> or a unit of measurement.</param>
/// <param name="On">What the number is reported on: accuracy, memory, a dataset.</param>
public sealed record ClaimLine(PageLink Paper, string Text, double Value, string Unit, ImmutableArray<string> On);
