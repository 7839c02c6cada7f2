namespace KnowledgeBase.Pages.Home;

/// <summary>What the newest listings brought to a list, by which a browser says what is new to its reader.</summary>
internal sealed class NewestListings(SiteView site)
{
    /// <summary>A month of working days: who comes after a longer time is told of these.</summary>
    private const int MostDays = 22;

    private readonly HashSet<string> _days =
    [
        .. site
            .Catalog.Digests.Select(digest => digest.Date)
            .OfType<DateOnly>()
            .Distinct()
            .OrderDescending()
            .Take(MostDays)
            .Select(SiteView.Day),
    ];

    public CountedLink AddTo(CountedLink link, IEnumerable<int> papers)
    {
        var days = papers
            .Where(site.IsListed)
            .Select(paper => site.DayListed(site.Catalog.Papers[paper]))
            .OfType<string>()
            .Where(_days.Contains)
            .CountBy(day => day)
            .OrderByDescending(day => day.Key, StringComparer.Ordinal)
            .Select(day => $"{day.Key}:{day.Value}");
        return link with { Arrivals = string.Join(' ', days) is { Length: > 0 } arrivals ? arrivals : null };
    }
}
