using KnowledgeBase.Mining.Names;

namespace KnowledgeBase.Tests.Mining.Names;

public sealed class NameTokensTests
{
    [Theory]
    [InlineData("We present Natural GaLore, a low-rank method; it trains LLaMA-7B (and Q4_0) on one GPU.")]
    [InlineData("no capital at all, not here")]
    [InlineData("a--B and -C, x.Y.z D")]
    [InlineData("Ends with One")]
    [InlineData("Köln-Æther naïveNet: déjà-Vu")]
    [InlineData("Code at https://github.com/Some/Repo and Models elsewhere, see foo.com/Bar Baz.")]
    public void WhatHasNoCapitalIsPassedOverAndNothingElse(string text)
    {
        var all = NameTokens.In(text);
        var around = NameTokens.AroundCapitals(text);

        Assert.Equal(all.Where(token => token.HasCapital), around.Where(token => token.HasCapital));
        foreach (var (token, place) in around.Select((token, place) => (token, place)).Where(x => x.token.HasCapital))
        {
            var following = all.SkipWhile(other => other != token).Take(NameTokens.MostOfName);
            Assert.Equal(following, around.Skip(place).Take(NameTokens.MostOfName));
        }
    }

    [Fact]
    public void AddressesHaveNoNames() =>
        Assert.Equal(["See", "Models"], Texts("See https://example.org/Some/Path and Models"));

    private static IEnumerable<string> Texts(string text) =>
        NameTokens.In(text).Where(token => token.HasCapital).Select(token => text[token.Start..token.End]);
}
