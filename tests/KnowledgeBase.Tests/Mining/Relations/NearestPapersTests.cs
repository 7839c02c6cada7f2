using KnowledgeBase.Mining.Relations;

namespace KnowledgeBase.Tests.Mining.Relations;

public sealed class NearestPapersTests
{
    [Fact]
    public void TheLargestScoresComeFirstAndEqualOnesInTheCataloguesOrder()
    {
        var nearest = new NearestPapers(most: 3);
        nearest.Begin(least: 0.1);
        foreach (var (paper, score) in new[] { (7, 0.5), (9, 0.9), (2, 0.5), (4, 0.05), (3, 0.5), (1, 0.2) })
            nearest.Offer(paper, score);

        Assert.Equal([9, 2, 3], nearest.Papers.ToArray());
    }

    [Fact]
    public void SumsThatDifferByRoundingAreEqual()
    {
        var nearest = new NearestPapers(most: 1);
        nearest.Begin(least: 0);
        nearest.Offer(5, 0.1 + 0.2);
        nearest.Offer(4, 0.3);

        Assert.Equal([4], nearest.Papers.ToArray());
    }
}
