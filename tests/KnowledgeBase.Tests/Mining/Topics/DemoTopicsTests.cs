using System.Globalization;
using KnowledgeBase.Editorial;
using KnowledgeBase.Input;
using KnowledgeBase.Mining.Topics;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Mining.Topics;

/// <summary>
/// The demo's topic files. Whoever changes how topics are told apart sees here what it gains or loses.
/// </summary>
public sealed class DemoTopicsTests
{
    [Fact]
    public void FiveFoldCrossValidationFindsTheJudgedTopicsAgain()
    {
        var topics = EditorialReader.Read(InputFolder.Open(RepositoryRoot.At("input")).Editorial, []).Topics;

        var evaluation = TopicEvaluation.Of(Demo.Catalog, topics);

        Assert.Equal(
            "198 papers: F1 0.81, primary right 0.81, primary assigned 0.93",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{evaluation.Papers} papers: F1 {evaluation.Total.F1:0.00}, "
                    + $"primary right {evaluation.PrimaryRight:0.00}, primary assigned "
                    + $"{evaluation.PrimaryAssigned:0.00}"
            )
        );
    }
}
