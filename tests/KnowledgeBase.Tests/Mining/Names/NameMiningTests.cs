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
    [InlineData("On worlds", "We then introduce WorldGen, a generator of worlds.", "WorldGen")]
    [InlineData("On worlds", "We further also propose WorldGen to make worlds.", "WorldGen")]
    [InlineData("On worlds", "They study worlds and present WorldGen, which makes them.", "WorldGen")]
    [InlineData("On shards", "Memory is saved by proposing Mixture of Shards (MoSh).", "MoSh")]
    [InlineData("On shards", "We propose Shards for Bees (SfBe), an adapter.", "SfBe")]
    [InlineData("On shards", "It has a new loss, 'Shard Balance Term' (ShaBaT).", "ShaBaT")]
    [InlineData("On worlds", "A generator of worlds (abbreviated as WorldGen) is built.", "WorldGen")]
    [InlineData("On worlds", "Dubbed WorldGen, it makes worlds.", "WorldGen")]
    [InlineData("On worlds", "Then our fully open world model - WorldGen - is tested.", "WorldGen")]
    [InlineData("On worlds", @"We introduce \textbf{WorldGen}, a generator.", "WorldGen")]
    [InlineData("Hive Atlas: Maps of Bees", "Hive Atlas shows where bees are.", "Hive Atlas")]
    [InlineData("Hive Atlas: Maps of Bees", "Code: https://github.com/bees/hive-atlas", "Hive Atlas")]
    [InlineData("Maps with Hive Atlas", "We introduce Hive Atlas, a map of bees.", "Hive Atlas")]
    [InlineData("On worlds", "Worlds are many. WorldGen quickly learns them.", "WorldGen")]
    [InlineData("Maps of Hives in Towns", "Maps of Hives (MaHi) show bees.", "MaHi")]
    [InlineData("On worlds", "Two parts are trained: a hall and WorldGen, a generator, follow.", "WorldGen")]
    [InlineData("On worlds", "A net WorldGen is trained. Code: https://github.com/a/worldgen", "WorldGen")]
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
    [InlineData("On worlds", "This is commonly called WorldGen.")]
    [InlineData("On worlds", "We propose LiDAR-based worlds and introduce LiDAR-based, a test.")]
    [InlineData("Scaling WorldGen to Bees", "WorldGen makes worlds.")]
    [InlineData("WorldGen 2: More Worlds", "WorldGen makes worlds.")]
    [InlineData("On worlds", "We ask WorldGen, HiveNet and others. WorldGen makes most errors.")]
    [InlineData("Honey Bees: A Survey", "Honey Bees in towns are counted. Bees sleep.")]
    [InlineData("Large Hive Models in Towns", "Large Hive Models (LaHiMos) show bees.")]
    public void WhatIsOnlyUsedIsNotIntroduced(string title, string summary)
    {
        Assert.Empty(Introduced(Given.Paper(title, summary)));
    }

    [Fact]
    public void TwoAbbreviationsInOnePhraseAreTwoNames()
    {
        var paper = Given.Paper("On shards", "We propose Mixture of Shards (MoSh) and a Waggle Tree (WaTr) for bees.");

        Assert.Equal(["MoSh", "WaTr"], Introduced(paper));
    }

    [Fact]
    public void WhatAnEarlierPaperWritesIsNotIntroducedBySayingWhatItDoes()
    {
        var insights = Of(
            Given.Paper("On memory", "We compare with WorldGen.") with
            {
                Published = new PartialDate(2023),
            },
            Given.Paper("On worlds", "WorldGen makes worlds.") with
            {
                Published = new PartialDate(2024),
            }
        );

        Assert.Empty(insights.Papers[1].Introduces);
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

    [Theory]
    [InlineData("ViMo", "ViMos", "ViMo")]
    [InlineData("ViMo-based", "ViMo", "ViMo")]
    [InlineData("ReHive-style", "ReHive-based", "ReHive")]
    [InlineData("MS-BeeSet", "BeeSet", "BeeSet")]
    [InlineData("MS-BeeSet", "MSBeeSet and BeeSet", "BeeSet")]
    [InlineData("multi-BeeSet", "BeeSet", "BeeSet")]
    public void VariantsOfANameAreMentionsOfIt(string one, string other, string name)
    {
        var insights = Of(
            Given.Paper("On bees", $"Bees are tested with {one}."),
            Given.Paper("On ships", $"Ships are tested with {other}.")
        );

        Assert.Equal(name, Assert.Single(insights.Names).Text);
        Assert.Equal([0, 1], insights.Names[0].Mentions.Select(mention => mention.Paper));
    }

    [Theory]
    [InlineData("the DANCing bees (DAN), dancing, dancing, dancing, dancing", "DANCing")]
    [InlineData("the eXplainable bees, explainable, explainable, explainable, explainable", "eXplainable")]
    [InlineData("the AutoDancing bees, autodancing, autodancing, autodancing, autodancing", "AutoDancing")]
    [InlineData("a time of flight (ToFl)", "ToF")]
    [InlineData("hive language minds (HLMe)", "FoV")]
    [InlineData("the diffusion hive minds (dHMs), dHM", "dHM")]
    [InlineData("a text-to-bee (T2B) model", "T2B")]
    [InlineData("Video-LLMs and VideoLLMs", "VideoLLM")]
    [InlineData("an LLM-based net", "LLM-based")]
    [InlineData("CoTs", "CoTs")]
    [InlineData("a Long-CoT", "Long-CoT")]
    [InlineData("a VAE-MLP", "VAE-MLP")]
    public void GrammarGeneralTermsAndClassesAreNoNames(string text, string word)
    {
        var insights = Of(
            Given.Paper("On bees", $"Bees are tested with {text}."),
            Given.Paper("On ships", $"Ships are tested with {word}."),
            Given.Paper("On trains", $"Trains are tested with {word}.")
        );

        Assert.DoesNotContain(word, insights.Names.Select(name => name.Text));
    }

    [Fact]
    public void APlusTellsNamesApart()
    {
        var insights = Of(Given.Paper("BeeSet++: More Bees"), Given.Paper("On bees", "We compare with BeeSet."));

        Assert.Empty(insights.Papers[0].MentionedBy);
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
