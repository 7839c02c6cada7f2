using KnowledgeBase.Mining;
using KnowledgeBase.Mining.Topics;

namespace KnowledgeBase.Tests.Mining.Topics;

public sealed class TopicMeaningsTests
{
    private static readonly TopicMeanings Meanings = TopicMeanings.Of(
        [Given.Topic("optimizers", "optimizer"), Given.Topic("robots", "robot"), Given.Topic("speech", "speech")],
        WordVectors.Main
    );

    [Theory]
    [InlineData("Momentum and Adam", "Gradient descent with momentum converges faster.", 0)]
    [InlineData("Dexterous Manipulation", "A humanoid learns locomotion from teleoperation.", 1)]
    [InlineData("Voice Cloning", "A speaker is recognised by acoustic cues in audio.", 2)]
    public void ATextIsNearestToTheTopicThatItsWordsMeanWithoutNamingIt(string title, string text, int nearest)
    {
        var nearness = Meanings.Of(PaperText.Of(Given.Paper(title, text)));

        Assert.Equal(nearest, IndexOfLargest(nearness.Keywords));
        Assert.Equal(nearest, IndexOfLargest(nearness.Descriptions));
    }

    [Fact]
    public void ATextOfUnknownWordsIsNearToNoTopic()
    {
        var nearness = Meanings.Of(PaperText.Of(Given.Paper("Zwölf Boxkämpfer", "jagen Viktor quer.")));

        Assert.Equal([0, 0, 0], nearness.Keywords);
        Assert.Equal([0, 0, 0], nearness.Descriptions);
    }

    [Fact]
    public void TopicsWhoseKeywordsAreUnknownHaveNoMeaning()
    {
        var meanings = TopicMeanings.Of(
            [Given.Topic("boxers", "Boxkämpfer"), Given.Topic("cats", "Katzen")],
            WordVectors.Main
        );

        var nearness = meanings.Of(PaperText.Of(Given.Paper("Adam", "Momentum converges.")));

        Assert.Equal([0, 0], nearness.Keywords);
    }

    private static int IndexOfLargest(double[] numbers) => Array.IndexOf(numbers, numbers.Max());
}
