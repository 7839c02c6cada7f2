using KnowledgeBase.Digests.Formats.Markdown;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Digests.Formats.Markdown;

public sealed class InlineReaderTests
{
    [Theory]
    [InlineData("**Bold** and *more*", "Bold and more")]
    [InlineData("a &amp; b &lt; c", "a & b < c")]
    [InlineData("a\\_b \\| c", "a_b | c")]
    [InlineData("$a_1 * b_1$ and $c_2 * d_2$", "$a_1 * b_1$ and $c_2 * d_2$")]
    [InlineData("an <em>H<sub>2</sub>O</em> widget", "an H2O widget")]
    [InlineData("the <think> tag", "the <think> tag")]
    [InlineData("![star](https://x.example.org/s.svg) text", "text")]
    [InlineData("na\\\"ive Poincar\\'{e}", "naïve Poincaré")]
    [InlineData("[[Ann Lee]] and [[j-doe|Jo Doe]]", "Ann Lee and Jo Doe")]
    [InlineData("`code` ~~old~~", "code old")]
    [InlineData("[never closed", "[never closed")]
    public void MarkupGoesAndTextStays(string markdown, string text) =>
        Assert.Equal(text, InlineReader.Read(markdown).Plain);

    [Theory]
    [InlineData("[PDF](https://a.example.org/x_1)", "PDF>https://a.example.org/x_1")]
    [InlineData("**[A *b*](https://a.example.org)**", "A b>https://a.example.org")]
    [InlineData("[[PDF]](https://a.example.org)", "[PDF]>https://a.example.org")]
    [InlineData("<a href='https://a.example.org?x=1&amp;y=2'>A <b>b</b></a>", "A b>https://a.example.org?x=1&y=2")]
    [InlineData("[![arXiv](https://b.example.org/s.svg)](https://a.example.org)", ">https://a.example.org")]
    [InlineData("链接：https://a.example.org/1，代码", "https://a.example.org/1>https://a.example.org/1")]
    [InlineData("<https://a.example.org>", "https://a.example.org>https://a.example.org")]
    public void LinksKeepTheirTexts(string markdown, string link) =>
        Assert.Equal([link], InlineReader.Read(markdown).Links.Select(run => $"{run.Text}>{run.Url}"));

    [Theory]
    [Trait("Culture", "invariant")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a **b ")]
    [InlineData("[a](")]
    [InlineData("<a href=\"")]
    [InlineData("`")]
    [InlineData("$")]
    [InlineData("[[a|")]
    [InlineData("https://a.b ")]
    [InlineData("<b><i>")]
    [InlineData("&amp")]
    [InlineData("\\\"")]
    public void ALongTextCostsInProportion(string part)
    {
        var watch = new ProcessorWatch();
        var text = InlineReader.Read(string.Concat(Enumerable.Repeat(part, 300_000 / part.Length)));

        Assert.InRange(watch.Seconds, 0, 30);
        Assert.NotNull(text.Text);
    }
}
