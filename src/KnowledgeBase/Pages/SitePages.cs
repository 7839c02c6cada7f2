using System.Collections.Immutable;

namespace KnowledgeBase.Pages;

/// <summary>What is new, and where to go.</summary>
public sealed record HomePage(string Url, string Title) : Page(Url, Title)
{
    public override string Kind => "home";

    /// <summary>The newest digests with a date, newest first; at most three.</summary>
    public ImmutableArray<DigestCard> Latest { get; init; } = [];

    public ImmutableArray<CountedLink> Topics { get; init; } = [];

    /// <summary>Topics that grow against the library, with the shares that tell so.</summary>
    public ImmutableArray<CountedLink> Rising { get; init; } = [];

    public ImmutableArray<CountedLink> Organizations { get; init; } = [];

    public int PaperCount { get; init; }

    public int AuthorCount { get; init; }

    public int OrganizationCount { get; init; }

    public int DigestCount { get; init; }
}

/// <param name="Date">yyyy-MM-dd; null for a collection.</param>
/// <param name="Papers">The first few, in the order of the listing.</param>
public sealed record DigestCard(string Title, string Url, string? Date, int Count, ImmutableArray<PaperRow> Papers);

/// <summary>All topics, authors, organisations, digests or periods.</summary>
public sealed record IndexPage(string Url, string Title) : Page(Url, Title)
{
    public const string KindName = "index";

    public override string Kind => KindName;

    /// <summary>topics, authors, orgs, digests or periods: the first part of the entries' addresses.</summary>
    public required string List { get; init; }

    public ImmutableArray<IndexGroup> Groups { get; init; } = [];

    /// <summary>Entries in the whole list.</summary>
    public int Count { get; init; }

    public Pager? Pager { get; init; }
}

/// <param name="Title">A letter or a year; empty where the list has no groups.</param>
/// <param name="Anchor">Unique on the page.</param>
public sealed record IndexGroup(string Title, string Anchor, ImmutableArray<IndexEntry> Entries);

/// <param name="Children">One level of entries below this one.</param>
public sealed record IndexEntry(CountedLink Link, ImmutableArray<CountedLink> Children);

/// <summary>A name that papers introduce and others take up.</summary>
public sealed record NamePage(string Url, string Title) : Page(Url, Title)
{
    public const string KindName = "name";

    public override string Kind => KindName;

    /// <summary>dataset, benchmark or model; null for anything else.</summary>
    public string? Sort { get; init; }

    /// <summary>Papers that introduce or mention it, on all of its pages.</summary>
    public int Count { get; init; }

    /// <summary>Null where they fit on one page.</summary>
    public Pager? Pager { get; init; }

    public ImmutableArray<YearCount> Years { get; init; } = [];

    public TrendRow? Trend { get; init; }

    public ImmutableArray<PaperRow> IntroducedBy { get; init; } = [];

    /// <summary>In time order.</summary>
    public ImmutableArray<QuotedRow> Mentions { get; init; } = [];
}

/// <summary>The library in numbers.</summary>
public sealed record StatisticsPage(string Url, string Title) : Page(Url, Title)
{
    public override string Kind => "statistics";

    public int PaperCount { get; init; }

    /// <summary>Papers with a link to code.</summary>
    public int CodeCount { get; init; }

    /// <summary>Papers whose authors are known by name.</summary>
    public int NamedCount { get; init; }

    public int UndatedCount { get; init; }

    public int AuthorCount { get; init; }

    public int OrganizationCount { get; init; }

    public int DigestCount { get; init; }

    /// <summary>Papers by year of publication, oldest first; years without papers between are present with 0.</summary>
    public ImmutableArray<YearCount> Years { get; init; } = [];

    /// <summary>Topics that have no parent, those with most papers first.</summary>
    public ImmutableArray<CountedLink> Topics { get; init; } = [];

    /// <summary>The same topics by year.</summary>
    public ImmutableArray<SeriesRow> TopicYears { get; init; } = [];

    public ImmutableArray<CountedLink> Organizations { get; init; } = [];

    public ImmutableArray<CountedLink> Authors { get; init; } = [];
}

public sealed record SearchPage(string Url, string Title) : Page(Url, Title)
{
    public override string Kind => "search";

    public override bool HasTwin => false;
}

/// <summary>What a reader keeps, in the browser alone.</summary>
public sealed record ReadingPage(string Url, string Title) : Page(Url, Title)
{
    public override string Kind => "reading";

    public override bool HasTwin => false;

    public override bool IsListed => false;
}

/// <summary>A page of people's own words.</summary>
public sealed record ContentPage(string Url, string Title) : Page(Url, Title)
{
    public const string KindName = "content";

    public override string Kind => KindName;
}

public sealed record NotFoundPage(string Url, string Title) : Page(Url, Title)
{
    public override string Kind => "not-found";

    public override bool HasTwin => false;

    public override bool IsListed => false;
}

/// <summary>An old address that leads on.</summary>
public sealed record RedirectPage(string Url, string Title) : Page(Url, Title)
{
    public override string Kind => "redirect";

    public override bool HasTwin => false;

    public override bool IsListed => false;

    /// <summary>Site-relative.</summary>
    public required string Target { get; init; }
}
