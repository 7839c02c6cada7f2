using KnowledgeBase.Mining.Claims;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Mining.Claims;

public sealed class ClaimMeasureTests
{
    private const string Seed = "claims, first draw";
    private const int Drawn = 30;

    [Fact]
    public void ThePapersThatASeedDrawsAreJudged() =>
        Assert.Equal(
            Draw.Of(Demo.Catalog.Papers.Select(paper => paper.Slug.Value), Seed, Drawn, slug => slug).Order(),
            JudgedSamples.ClaimRows.Select(cells => cells[0]).Distinct().Order()
        );

    [Fact]
    public void NineOfTenResultsAreFoundAndFewOthers()
    {
        var (papers, judged) = JudgedSamples.Claims(Demo.Catalog);

        var measure = ClaimMeasure.Of(Demo.Catalog, papers, judged);

        Assert.InRange(measure.Judged, 15, Drawn);
        Assert.InRange(measure.Recall, 0.9, 1);
        Assert.InRange(measure.Precision, 0.9, 1);
    }

    [Fact]
    public void AResultIsFoundWithItsValueAndUnitOrMissed()
    {
        var catalog = Given.Catalog(Given.Paper("Bees", "Accuracy rises by 2%. Memory falls by 3 GB."));

        var measure = ClaimMeasure.Of(catalog, [0], [new JudgedClaim(0, 2, "%"), new JudgedClaim(0, 3, "%")]);

        Assert.Equal((0.5, 0.5), (measure.Recall, measure.Precision));
        Assert.Equal(new JudgedClaim(0, 3, "%"), Assert.Single(measure.Missed));
    }
}
