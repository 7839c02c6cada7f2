using static KnowledgeBase.Templates.Tests.Rendering;

namespace KnowledgeBase.Templates.Tests;

public sealed class EscapingTests
{
    private static readonly Dictionary<string, object?> Members = new(StringComparer.Ordinal) { ["a"] = "<a>" };

    private static readonly HostObject Hostile = Object(
        ("x", "<b>&\"'"),
        ("safe", new SafeMarkup("<i>")),
        ("list", new[] { "<u>" }),
        ("thing", new NamedValues(Members))
    );

    [Theory]
    [InlineData("{{ x }}", "&lt;b&gt;&amp;&quot;&#39;")]
    [InlineData("<p>{{ 'a<b' }}</p>", "<p>a&lt;b</p>")]
    [InlineData("{{ safe }}", "<i>")]
    [InlineData("{{ safe + 'x' }}", "&lt;i&gt;x")]
    [InlineData("{{ $'{safe}' }}", "&lt;i&gt;")]
    [InlineData("{{ safe | string.upcase }}", "&lt;I&gt;")]
    [InlineData("<a title=\"{{ x }}\">", "<a title=\"&lt;b&gt;&amp;&quot;&#39;\">")]
    [InlineData("{{ list }}", "[&quot;&lt;u&gt;&quot;]")]
    [InlineData("{{ list | array.join '<' }}", "&lt;u&gt;")]
    [InlineData("{{ ['<', '>'] | array.join '&' }}", "&lt;&amp;&gt;")]
    [InlineData("{{ {a: '<'} }}", "{a: &quot;&lt;&quot;}")]
    [InlineData("{{ thing.a }}", "&lt;a&gt;")]
    [InlineData("{{ 'a<' * 2 }}", "a&lt;a&lt;")]
    [InlineData("{{ `<i>` }}", "&lt;i&gt;")]
    [InlineData("{{ f(y) = y + '>'; f('<') }}", "&lt;&gt;")]
    [InlineData("{{ func f; ret safe; end; f }}", "<i>")]
    [InlineData("{{ y = safe; y }}", "<i>")]
    [InlineData("{{ null ?? safe }}", "<i>")]
    [InlineData("{{ for item in list; item; end }}", "&lt;u&gt;")]
    [InlineData("{{ true ? x : 1 }}", "&lt;b&gt;&amp;&quot;&#39;")]
    [InlineData("{{ 'é – \u00a0' }}", "é – \u00a0")]
    public void ATemplateThatWritesHtmlEscapesEveryTextButHtml(string template, string expected) =>
        Assert.Equal(expected, Html(template, Hostile));

    [Theory]
    [InlineData("{{ x | html.escape }}", "&lt;b&gt;&amp;&quot;&#39;")]
    [InlineData("{{ x | html.escape | html.escape }}", "&lt;b&gt;&amp;&quot;&#39;")]
    [InlineData("{{ safe | html.escape }}", "<i>")]
    [InlineData("{{ x | html.raw }}", "<b>&\"'")]
    [InlineData("{{ 'a<\nb' | html.newline_to_br }}", "a&lt;<br />\nb")]
    [InlineData("{{ capture y }}&{{ x }}{{ end; y | html.escape }}", "&&lt;b&gt;&amp;&quot;&#39;")]
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
                    var text =
                        new string('a', at)
                        + (char.IsSurrogate(special) ? "\U0001f600" : special)
                        + new string('b', length - at);
                    var expected = text.Replace("&", "&amp;", StringComparison.Ordinal)
                        .Replace("<", "&lt;", StringComparison.Ordinal)
                        .Replace(">", "&gt;", StringComparison.Ordinal)
                        .Replace("\"", "&quot;", StringComparison.Ordinal)
                        .Replace("'", "&#39;", StringComparison.Ordinal);
                    Assert.Equal(expected, Html("{{ x }}", Object(("x", text))));
                }
            }
        }
    }

    [Fact]
    public void LongTextIsEscapedToItsEnd() =>
        Assert.Equal(
            string.Concat(Enumerable.Repeat("a&lt;é😀", 5_000)),
            Html("{{ x }}", Object(("x", string.Concat(Enumerable.Repeat("a<é😀", 5_000)))))
        );

    [Fact]
    public void WhatABlockCapturedIsHtml() =>
        Assert.Equal(
            "<b>&lt;b&gt;&amp;&quot;&#39;</b>",
            Html("{{ capture y }}<b>{{ x }}</b>{{ end }}{{ y }}", Hostile)
        );

    [Fact]
    public void WhatAWrapPrintsIsHtml() =>
        Assert.Equal(
            "<p><b>&lt;b&gt;&amp;&quot;&#39;</b></p>",
            Html("{{ func p }}<p>{{ $$ }}</p>{{ end }}{{ wrap p }}<b>{{ x }}</b>{{ end }}", Hostile)
        );

    [Fact]
    public void WhatACaptureHoldsIsTextOnceItIsJoined() =>
        Assert.Equal("&lt;b&gt;!", Html("{{ capture y }}<b>{{ end }}{{ y + '!' }}"));

    [Fact]
    public void AnIncludeIsHtmlWhetherItIsWrittenOrKept()
    {
        var set = TemplateSet.Parse([
            new(
                "page.sbn-html",
                "{{ include 'part' }}{{ y = include 'part'; y }}{{ capture z; include 'part'; end; z }}"
            ),
            new("part.sbn-html", "<b>{{ x }}</b>"),
        ]);

        Assert.Equal("<b>&lt;</b><b>&lt;</b><b>&lt;</b>", File(set, "page", Object(("x", "<"))));
    }

    [Fact]
    public void APartOfAPageThatEscapesIsEscapedWhateverItIsCalled()
    {
        var set = TemplateSet.Parse([new("page.sbn-html", "{{ include 'part' }}"), new("part.sbn", "{{ x }}")]);

        Assert.Equal("&lt;", File(set, "page", Object(("x", "<"))));
    }

    [Fact]
    public void OtherTemplatesWriteTextAsItIs() => Assert.Equal("<b>&\"'<i>", Raw("{{ x }}{{ safe }}", Hostile));

    [Fact]
    public void EscapingCanBeTurnedOffForAll() =>
        Assert.Equal(
            "<b>&\"' &lt;",
            Html("{{ x }} {{ '<' | html.escape }}", Hostile, new TemplateOptions { Escapes = false })
        );
}
