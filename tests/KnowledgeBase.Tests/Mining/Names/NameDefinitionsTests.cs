using KnowledgeBase.Mining.Names;

namespace KnowledgeBase.Tests.Mining.Names;

public sealed class NameDefinitionsTests
{
    [Theory]
    [InlineData("LoRA is a method that adapts few weights.")]
    [InlineData("LoRA (low-rank adaptation) is the most common of these.")]
    [InlineData("We build on LoRA, a method of adaptation.")]
    [InlineData("We introduce LoRA to adapt few weights.")]
    [InlineData("The method, called LoRA, adapts few weights.")]
    public void ASentenceDefinesANameThatItSaysSomethingOf(string sentence) =>
        Assert.True(NameDefinitions.Defines(sentence, "LoRA"));

    [Theory]
    [InlineData("It beats LoRA on two tasks.")]
    [InlineData("QLoRA is a method that adapts few weights.")]
    [InlineData("LoRA-FA is a method that adapts few weights.")]
    [InlineData("LoRA, Adapter and prefixes are compared.")]
    public void ASentenceThatOnlyMentionsANameOrHasAnotherDoesNot(string sentence) =>
        Assert.False(NameDefinitions.Defines(sentence, "LoRA"));

    [Fact]
    public void ASentenceThatBeginsWithTheNameIsAboutIt()
    {
        Assert.True(NameDefinitions.IsAbout("GaLore projects the gradients.", "GaLore"));
        Assert.True(NameDefinitions.IsAbout("GaLore (ours) projects the gradients.", "GaLore"));
        Assert.False(NameDefinitions.IsAbout("GaLore, LoRA and others are compared.", "GaLore"));
        Assert.False(NameDefinitions.IsAbout("GaLore-2 projects the gradients.", "GaLore"));
    }
}
