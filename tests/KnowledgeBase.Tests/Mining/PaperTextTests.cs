using KnowledgeBase.Mining;

namespace KnowledgeBase.Tests.Mining;

public sealed class PaperTextTests
{
    [Fact]
    public void ItsMemoryIsUsedAgainAndKeepsNothing()
    {
        var text = new PaperText();
        var read = new[]
        {
            Given.Paper("Scaling Laws", string.Concat(Enumerable.Repeat("word after word ", 300))),
            Given.Paper("Small", "Two words."),
            Given.Paper("Links", "See https://example.org/some/where for more."),
        };

        foreach (var paper in read)
        {
            text.Read(paper);
            var fresh = PaperText.Of(paper);
            Assert.Equal(fresh.TitleWords.ToArray(), text.TitleWords.ToArray());
            Assert.Equal(fresh.AbstractWords.ToArray(), text.AbstractWords.ToArray());
        }
        Assert.Equal(
            ["See", "for", "more"],
            text.AbstractWords.ToArray().Select(word => text.Abstract[word.Start..word.End])
        );
    }
}
