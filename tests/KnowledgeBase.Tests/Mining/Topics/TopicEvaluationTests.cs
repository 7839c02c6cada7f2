using KnowledgeBase.Mining.Topics;

namespace KnowledgeBase.Tests.Mining.Topics;

public sealed class TopicEvaluationTests
{
    [Fact]
    public void EachJudgedPaperIsAssignedByAClassifierThatHasNotSeenIt()
    {
        var bees = Enumerable
            .Range(0, 20)
            .Select(i => Given.Paper($"Bees {i}", "The waggle dance of honey bees."))
            .ToArray();
        var ships = Enumerable
            .Range(0, 20)
            .Select(i => Given.Paper($"Ships {i}", "The hull of sailing ships."))
            .ToArray();

        var evaluation = TopicEvaluation.Of(
            Given.Catalog([.. bees, .. ships]),
            [
                Given.Topic("insects").WithExamples(primary: true, bees.Select(paper => paper.Title)),
                Given.Topic("vessels").WithExamples(primary: true, ships.Select(paper => paper.Title)),
            ]
        );

        Assert.Equal(40, evaluation.Papers);
        Assert.Equal(1, evaluation.Total.F1);
        Assert.Equal(1, evaluation.PrimaryRight);
        Assert.Empty(evaluation.Confusions);
    }

    [Fact]
    public void ALabelThatNothingInTheTextsExplainsIsNotFoundAgain()
    {
        var bees = Enumerable
            .Range(0, 20)
            .Select(i => Given.Paper($"Bees {i}", "The waggle dance of honey bees."))
            .ToArray();
        var ships = Enumerable
            .Range(0, 20)
            .Select(i => Given.Paper($"Ships {i}", "The hull of sailing ships."))
            .ToArray();

        var evaluation = TopicEvaluation.Of(
            Given.Catalog([.. bees, .. ships]),
            [
                Given.Topic("insects").WithExamples(primary: true, bees.Select(paper => paper.Title)),
                Given.Topic("vessels").WithExamples(primary: true, ships.Skip(1).Select(paper => paper.Title)),
                Given.Topic("myths").WithExamples(primary: true, [ships[0].Title]),
            ]
        );

        Assert.Equal(new TopicCounts(0, 0, 1), evaluation.Topics[2].Counts);
        Assert.True(evaluation.Topics[2].TooFew);
        Assert.Equal(
            [new TopicConfusion(evaluation.Topics[2].Topic, evaluation.Topics[1].Topic, 1)],
            evaluation.Confusions.AsEnumerable()
        );
        Assert.Equal(39.0 / 40, evaluation.PrimaryRight);
    }

    [Fact]
    public void PrecisionAndRecallAreCountedOverAssignments()
    {
        var counts = new TopicCounts(Right: 3, Assigned: 4, Judged: 6);

        Assert.Equal(0.75, counts.Precision);
        Assert.Equal(0.5, counts.Recall);
        Assert.Equal(0.6, counts.F1);
    }
}
