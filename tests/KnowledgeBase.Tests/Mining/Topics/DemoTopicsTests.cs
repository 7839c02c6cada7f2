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
            "198 papers: F1 0.84, primary right 0.83, primary assigned 0.96",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{evaluation.Papers} papers: F1 {evaluation.Total.F1:0.00}, "
                    + $"primary right {evaluation.PrimaryRight:0.00}, primary assigned "
                    + $"{evaluation.PrimaryAssigned:0.00}"
            )
        );
    }
}
