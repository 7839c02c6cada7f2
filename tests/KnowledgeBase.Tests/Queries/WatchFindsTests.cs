using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Mining;
using KnowledgeBase.Queries;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Queries;

public sealed class WatchFindsTests
{
    private static readonly DigestEntry[] Library =
    [
        Entry("Sorting Widgets", "2024-03-01", summary: "Widgets are sorted by an optimizer.")
            .By("Ada Arno", "Bo Beck"),
        Entry("Widget Optimization", "2025-02", summary: "We optimize. Code: https://github.com/ab/widgets")
            .By("Bo Beck"),
        Entry("Vision of Gears", "2023", summary: "Gears seen by a low-rank network.").By("Cy Cole"),
    ];

    [Theory]
    [InlineData("optimizer", "Sorting Widgets|Widget Optimization")]
    [InlineData("optimizer -optimize", "Sorting Widgets")]
    [InlineData("author:\"beck bo\"", "Sorting Widgets|Widget Optimization")]
    [InlineData("author:\"ada beck\"", "")]
    [InlineData("lowrank", "Vision of Gears")]
    [InlineData("year:2024..", "Sorting Widgets|Widget Optimization")]
    [InlineData("widgets has:code", "Widget Optimization")]
    [InlineData("widgets gears", "")]
    public void AQueryHasThePapersWithEveryWordInSomeForm(string query, string titles) =>
        Assert.Equal(titles, Found(new Watch(new Slug("w"), "W", At) { Queries = [query] }));

    [Fact]
    public void OfSeveralQueriesAPaperAnswersOne() =>
        Assert.Equal(
            "Sorting Widgets|Vision of Gears",
            Found(new Watch(new Slug("w"), "W", At) { Queries = ["sorted", "gears"] })
        );

    [Fact]
    public void EveryConditionMustHold()
    {
        var watch = new Watch(new Slug("w"), "W", At) { Queries = ["optimizer"], Authors = ["Bo Beck", "cy-cole"] };

        Assert.Equal("Sorting Widgets|Widget Optimization", Found(watch));
        Assert.Equal("Widget Optimization", Found(watch with { Since = new PartialDate(2025) }));
        Assert.Equal("Widget Optimization", Found(watch with { Has = ["code"] }));
        Assert.Equal("", Found(watch with { Topics = [new Slug("gears")] }));
    }

    [Fact]
    public void AWatchOfNothingAndOneOfEverythingAreTold()
    {
        var many = Enumerable.Range(0, 25).Select(i => Entry($"Widget {i}", "2024-01-01")).ToArray();

        Assert.Equal("KB314", Assert.Single(Faults(many, "quuxification")));
        Assert.Equal("KB315", Assert.Single(Faults(many, "widget")));
        Assert.Empty(Faults(many, "7"));
    }

    private static readonly KnowledgeBase.Diagnostics.SourceLocation At = new("watches/w.md");

    private static IEnumerable<string> Faults(DigestEntry[] library, string query)
    {
        var catalog = Catalog(Digest("2025-03-01", library));
        var finds = WatchFinds.Of(
            catalog,
            Insights.Of(catalog, [], NameLists.Empty),
            [],
            [new Watch(new Slug("w"), "W", At) { Queries = [query] }]
        );
        return WatchFinds.Faults(finds, catalog.Papers.Length).Select(fault => fault.Id);
    }

    private static string Found(Watch watch)
    {
        var catalog = Catalog(Digest("2025-03-01", Library));
        var find = WatchFinds.Of(catalog, Insights.Of(catalog, [], NameLists.Empty), [], [watch])[0];
        return string.Join('|', find.Papers.Select(paper => catalog.Papers[paper].Title));
    }
}
