using KnowledgeBase.Mining.Claims;

namespace KnowledgeBase.Tests.Mining.Claims;

public sealed class ClaimSentencesTests
{
    [Theory]
    [InlineData("It outperforms LoRA by 2.5%.", 2.5, "%")]
    [InlineData(@"Memory falls by 65.5\% at most.", 65.5, "%")]
    [InlineData("Training is 1.5× faster.", 1.5, "×")]
    [InlineData("It achieves 32times speed-up.", 32, "×")]
    [InlineData("It is 3 times faster.", 3, "×")]
    [InlineData("A 10-fold reduction is reached.", 10, "×")]
    [InlineData("Scores rise by 1.2 points.", 1.2, "points")]
    [InlineData("Only 24 GB are needed.", 24, "GB")]
    [InlineData("Training takes less than 3 hours.", 3, "h")]
    [InlineData("Latency is cut to 12 ms.", 12, "ms")]
    [InlineData("Throughput exceeds 1,024x that of CPUs.", 1024, "×")]
    public void ASentenceWithAResultAndANumberIsAClaim(string sentence, double value, string unit)
    {
        Assert.Equal([new Claim(sentence, 0, sentence.Length, value, unit)], ClaimSentences.Of(sentence).ToArray());
    }

    [Theory]
    [InlineData("We use 64×64 images.")]
    [InlineData("It improves GPT-4 and Llama 2.")]
    [InlineData("The method was run 3 times and improves.")]
    [InlineData("Results improve without numbers.")]
    [InlineData("A 7B model is improved.")]
    [InlineData("Dropout is set at 10%.")]
    public void ANumberThatIsNoResultIsNone(string sentence)
    {
        Assert.Empty(ClaimSentences.Of(sentence));
    }

    [Fact]
    public void AClaimIsWordForWordWhatStandsAtItsPlace()
    {
        const string Text = "We train.  Accuracy rises by 2.1% (cf. Fig. 2) on ImageNet. We stop.";

        var claim = Assert.Single(ClaimSentences.Of(Text));

        Assert.Equal("Accuracy rises by 2.1% (cf. Fig. 2) on ImageNet.", claim.Text);
        Assert.Equal(claim.Text, Text.Substring(claim.Start, claim.Length));
    }
}
