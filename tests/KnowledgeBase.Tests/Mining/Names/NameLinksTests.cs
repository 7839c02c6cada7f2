using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Mining.Names;

/// <summary>
/// The demo's links from papers to names, held to what a reader says of them. <c>name-links.tsv</c> has a verdict on
/// each of 100 links: whether the paper's text, read alone, means the thing whose page the link leads to.
/// </summary>
public sealed class NameLinksTests
{
    private const string Seed = "name links, first draw";
    private const int Drawn = 100;

    [Fact]
    public void TheLinksThatASeedDrawsHaveAVerdictEach()
    {
        Assert.Equal(Sample(), Verdicts().Select(verdict => (verdict.Paper, verdict.Name)).Order());
    }

    [Fact]
    public void AtLeast95Of100LinksAreRight()
    {
        Assert.All(Verdicts(), verdict => Assert.Contains(verdict.Verdict, (string[])["right", "wrong"]));
        Assert.InRange(Verdicts().Count(verdict => verdict.Verdict == "right"), 95, Drawn);
    }

    [Theory]
    [InlineData("zero-offload-democratizing-billion-scale-model-training", "ZeRO")]
    [InlineData("zero-infinity-breaking-the-gpu-memory-wall-for-extreme-scale-deep-learning", "ZeRO")]
    [InlineData("natural-galore-accelerating-galore-for-memory-efficient-llm-training-and-fine", "GaLore")]
    [InlineData("spam-spike-aware-adam-with-momentum-reset-for-stable-llm-training", "GaLore")]
    [InlineData("trans-lora-towards-data-free-transferable-parameter-efficient-finetuning", "LoRA")]
    [InlineData("lora-mixer-coordinate-modular-lora-experts-through-serial-attention-routing", "LoRA")]
    [InlineData("dylora-parameter-efficient-tuning-of-pre-trained-models-using-dynamic-search", "LoRA")]
    [InlineData("increlora-incremental-parameter-allocation-method-for-parameter-efficient-fine", "LoRA")]
    [InlineData("efficient-large-scale-language-model-training-on-gpu-clusters-using-megatron-lm", "Megatron-LM")]
    public void TheFamiliesOfKnownNamesAreFound(string paper, string name) => Assert.Contains((paper, name), Links());

    [Theory]
    [InlineData("once-for-all-train-one-network-and-specialize-it-for-efficient-deployment", "OFA")]
    [InlineData("zero-memory-optimizations-toward-training-trillion-parameter-models", "ZeRO")]
    [InlineData("galore-memory-efficient-llm-training-by-gradient-low-rank-projection", "GaLore")]
    public void TheOriginOfAFamilyIntroducesItsName(string paper, string name) =>
        Assert.Contains(
            (paper, name),
            Demo.Insights.Names.SelectMany(found =>
                found.IntroducedBy.Select(origin => (Demo.Catalog.Papers[origin].Slug.Value, found.Text))
            )
        );

    private static IEnumerable<(string Paper, string Name)> Sample() =>
        Draw.Of(Links(), Seed, Drawn, link => $"{link.Paper}\n{link.Name}").Order();

    private static IEnumerable<(string Paper, string Name)> Links() =>
        from name in Demo.Insights.Names
        where name.IsShared
        from mention in name.Mentions
        select (Demo.Catalog.Papers[mention.Paper].Slug.Value, name.Text);

    private static IEnumerable<(string Paper, string Name, string Verdict)> Verdicts() =>
        JudgedSamples.NameLinkRows.Select(cells => (cells[0], cells[1], cells[2]));
}
