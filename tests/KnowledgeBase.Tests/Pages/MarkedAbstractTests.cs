using KnowledgeBase.Mining.Claims;
using KnowledgeBase.Pages.Papers;

namespace KnowledgeBase.Tests.Pages;

public sealed class MarkedAbstractTests
{
    [Theory]
    [InlineData("It cuts memory by 65.5%, and speed stays.", "It cuts memory by **65.5%**, and speed stays.")]
    [InlineData(@"It cuts memory by 65.5\% at once.", "It cuts memory by **65.5%** at once.")]
    [InlineData("Training is 32times faster.", "Training is **32×** faster.")]
    [InlineData("Accuracy rises by 2 to 5 points here.", "Accuracy rises by **2 to 5 points** here.")]
    [InlineData("It saves 7% here and 9% there.", "It saves **7%** here and **9%** there.")]
    [InlineData("It saves 7%. It saves 7%.", "It saves **7%**. It saves **7%**.")]
    public void TheNumbersThatAnAbstractReportsAreBold(string text, string markdown) =>
        Assert.Equal(markdown, Of(text));

    [Theory]
    [InlineData("Prior work claims that it is 2× faster, and it is not.")]
    [InlineData("We use 5 seeds and 3 datasets.")]
    [InlineData("It is 2×faster than before.")]
    public void NoOtherNumberIsNorOneThatTouchesAWord(string text) => Assert.Equal(text, Of(text));

    [Fact]
    public void AFormulaStaysOne() =>
        Assert.Equal("Memory falls by `$65.5\\%$` at once.", Of(@"Memory falls by $65.5\%$ at once."));

    [Fact]
    public void ALongRowOfClaimsTakesTimeInProportion()
    {
        var text = string.Concat(Enumerable.Repeat("It is 12% better. ", 5_000));

        Assert.Equal(5_000, Of(text).Split("**12%**").Length - 1);
    }

    private static string Of(string text) => MarkedAbstract.Of(text, ClaimSentences.Of(text));
}
