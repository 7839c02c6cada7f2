using KnowledgeBase.Mining.Names;

namespace KnowledgeBase.Tests.Mining.Names;

public sealed class NameDefinitionsTests
{
    [Theory]
    [InlineData("LoRA is a method that adapts few weights.")]
    [InlineData("LoRA (low-rank adaptation) is the most common of these.")]
    [InlineData("We add LoRA, a method of adaptation.")]
    [InlineData("We introduce LoRA to adapt few weights.")]
    [InlineData("We present a new kind of adapter, LoRA, and train it.")]
    [InlineData("This work proposes the lowly ranked adapter (LoRA) for few weights.")]
    [InlineData("LoRA is proposed as an adapter of few weights.")]
    [InlineData("The method, called LoRA, adapts few weights.")]
    [InlineData("Its adapter, the LoRA, has few weights of its own.")]
    [InlineData("We train LoRA -- a small adapter.")]
    public void APaperDefinesItsOwnNameWhereItSaysWhatItIs(string sentence) =>
        Assert.True(NameDefinitions.Defines(sentence, "LoRA"));

    [Theory]
    [InlineData("It beats LoRA on two tasks.")]
    [InlineData("QLoRA is a method that adapts few weights.")]
    [InlineData("LoRA-FA is a method that adapts few weights.")]
    [InlineData("LoRA, Adapter and prefixes are compared.")]
    [InlineData("On LoRA, our search is faster.")]
    [InlineData("The rank of LoRA is a number.")]
    [InlineData("We introduce LoRA Studio, which trains adapters.")]
    [InlineData("This work presents LoRA.")]
    [InlineData("We propose a search that replaces LoRA in all layers.")]
    public void ASentenceThatOnlyMentionsANameOrHasAnotherDoesNot(string sentence) =>
        Assert.False(NameDefinitions.Defines(sentence, "LoRA"));

    [Theory]
    [InlineData("LoRA is a method that adapts few weights.")]
    [InlineData("We build on LoRA, a popular method of adaptation.")]
    [InlineData("Its unit, the LoRA, holds few weights.")]
    public void AnotherPaperDefinesItInPassing(string sentence) =>
        Assert.True(NameDefinitions.DefinesInPassing(sentence, "LoRA"));

    [Theory]
    [InlineData("We introduce Sparse LoRA, a method of adaptation.")]
    [InlineData("For LoRA, our approach saves memory.")]
    [InlineData("It is faster than LoRA, a feat unknown before.")]
    [InlineData("The models (also known as LoRA) are small.")]
    [InlineData("We present a family, named LoRA 3, of adapters.")]
    [InlineData("We introduce LoRA to the field of weather.")]
    public void WhatOtherPapersSayOfThingsBesideItDefinesNothing(string sentence) =>
        Assert.False(NameDefinitions.DefinesInPassing(sentence, "LoRA"));

    [Theory]
    [InlineData("LoRA", "A low-rank adaptation (LoRA) can overfit.", "low-rank adaptation (LoRA)")]
    [InlineData("MoE", "They use a Mixture of Experts (MoE).", null)]
    [InlineData(
        "MTEB",
        "On the Massive Text Embedding Benchmark (MTEB, English).",
        "Massive Text Embedding Benchmark (MTEB)"
    )]
    [InlineData("CoT", "Chains of Thought (CoT) help.", null)]
    [InlineData("LiveBench", "A level of the bench (LiveBench) helps.", null)]
    [InlineData("ARC", "The Abstraction and Reasoning Corpus (ARC) is hard.", "Abstraction and Reasoning Corpus (ARC)")]
    [InlineData("FGVC", "Five datasets for fine-grained classification (FGVC).", null)]
    [InlineData("LoRA", "It beats others (LoRA) in rank.", null)]
    public void AnAbbreviationIsSpelledOutByWordsThatBeginAsItsLettersDo(string name, string sentence, string? words) =>
        Assert.Equal(words, NameDefinitions.SpelledOut(sentence, name));

    [Fact]
    public void ASentenceThatBeginsWithTheNameIsAboutIt()
    {
        Assert.True(NameDefinitions.IsAbout("GaLore projects the gradients.", "GaLore"));
        Assert.True(NameDefinitions.IsAbout("GaLore (ours) projects the gradients.", "GaLore"));
        Assert.False(NameDefinitions.IsAbout("GaLore, LoRA and others are compared.", "GaLore"));
        Assert.False(NameDefinitions.IsAbout("GaLore-2 projects the gradients.", "GaLore"));
    }
}
