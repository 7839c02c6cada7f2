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
    [InlineData("Bees are 28X faster.", 28, "×")]
    [InlineData(@"It gains sim7\% on hives.", 7, "%")]
    [InlineData("It yields sim2times higher throughput.", 2, "×")]
    [InlineData("Cost falls (-11.97% on hives).", -11.97, "%")]
    [InlineData("A 3.5 times speedup is reached with 2% loss.", 3.5, "×")]
    [InlineData("With 25% of layers pruned, accuracy stays above 90%.", 90, "%")]
    [InlineData("At 90% sparsity it is 5x faster.", 5, "×")]
    [InlineData("We claim that it is 2x faster.", 2, "×")]
    [InlineData("Bees gain 5.6 and 22.7 points.", 5.6, "points")]
    [InlineData("At a delay of 480 ms it is 2x faster.", 2, "×")]
    [InlineData("The most accurate bee is right in 98%.", 98, "%")]
    [InlineData("It needs 0.7% extra memory.", 0.7, "%")]
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
    [InlineData("Accuracy is kept with 25% of layers pruned.")]
    [InlineData("Despite claims that others are 2x faster, they are not.")]
    [InlineData("Trained on more than 42,000 hours of vocal data, it sings better.")]
    [InlineData("Previous work reports a 3x speedup.")]
    public void ANumberThatIsNoResultIsNone(string sentence)
    {
        Assert.Empty(ClaimSentences.Of(sentence));
    }

    [Theory]
    [InlineData("It is 2-3% better.", 2, 3, "%")]
    [InlineData(@"It is 20\%-50\% better.", 20, 50, "%")]
    [InlineData(@"It is 8\% -- 30\% better.", 8, 30, "%")]
    [InlineData("It is 1.2–1.4times faster.", 1.2, 1.4, "×")]
    [InlineData("It is 3x to 7x faster.", 3, 7, "×")]
    [InlineData("It is 2 to 10 times faster.", 2, 10, "×")]
    [InlineData("It rises from 8.3% to 20.4%.", 8.3, 20.4, "%")]
    [InlineData("It gains between 3% and 5%.", 3, 5, "%")]
    public void ARangeKeepsBothEnds(string sentence, double value, double most, string unit)
    {
        var claim = Assert.Single(ClaimSentences.Of(sentence));

        Assert.Equal((value, most, unit), (claim.Value, claim.Most!.Value, claim.Unit));
    }

    [Fact]
    public void TwoNumbersOfDifferentThingsAreNoRange()
    {
        Assert.Null(Assert.Single(ClaimSentences.Of("It reaches 87% and 89% accuracy.")).Most);
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
