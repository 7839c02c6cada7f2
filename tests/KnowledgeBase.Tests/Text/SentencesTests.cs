using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Text;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three? 4 more.", new[] { "One.", "Two!", "Three?", "4 more." })]
    [InlineData(
        "It grows by 2.5 points, i.e. The rest. End",
        new[] { "It grows by 2.5 points, i.e. The rest.", "End" }
    )]
    [InlineData(
        "Smith et al. Showed it. (See Fig. 2.) Done.",
        new[] { "Smith et al. Showed it.", "(See Fig. 2.)", "Done." }
    )]
    [InlineData("It has 632M. It is on Hive-R. Then", new[] { "It has 632M.", "It is on Hive-R.", "Then" })]
    [InlineData("J. Doe wrote it. and went on", new[] { "J. Doe wrote it. and went on" })]
    [InlineData("See https://a.org/b.html. Next.", new[] { "See https://a.org/b.html.", "Next." })]
    [InlineData("   ", new string[0])]
    public void ATextIsSplitAtTheEndsOfItsSentences(string text, string[] sentences)
    {
        Assert.Equal(sentences, Sentences.Of(text).Select(place => text[place]));
    }
}
