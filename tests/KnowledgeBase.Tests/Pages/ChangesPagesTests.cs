using System.Globalization;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages.Changes;
using KnowledgeBase.Pages.Roundups;
using KnowledgeBase.Tests.Fixtures;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Pages;

public sealed class ChangesPagesTests
{
    [Fact]
    public void DaysStandNewestFirstWithWhatIsNewOnThem()
    {
        var page = Assert.Single(
            Changes(
                Digest("2026-03-02", Entry("UL2", arxiv: "2603.00101"), Entry("MoS")),
                Digest("2026-03-09", Entry("UL2", arxiv: "2603.00101") with { Venue = "Shore" }, Entry("LoRA"))
            )
        );

        Assert.Equal(
            [("2026-03-09", 1, "UL2: Published: Shore"), ("2026-03-02", 2, "")],
            page.Days.Select(day =>
                (
                    day.Date,
                    day.FirstSeen,
                    string.Join("; ", day.Changes.Select(row => $"{row.Paper.Title}: {row.Text}"))
                )
            )
        );
        Assert.Equal(["digests/2026-03-09.html", "digests/2026-03-02.html"], page.Days.Select(day => day.Digest?.Url));
    }

    [Fact]
    public void ADayOfManyChangesStandsOnSeveralPagesAndLosesNone()
    {
        const int Papers = 450;
        var titles = Enumerable
            .Range(0, Papers)
            .Select(n => string.Create(CultureInfo.InvariantCulture, $"Tide {n:000}"));
        var before = titles.Select((title, n) => Entry(title, arxiv: Arxiv(n))).ToArray();
        var after = before.Select(entry => entry with { Venue = "Shore" }).ToArray();

        var pages = Changes(Digest("2026-03-02", before), Digest("2026-03-09", after));

        Assert.Equal(["changes/1.html", "changes/2.html", "changes/index.html"], pages.Select(page => page.Url));
        Assert.Equal(
            Papers,
            pages
                .SelectMany(page => page.Days)
                .SelectMany(day => day.Changes)
                .Select(row => row.Paper.Url)
                .Distinct()
                .Count()
        );
        Assert.Equal(Papers, pages.Sum(page => page.Days.Sum(day => day.FirstSeen)));
        Assert.All(pages, page => Assert.InRange(page.Days.Sum(day => 1 + day.Changes.Length), 1, 200));
    }

    [Fact]
    public void ARoundupSaysWhatChangedInItsDays()
    {
        var roundups = Pages(
                Digest("2026-03-02", Entry("UL2", arxiv: "2603.00101")),
                Digest("2026-03-09", Entry("UL2", arxiv: "2603.00101") with { Withdrawn = true }, Entry("MoS"))
            )
            .OfType<RoundupPage>();

        Assert.Equal(
            ["periods/2026/m03.html: Withdrawn", "periods/2026/w11.html: Withdrawn"],
            roundups
                .Where(page => page.ChangeCount > 0)
                .Select(page => $"{page.Url}: {Assert.Single(page.Changes).Text}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void AMonthHasThePapersOfItsWeeksAndIsFewerPapersLong()
    {
        var month = Assert.Single(Demo.Pages.OfType<RoundupPage>(), page => page.Url == "periods/2025/m12.html");
        var weeks = Demo.Pages.OfType<RoundupPage>().Where(page => page.Span == "week" && page.First[..7] == "2025-12");

        Assert.Equal(weeks.Sum(week => week.Count), month.Count);
        Assert.All(month.Topics, topic => Assert.InRange(topic.Papers.Length, 1, 6));
        Assert.Equal("periods/2025/12.html", month.Month?.Url);
    }

    private static string Arxiv(int number) => string.Create(CultureInfo.InvariantCulture, $"2603.{number + 1:00000}");

    private static List<ChangesPage> Changes(params DigestFile[] files) => [.. Pages(files).OfType<ChangesPage>()];

    private static IEnumerable<KnowledgeBase.Pages.Page> Pages(params DigestFile[] files)
    {
        var catalog = Catalog(files);
        return PageLists.Of(catalog, Insights.Of(catalog, [], NameLists.Empty), EditorialFiles.None).Made();
    }
}
