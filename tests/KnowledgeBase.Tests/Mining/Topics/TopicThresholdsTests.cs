using KnowledgeBase.Mining.Topics;

namespace KnowledgeBase.Tests.Mining.Topics;

public sealed class TopicThresholdsTests
{
    /// <summary>The first topic has most papers; the second has one, whose probability is below 0.5.</summary>
    private static readonly double[][] Probabilities =
    [
        [0.9, 0.1],
        [0.8, 0.1],
        [0.7, 0.3],
        [0.6, 0.1],
        [0.2, 0.1],
    ];

    private static readonly bool[][] Fits =
    [
        [true, false],
        [true, false],
        [true, true],
        [true, false],
        [false, false],
    ];

    [Fact]
    public void ATopicOfFewPapersIsAssignedFromALowerProbability()
    {
        var thresholds = TopicThresholds.Of(Probabilities, Fits);

        Assert.InRange(thresholds[1], 0.1, 0.3);
        Assert.True(thresholds[1] < thresholds[0]);
    }

    [Fact]
    public void ATopicThatNobodyJudgedHasTheCommonThreshold()
    {
        var thresholds = TopicThresholds.Of(
            [.. Probabilities.Select(example => new[] { example[0], 0.05 })],
            [.. Fits.Select(example => new[] { example[0], false })]
        );

        Assert.Equal(0.6, thresholds.Common);
        Assert.Equal(0.6, thresholds[1], 12);
        Assert.Equal(0.6, thresholds[7]);
    }
}
