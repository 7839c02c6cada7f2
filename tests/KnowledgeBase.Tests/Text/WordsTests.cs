using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Text;

public sealed class WordsTests
{
    [Theory]
    [InlineData("models", "Model")]
    [InlineData("memories", "memory")]
    [InlineData("losses", "loss")]
    [InlineData("LLMs", "llm")]
    [InlineData("boxes", "box")]
    public void CaseAndNumberAreFolded(string one, string other)
    {
        Assert.Equal(Words.KeyOf(other), Words.KeyOf(one));
    }

    [Theory]
    [InlineData("analysis", "analysi")]
    [InlineData("focus", "focu")]
    [InlineData("loss", "los")]
    [InlineData("gas", "ga")]
    public void AnEndingThatIsNoPluralStays(string word, string cut)
    {
        Assert.NotEqual(Words.KeyOf(cut), Words.KeyOf(word));
    }

    [Fact]
    public void OnlySpacesHyphensAndSlashesJoinWords()
    {
        var words = Words.Of("low-rank and/or tall. Next");

        Assert.Equal([false, true, true, true, true, false], words.Select(word => word.Continues));
        Assert.Equal([0, 4, 9, 13, 16, 22], words.Select(word => word.Start));
    }

    [Fact]
    public void WhatGoesOnForTooLongIsTwoWords()
    {
        var words = Words.Of(new string('a', 70_000));

        Assert.Equal([0, 65_535], words.Select(word => word.Start));
        Assert.Equal(70_000, words[^1].End);
    }
}
