using KnowledgeBase.Editorial;
using KnowledgeBase.Mining.Claims;
using KnowledgeBase.Mining.Names;

namespace KnowledgeBase.Tests.Mining.Claims;

public sealed class ClaimSubjectsTests
{
    private static readonly ClaimSubjects Subjects = new(
        new KnownNames(
            new NameLists
            {
                Datasets = ["ImageNet", "Common Crawl"],
                Benchmarks = ["WaggleBench"],
                Models = ["BERT"],
            }
        )
    );

    [Theory]
    [InlineData("Memory falls by 65% on ImageNet.", new[] { "memory", "ImageNet" })]
    [InlineData("Top-1 accuracy rises, and latency is halved.", new[] { "accuracy", "latency" })]
    [InlineData("It is 3 times faster with fewer parameters.", new[] { "speed", "parameters" })]
    [InlineData("Inference time drops.", new[] { "latency" })]
    [InlineData("WaggleBench falls, Common Crawl grows by 3%.", new[] { "WaggleBench", "Common Crawl" })]
    [InlineData("It wins by 3%, more than BERT and MNIST.", new string[0])]
    public void AClaimIsOnTheQuantitiesAndDatasetsItNames(string sentence, string[] subjects) =>
        Assert.Equal(subjects, Subjects.Of(sentence).ToArray());
}
