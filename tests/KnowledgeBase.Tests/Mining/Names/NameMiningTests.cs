using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Mining.Names;

public sealed class NameMiningTests
{
    [Theory]
    [InlineData("GaLore: Gradient Low-Rank Projection", "", "GaLore")]
    [InlineData("Natural GaLore: Faster Training", "Natural GaLore adds curvature.", "Natural GaLore")]
    [InlineData("Tutel: Mixture of Experts at Scale", "Tutel is a system.", "Tutel")]
    [InlineData("Open-Ended Trailblazer (POET): Endless Worlds", "", "POET")]
    [InlineData("Early Exits for Networks : JEI-DNN", "", "JEI-DNN")]
    [InlineData("PanGu-$α$: A Chinese Model", "", "PanGu-α")]
    [InlineData("On worlds", "We introduce WorldGen, a generator of worlds.", "WorldGen")]
    [InlineData("On worlds", "This is done by a generator called WorldGen.", "WorldGen")]
    [InlineData("On shards", "We propose Mixture of Shards (MoSh), an adapter.", "MoSh")]
    [InlineData("Once-for-All: Train One Network", "A once-for-all (OFA) network is trained.", "OFA")]
    public void APaperIntroducesANameInItsTitleOrWithAPhrase(string title, string summary, string name)
    {
        Assert.Equal([name], Introduced(Given.Paper(title, summary)));
    }

    [Theory]
    [InlineData("Predictable Scale: Part One", "We study scale.")]
    [InlineData("On adapters", "We present LoRA fine-tuning results.")]
    [InlineData("On adapters", "We propose a method for Large Language Models (LLMs).")]
    [InlineData("On adapters", "We propose adapters to help Deep Wide Nets (DWN).")]
    [InlineData("LLM: A Survey", "")]
    [InlineData("A Once-for-All Network", "Unlike once-for-all (OFA) networks it is small.")]
    public void WhatIsOnlyUsedIsNotIntroduced(string title, string summary)
    {
        Assert.Empty(Introduced(Given.Paper(title, summary)));
    }

    [Fact]
    public void AMentionQuotesItsSentence()
    {
        var insights = Of(
            Given.Paper("GaLore: Gradient Projection", "GaLore saves memory."),
            Given.Paper("On memory", "Memory is short. We compare with GaLore on tasks. It works.")
        );

        Assert.Equal("We compare with GaLore on tasks.", insights.Papers[1].Mentions.Single().Sentence);
        Assert.Equal([1], insights.Papers[0].MentionedBy.ToArray());
        Assert.Empty(insights.Papers[1].BuildsOn);
        Assert.Empty(insights.Papers[0].Mentions);
    }

    [Fact]
    public void AMentionInASentenceWithoutEndQuotesTheWordsAroundIt()
    {
        var left = string.Concat(Enumerable.Repeat("left ", 1000));
        var right = string.Concat(Enumerable.Repeat("right ", 1000));
        var insights = Of(
            Given.Paper("GaLore: Gradient Projection"),
            Given.Paper("On memory", $"{left}with GaLore, {right}")
        );

        var sentence = insights.Papers[1].Mentions.Single().Sentence;

        Assert.StartsWith("…left left", sentence, StringComparison.Ordinal);
        Assert.Contains(" left with GaLore, right ", sentence, StringComparison.Ordinal);
        Assert.EndsWith(" right…", sentence, StringComparison.Ordinal);
        Assert.InRange(sentence.Length, 550, 602);
    }

    [Fact]
    public void NamesAreQuotedWithTheSentenceThatEachStandsIn()
    {
        var mentions = Of(
            Given.Paper("GaLore: Gradient Projection"),
            Given.Paper("HiveNet: A Network"),
            Given.Paper("On memory", "Memory is short. We use GaLore. Then it grows. We add HiveNet and GaLore.")
        )
            .Papers[2]
            .Mentions;

        Assert.Equal(["We use GaLore.", "We add HiveNet and GaLore."], mentions.Select(mention => mention.Sentence));
    }

    [Theory]
    [InlineData("Natural GaLore: Curvature", "Natural GaLore adds curvature.")]
    [InlineData("GaLore-Offload: Curvature", "A system.")]
    [InlineData("On memory", "Our method builds on the GaLore optimizer.")]
    [InlineData("On memory", "An extension of GaLore is studied.")]
    public void ABuiltOnNameIsAPartOfTheNewOneOrIsSaidToBe(string title, string summary)
    {
        var insights = Of(
            Given.Paper("GaLore: Gradient Projection", "GaLore saves memory."),
            Given.Paper(title, summary)
        );

        Assert.Equal([0], insights.Papers[1].BuildsOn.ToArray());
        Assert.Contains("Builds on GaLore.", insights.Papers[1].Related.Single().Reasons);
        Assert.Contains("GaLore is built on there.", insights.Papers[0].Related.Single().Reasons);
    }

    [Theory]
    [InlineData("FLoRA: Federated Adapters", "We compare with FLORA.")]
    [InlineData("PanGu-$α$: A Chinese Model", "We compare with PanGu-alpha.")]
    [InlineData("GaLore: Gradient Projection", "GaLore-based training is compared.")]
    [InlineData("ZeRO: Less Memory", "We compare with ZeRO-3.")]
    [InlineData("Hive-LM: Many Models", "We compare with HiveLM.")]
    public void SpellingsThatCanOnlyMeanTheNameAreJoined(string title, string summary)
    {
        Assert.Equal([0], MentionedIn(Given.Paper(title), Given.Paper("On memory", summary)));
    }

    [Theory]
    [InlineData("ZeRO: Less Memory", "From zero to Zero.")]
    [InlineData("SCALE: Translation", "The scale of SCALE and Scale.")]
    [InlineData("One: A Model", "One model is as good as One or one.")]
    [InlineData("Zipper: A Decoder", "Zipper is the first word.")]
    [InlineData("OFA: Train Once", "One Fits All (OFA) is ours. OFA is good.")]
    [InlineData("DiLoCo: Training", "NoDiLoCo and DiLoCo2 differ.")]
    [InlineData("DMM: Merging", "We present DMM Gov, a loop. DMM Gov is audited.")]
    public void WhatCouldMeanSomethingElseIsNotLinked(string title, string summary)
    {
        Assert.Empty(MentionedIn(Given.Paper(title, title + "."), Given.Paper("On memory", summary)));
    }

    [Theory]
    [InlineData("MemOS: One System", "MemOS: Another System")]
    [InlineData("MOS: Model Surgery", "MoS: Mixture of Shards")]
    public void ANameOfSeveralPapersIsNotLinked(string one, string other)
    {
        var insights = Of(
            Given.Paper(one),
            Given.Paper(other),
            Given.Paper("On memory", "We compare with MemOS, MOS and MoS.")
        );

        Assert.Empty(insights.Papers[2].Mentions);
        Assert.Single(insights.Papers[0].Introduces);
        Assert.Equal(insights.Names.Length, insights.Names.Select(name => name.Slug).Distinct().Count());
    }

    [Fact]
    public void APaperCannotMentionWhatCameLater()
    {
        var later = Given.Paper("GaLore: Gradient Projection") with { Published = new PartialDate(2024, 3) };
        var earlier = Given.Paper("On memory", "We compare with GaLore.") with { Published = new PartialDate(2023) };

        Assert.Empty(MentionedIn(later, earlier));
    }

    [Fact]
    public void AHyphenatedNameOfTwoPapersNeedsAWordThatNobodyWritesSmall()
    {
        var insights = Of(
            Given.Paper("Training with Megatron-LM", "A Vision-LLM is trained."),
            Given.Paper("On heads", "Megatron-LM splits heads. A Vision-LLM sees; its vision is good.")
        );

        Assert.Equal(["Megatron-LM"], insights.Names.Select(name => name.Text));
        Assert.Equal([0, 1], insights.Names[0].Mentions.Select(mention => mention.Paper));
    }

    private static Insights Of(params Paper[] papers) => Given.Insights(Given.Catalog(papers));

    private static string[] Introduced(Paper paper)
    {
        var insights = Of(paper);
        return [.. insights.Papers[0].Introduces.Select(name => insights.Names[name].Text)];
    }

    private static int[] MentionedIn(Paper origin, Paper other)
    {
        var insights = Of(origin, other);
        return [.. insights.Papers[1].Mentions.SelectMany(mention => insights.Names[mention.Name].IntroducedBy)];
    }
}
