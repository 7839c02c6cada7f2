using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Vocabulary;

public sealed class NameSpellingTests
{
    [Theory]
    [InlineData("Quoc V. Le", "Quoc Le")]
    [InlineData("Q. V. Le", "Quoc Le")]
    [InlineData("Q.V. Le", "Quoc V. Le")]
    [InlineData("Jian-Guang Lou", "Jianguang Lou")]
    [InlineData("Jian-Guang Lou", "Jian Guang Lou")]
    [InlineData("J.-G. Lou", "Jian-Guang Lou")]
    [InlineData("JG Lou", "Jian-Guang Lou")]
    [InlineData("J. Lou", "Jian-Guang Lou")]
    [InlineData("José García", "Jose Garcia")]
    [InlineData("Li Wei", "Wei Li")]
    [InlineData("Lou Jianguang", "Jian-Guang Lou")]
    [InlineData("Ludwig van Beethoven", "L. van Beethoven")]
    public void TwoSpellingsCanBeOnePerson(string one, string other)
    {
        Assert.True(CanBe(one, other));
        Assert.True(CanBe(other, one));
    }

    [Theory]
    [InlineData("Zhangyang Wang", "Zehan Wang")]
    [InlineData("Zhangyang Wang", "Zhang Wang")]
    [InlineData("Jian Lou", "Jian-Guang Lou")]
    [InlineData("Quoc V. Le", "Quoc T. Le")]
    [InlineData("Quoc V. Le", "Viet Le")]
    [InlineData("Quoc Le", "Quoc Lee")]
    [InlineData("L. Wei", "Wei Li")]
    [InlineData("Qwen Team", "Q. Team")]
    [InlineData("Wei", "Wei Li")]
    public void TwoSpellingsAreTwoPeoples(string one, string other)
    {
        Assert.False(CanBe(one, other));
        Assert.False(CanBe(other, one));
    }

    private static bool CanBe(string one, string other) =>
        NameSpelling.Of(one) is { } spelling && NameSpelling.Of(other) is { } second && spelling.CanBe(second);
}
