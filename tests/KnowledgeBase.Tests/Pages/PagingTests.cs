using System.Globalization;
using KnowledgeBase.Editorial;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Digests;
using KnowledgeBase.Pages.Periods;
using KnowledgeBase.Tests.Fixtures;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Pages;

public sealed class PagingTests
{
    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(4, 1, "1 2 3 4")]
    [InlineData(9, 5, "1 2 3 4 5 6 7 8 9")]
    [InlineData(10_000, 1, "1 2 3 4 11 31 101 301 1001 3001 10000")]
    [InlineData(
        10_000,
        5000,
        "1 2000 4000 4700 4900 4970 4990 4997 4998 4999 5000 5001 5002 5003 5010 5030 5100 5300 6000 8000 10000"
    )]
    public void APagerNamesAFewPagesHoweverManyThereAre(int pages, int number, string steps)
    {
        var pager = Paging.Pager(pages, step => new PageLink($"{step}", "topics/a.html"), number);

        Assert.Equal(steps.Length == 0 ? ["1"] : steps.Split(' '), pager.Steps.Select(step => step.Title));
        Assert.Equal($"{number}", pager.Steps.Single(step => step.Current).Title);
    }

    [Fact]
    public void AListIsCutFromItsEndIntoPagesOfSixty()
    {
        var pages = Digest(181);

        Assert.Equal(
            ["digests/2025-12-08.html", "digests/2025-12-08/2.html", "digests/2025-12-08/1.html"],
            pages.Select(page => page.Url)
        );
        Assert.Equal([61, 60, 60], pages.Select(page => page.Papers.Length));
        Assert.Equal(
            Enumerable.Range(1, 181).Select(number => $"Paper {number:000}"),
            pages.SelectMany(page => page.Papers).Select(row => row.Title)
        );
        Assert.Equal(["Newest", "2", "1"], pages[1].Pager!.Steps.Select(step => step.Title));
    }

    [Fact]
    public void WhatThePagesOfAListShareIsMadeOnceForThoseWrittenTogether()
    {
        var made = 0;
        var shared = Paging.Shared(pages: 3, () => new int[++made]);

        var held = shared();

        Assert.Same(held, shared());
        Assert.Equal(1, made);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(59, "59")]
    [InlineData(89, "89")]
    [InlineData(90, "30 60")]
    [InlineData(179, "59 60 60")]
    public void OnlyTheFirstPageHasMoreOrFewerThanSixty(int papers, string sizes) =>
        Assert.Equal(
            sizes,
            string.Join(
                ' ',
                Enumerable
                    .Range(1, Paging.PageCount(papers))
                    .Select(number => Paging.Slice(Enumerable.Range(0, papers).ToArray(), number).Count())
            )
        );

    [Fact]
    public void ANewEntryOfAnIndexChangesOnePage()
    {
        var names = Enumerable.Range(0, 5000).Select(number => $"name-{number:0000}").ToList();
        var before = Paging.CutAtMarks(names, name => name).ConvertAll(page => string.Join(' ', page));
        names.Insert(2500, "name-2499-and-a-half");
        var after = Paging.CutAtMarks(names, name => name).ConvertAll(page => string.Join(' ', page));

        Assert.InRange(before.Count, 9, 17);
        Assert.Single(after.Except(before, StringComparer.Ordinal));
        Assert.Equal(names, after.SelectMany(page => page.Split(' ')));
    }

    [Fact]
    public void ANewPaperChangesTheFirstPageAlone()
    {
        var before = OfYear(330);
        var after = OfYear(331);

        Assert.Equal(
            before.Skip(1).Select(page => (page.Url, string.Join('|', page.Papers.Select(row => row.Slug)))),
            after.Skip(1).Select(page => (page.Url, string.Join('|', page.Papers.Select(row => row.Slug))))
        );
        Assert.NotEqual(before[0].Papers.Length, after[0].Papers.Length);
    }

    [Fact]
    public void APageIsMadeAnewEqualWheneverItIsAskedFor() =>
        Assert.All(Demo.List.Pages, page => Assert.Equal(PageText.Of(page.Make()), PageText.Of(page.Make())));

    private static List<DigestPage> Digest(int papers) =>
        [.. Pages(papers).OfType<DigestPage>().OrderBy(page => page.Number)];

    /// <summary>The papers of a year, newest first.</summary>
    private static List<PeriodPage> OfYear(int papers) =>
        [.. Pages(papers).OfType<PeriodPage>().Where(page => page.Period == "2024").OrderBy(page => page.Number)];

    private static IEnumerable<KnowledgeBase.Pages.Page> Pages(int papers)
    {
        var entries = Enumerable
            .Range(1, papers)
            .Select(number =>
                Entry(
                    $"Paper {number:000}",
                    new DateOnly(2024, 1, 1).AddDays(number).ToString("O", CultureInfo.InvariantCulture)
                )
            );
        var catalog = Catalog(Entries.Digest("2025-12-08", [.. entries]));
        return PageLists.Of(catalog, Insights.Of(catalog, [], NameLists.Empty), EditorialFiles.None).Made();
    }
}
