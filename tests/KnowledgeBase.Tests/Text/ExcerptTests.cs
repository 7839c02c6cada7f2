using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Text;

public class ExcerptTests
{
    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("one two three four", 12, "one two…")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaa", 10, "aaaaaaaaa…")]
    [InlineData("one two, three four", 11, "one two…")]
    [InlineData("   ", 10, null)]
    public void AnExcerptEndsAtAWord(string text, int length, string? excerpt) =>
        Assert.Equal(excerpt, Excerpt.Of(text, length));
}
