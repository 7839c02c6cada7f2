using KnowledgeBase.Editorial;
using KnowledgeBase.Mining.Names;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Mining.Names;

public sealed class NameMeasureTests
{
    private const string Seed = "main names, first draw";
    private const int Drawn = 60;

    [Fact]
    public void ThePapersThatASeedDrawsAreJudged() =>
        Assert.Equal(
            Draw.Of(Demo.Catalog.Papers.Select(paper => paper.Slug.Value), Seed, Drawn, slug => slug).Order(),
            JudgedSamples.MainNameRows.Select(cells => cells[0]).Order()
        );

    [Fact]
    public void NineOfTenMainNamesAreFoundAndNoNameWhereThereIsNone()
    {
        var measure = NameMeasure.Of(
            NameMining.Of(Demo.Catalog.Papers, new KnownNames(Demo.Knowledge.Editorial.Names)),
            JudgedSamples.MainNames(Demo.Catalog)
        );

        Assert.Equal(Drawn, measure.Named + measure.Unnamed);
        Assert.InRange(measure.Recall, 0.9, 1);
        Assert.InRange(measure.Surplus.Length, 0, 1);
    }

    [Fact]
    public void AnyOfTheJudgedNamesWillDoAndNoneIsExpectedWhereThereIsNone()
    {
        var catalog = Given.Catalog(
            Given.Paper("HiveNet: A Network"),
            Given.Paper("WaggleNet: A Network"),
            Given.Paper("On bees")
        );

        var measure = NameMeasure.Of(
            NameMining.Of(catalog.Papers, new KnownNames(NameLists.Empty)),
            [new JudgedNames(0, ["HN", "HiveNet"]), new JudgedNames(1, []), new JudgedNames(2, ["BeeNet"])]
        );

        Assert.Equal((2, 1, 0.5), (measure.Named, measure.Unnamed, measure.Recall));
        Assert.Equal([2], measure.Missed.Select(missed => missed.Paper));
        Assert.Equal([1], measure.Surplus.Select(surplus => surplus.Paper));
    }
}
