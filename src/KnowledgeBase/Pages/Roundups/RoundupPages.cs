using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Pages.Periods;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages.Roundups;

internal static class RoundupPages
{
    private const int MostChanges = 50;

    public static IEnumerable<LazyPage> Of(SiteView site)
    {
        var papers = new Lazy<ILookup<DateOnly, int>>(() => ByDay(site, site.Listed));
        var finds = new Lazy<ImmutableArray<ILookup<DateOnly, int>>>(() =>
            [.. site.Finds.Select(find => ByDay(site, find.Papers.Where(site.IsListed)))]
        );
        return Spans(site)
            .SelectMany(spans =>
                spans.Select(
                    (span, place) =>
                        new LazyPage(span.Url, PageKinds.Roundup, () =>
                            Page(site, span, papers.Value, finds.Value) with
                            {
                                Previous = place > 0 ? spans[place - 1].Link : null,
                                Next = place + 1 < spans.Length ? spans[place + 1].Link : null,
                            }
                        )
                )
            );
    }

    public static IEnumerable<NamedPage> Directory(SiteView site)
    {
        var papers = ByDay(site, site.Listed);
        return Spans(site)
            .SelectMany(spans => spans)
            .Select(span => (Span: span, Papers: span.Days.SelectMany(day => papers[day]).ToArray()))
            .Select(found => new NamedPage(new CountedLink(found.Span.Title, found.Span.Url, found.Papers.Length))
            {
                Papers = found.Papers,
                FewestPapers = found.Papers.Length,
            });
    }

    private static ImmutableArray<RoundupSpan>[] Spans(SiteView site) =>
        [RoundupSpan.Weeks(site.Calendar), RoundupSpan.Months(site.Calendar)];

    /// <summary>Papers by the day of their first listing.</summary>
    private static ILookup<DateOnly, int> ByDay(SiteView site, IEnumerable<int> papers) =>
        papers
            .Select(paper => (Paper: paper, Listed: site.ListedOn(site.Catalog.Papers[paper])))
            .Where(found => found.Listed is not null)
            .ToLookup(found => found.Listed!.Value, found => found.Paper);

    /// <param name="finds">The papers of each watch.</param>
    private static RoundupPage Page(
        SiteView site,
        RoundupSpan span,
        ILookup<DateOnly, int> papersByDay,
        ImmutableArray<ILookup<DateOnly, int>> finds
    )
    {
        var papers = site.NewestFirst(span.Days.SelectMany(day => papersByDay[day]));
        var changes = site.Changes.Between(span.First, span.Last);
        List<CountedLink> digests = [.. span.Days.SelectMany(site.Calendar.DigestsOf)];
        var first = span.Days.First(day => site.Calendar.DigestsOf(day).Count > 0);
        return new RoundupPage(span.Url, span.Title)
        {
            Description = $"{Quantity.Of(papers.Length, "paper")} first listed in {Description(span)}.",
            Span = span.Name,
            First = SiteView.Day(span.First),
            Last = SiteView.Day(span.Last),
            Count = papers.Length,
            Watches =
            [
                .. site
                    .Finds.Zip(finds)
                    .Select(find =>
                        Group(
                            site,
                            span,
                            new PageLink(find.First.Watch.Title, PageUrls.Watch(find.First.Watch.Id)),
                            site.NewestFirst(span.Days.SelectMany(day => find.Second[day]))
                        )
                    )
                    .Where(group => group.Count > 0),
            ],
            Topics = [.. Topics(site, span, papers)],
            Changes = [.. changes.Take(MostChanges)],
            ChangeCount = changes.Length,
            Digests = [.. digests],
            Month = PeriodPages.Link(new PartialDate(first.Year, first.Month)),
        };
    }

    private static string Description(RoundupSpan span) =>
        span.Name == "week" ? $"the week from {SiteView.Day(span.First)}" : $"the month of {span.First:yyyy-MM}";

    private static IEnumerable<RoundupGroup> Topics(SiteView site, RoundupSpan span, IEnumerable<int> papers) =>
        papers
            .GroupBy(site.Topics.Primary)
            .OrderBy(same => same.Key is null)
            .ThenByDescending(same => same.Count())
            .ThenBy(same => same.Key?.Title, StringComparer.Ordinal)
            .Select(same => Group(site, span, same.Key ?? WithoutTopic(site), [.. same]));

    private static PageLink WithoutTopic(SiteView site) =>
        site.Editorial.Topics.IsEmpty
            ? new PageLink("Papers", PageUrls.Papers)
            : new PageLink("Unsorted", PageUrls.Unsorted);

    private static RoundupGroup Group(SiteView site, RoundupSpan span, PageLink about, int[] papers) =>
        new(
            about.Title,
            about.Url,
            papers.Length,
            [.. papers.Take(span.MostOfAGroup).Select(paper => site.Rows[paper])]
        );
}
