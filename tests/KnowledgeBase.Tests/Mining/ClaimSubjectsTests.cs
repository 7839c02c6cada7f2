using KnowledgeBase.Mining;

namespace KnowledgeBase.Tests.Mining;

public sealed class ClaimSubjectsTests
{
    [Theory]
    [InlineData("Memory falls by 65% on ImageNet.", new[] { "memory", "ImageNet" })]
    [InlineData("Top-1 accuracy rises, and latency is halved.", new[] { "accuracy", "latency" })]
    [InlineData("It is 3 times faster with fewer parameters.", new[] { "speed", "parameters" })]
    [InlineData("Inference time drops.", new[] { "latency" })]
    [InlineData("It wins by 3%.", new string[0])]
    public void AClaimIsOnTheQuantitiesAndDatasetsItNames(string sentence, string[] subjects) =>
        Assert.Equal(subjects, ClaimSubjects.Of(sentence).ToArray());
}
