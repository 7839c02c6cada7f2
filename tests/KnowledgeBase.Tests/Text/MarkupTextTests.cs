using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Text;

public sealed class MarkupTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("A &amp; B &lt; C", "A & B < C")]
    [InlineData("&lt;i&gt;E. coli&lt;/i&gt; grows", "E. coli grows")]
    [InlineData("A &amp;amp; B", "A & B")]
    [InlineData("AT&T; and R&D", "AT&T; and R&D")]
    [InlineData("CO<sub>2</sub> in <i>vivo</i>", "CO2 in vivo")]
    [InlineData("the <canvas> element, a<b and c>d", "the <canvas> element, a<b and c>d")]
    [InlineData("<span class=\"nocase\">LoRA</span>", "LoRA")]
    [InlineData("<a href=\"https://a.test\">here</a>", "here")]
    [InlineData("<mml:math><mml:mi>B</mml:mi><mml:annotation>x</mml:annotation></mml:math>s", "Bs")]
    [InlineData("<tex-math>$B$</tex-math><mml:math><mml:mi>B</mml:mi></mml:math>", "B")]
    [InlineData("<jats:title>Aim</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>", "  One.  Two. ")]
    [InlineData("x<br/>y", "x y")]
    public void OnlyTheTagsOfDatabasesGo(string text, string plain) => Assert.Equal(plain, MarkupText.ToPlain(text));

    [Theory]
    [Trait("Culture", "invariant")]
    [InlineData("<")]
    [InlineData("<i ")]
    [InlineData("<jats:title>")]
    [InlineData("<mml:math><annotation>")]
    [InlineData("&amp;")]
    [InlineData("&")]
    public void RepeatedMarkupTakesLittleTime(string part)
    {
        var watch = new ProcessorWatch();

        MarkupText.ToPlain(string.Concat(Enumerable.Repeat(part, 100_000)));

        Assert.InRange(watch.Seconds, 0, 30);
    }
}
