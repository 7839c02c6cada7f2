using KnowledgeBase.Editorial;
using KnowledgeBase.Mining.Claims;
using KnowledgeBase.Mining.Names;

namespace KnowledgeBase.Tests.Mining.Names;

public sealed class NameKindsTests
{
    [Theory]
    [InlineData("We train on the HiveSet dataset.", NameKind.Dataset)]
    [InlineData("We train on a corpus called HiveSet.", NameKind.Dataset)]
    [InlineData("It wins on HiveSet benchmarks.", NameKind.Benchmark)]
    [InlineData("It wins on benchmarks such as HiveSet.", NameKind.Benchmark)]
    [InlineData("HiveSet is better than other datasets.", NameKind.Other)]
    [InlineData("We compare HiveSet on a benchmark.", NameKind.Other)]
    [InlineData("Trained by HiveSets dataset.", NameKind.Other)]
    public void ANameIsWhatTheNounBesideItSays(string sentence, Enum kind) =>
        Assert.Equal<Enum>(kind, NameKinds.Of("HiveSet", title: null, [sentence]));

    [Theory]
    [InlineData("HiveSet: A Dataset and Initial Analysis of Bees", NameKind.Dataset)]
    [InlineData("HiveSet: a large-scale multimodal benchmark for bees", NameKind.Benchmark)]
    [InlineData("HiveSet: A Method for the Bee Benchmark", NameKind.Other)]
    [InlineData("HiveSet: Bees in a Dataset", NameKind.Other)]
    [InlineData("On a dataset of bees", NameKind.Other)]
    public void TheTitleThatIntroducesANameSaysWhatItIs(string title, Enum kind) =>
        Assert.Equal<Enum>(kind, NameKinds.Of("HiveSet", title, []));

    [Fact]
    public void HalfOfTheSentencesAreEnoughAndFewerAreNot()
    {
        Assert.Equal(NameKind.Dataset, NameKinds.Of("HiveSet", null, ["The HiveSet dataset.", "HiveSet helps."]));
        Assert.Equal(
            NameKind.Other,
            NameKinds.Of("HiveSet", null, ["The HiveSet dataset.", "HiveSet helps.", "See HiveSet."])
        );
        Assert.Equal(NameKind.Other, NameKinds.Of("HiveSet", null, ["The HiveSet dataset.", "The HiveSet benchmark."]));
    }

    [Fact]
    public void ClaimsAreOnDatasetsThatOnlyTheTextsCallSo()
    {
        var insights = Given.Insights(
            Given.Catalog(
                Given.Paper("On bees", "The HiveSet dataset is used."),
                Given.Paper("On ships", "A dataset named HiveSet is used.")
            )
        );

        Assert.Equal(NameKind.Dataset, Assert.Single(insights.Names).Kind);
        Assert.Equal<string>(["HiveSet"], new ClaimSubjects(insights.Known).Of("It wins by 3% on HiveSet."));
        Assert.Empty(new ClaimSubjects(new KnownNames(NameLists.Empty)).Of("It wins by 3% on HiveSet."));
    }
}
