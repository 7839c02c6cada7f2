using KnowledgeBase.Editorial;
using KnowledgeBase.Mining.Topics;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Mining.Topics;

/// <summary>The demo's topic files, held to what they promise.</summary>
public sealed class DemoTopicsTests
{
    [Fact]
    public void FiveFoldCrossValidationFindsTheJudgedTopicsAgain()
    {
        var topics = EditorialReader.Read(InputFolder.Open(RepositoryRoot.At("input")).Editorial, []).Topics;

        var evaluation = TopicEvaluation.Of(Demo.Catalog, topics);

        Assert.InRange(evaluation.Papers, 190, 202);
        Assert.InRange(evaluation.Total.F1, 0.72, 1);
        Assert.InRange(evaluation.PrimaryRight, 0.72, 1);
        Assert.InRange(evaluation.PrimaryAssigned, 0.88, 1);
    }
}
