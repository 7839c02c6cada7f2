using static KnowledgeBase.Scriban.Tests.Rendering;

namespace KnowledgeBase.Scriban.Tests;

public sealed class EscapingTests
{
    private static readonly Value Hostile = Object(("x", "<b>&\"'"), ("html", Value.Html("<i>")), ("list", Value.List(["<u>"])));

    [Theory]
    [InlineData("{{ x }}", "&lt;b&gt;&amp;&quot;&#39;")]
    [InlineData("<p>{{ 'a<b' }}</p>", "<p>a&lt;b</p>")]
    [InlineData("{{ html }}", "<i>")]
    [InlineData("{{ html + 'x' }}", "&lt;i&gt;x")]
    [InlineData("{{ $'{html}' }}", "&lt;i&gt;")]
    [InlineData("{{ html | string.upcase }}", "&lt;I&gt;")]
    [InlineData("{{ list }}", "[&quot;&lt;u&gt;&quot;]")]
    [InlineData("{{ for item in list; item; end }}", "&lt;u&gt;")]
    [InlineData("{{ true ? x : 1 }}", "&lt;b&gt;&amp;&quot;&#39;")]
    [InlineData("{{ 'é – \u00a0' }}", "é – \u00a0")]
    public void ATemplateThatWritesHtmlEscapesEveryTextButHtml(string template, string expected) =>
        Assert.Equal(expected, Html(template, Hostile));

    [Theory]
    [InlineData("{{ x | html.escape }}", "&lt;b&gt;&amp;&quot;&#39;")]
    [InlineData("{{ x | html.escape | html.escape }}", "&lt;b&gt;&amp;&quot;&#39;")]
    [InlineData("{{ html | html.escape }}", "<i>")]
    [InlineData("{{ x | html.raw }}", "<b>&\"'")]
    [InlineData("{{ 'a<\nb' | html.newline_to_br }}", "a&lt;<br />\nb")]
    public void EscapedTextIsHtmlAndIsNeverEscapedTwice(string template, string expected) =>
        Assert.Equal(expected, Html(template, Hostile));

    [Fact]
    public void TextIsEscapedAlikeWhereverItsMarkupStands()
    {
        foreach (var special in "&<>\"'é–\U0001f600")
        {
            for (var length = 0; length < 40; length++)
            {
                for (var at = 0; at <= length; at++)
                {
                    var text = new string('a', at) + (char.IsSurrogate(special) ? "\U0001f600" : special) + new string('b', length - at);
                    var expected = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
                        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
                        .Replace("'", "&#39;", StringComparison.Ordinal);
                    Assert.Equal(expected, Html("{{ x }}", Object(("x", text))));
                }
            }
        }
    }

    [Fact]
    public void LongTextIsEscapedToItsEnd() => Assert.Equal(
        string.Concat(Enumerable.Repeat("a&lt;é😀", 5_000)),
        Html("{{ x }}", Object(("x", string.Concat(Enumerable.Repeat("a<é😀", 5_000))))));

    [Fact]
    public void WhatABlockCapturedIsHtml() =>
        Assert.Equal("<b>&lt;b&gt;&amp;&quot;&#39;</b>", Html("{{ capture y }}<b>{{ x }}</b>{{ end }}{{ y }}", Hostile));

    [Fact]
    public void WhatAWrapPrintsIsHtml() =>
        Assert.Equal("<p><b>&lt;b&gt;&amp;&quot;&#39;</b></p>", Html(
            "{{ func p }}<p>{{ $$ }}</p>{{ end }}{{ wrap p }}<b>{{ x }}</b>{{ end }}", Hostile));

    [Fact]
    public void AnIncludeIsHtmlWhetherItIsWrittenOrKept()
    {
        var set = TemplateSet.Parse(
            [new("page.sbn-html", "{{ include 'part' }}{{ y = include 'part'; y }}"), new("part.sbn-html", "<b>{{ x }}</b>")]);

        Assert.Equal("<b>&lt;</b><b>&lt;</b>", File(set, "page", Object(("x", "<"))));
    }

    [Fact]
    public void OtherTemplatesWriteTextAsItIs() => Assert.Equal("<b>&\"'<i>", Raw("{{ x }}{{ html }}", Hostile));

    [Fact]
    public void EscapingCanBeTurnedOffForAll() => Assert.Equal("<b>&\"' &lt;", Html(
        "{{ x }} {{ '<' | html.escape }}", Hostile, new TemplateOptions { Escaping = HtmlEscaping.Never }));
}
