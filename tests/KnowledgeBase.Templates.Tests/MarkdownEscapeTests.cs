using static KnowledgeBase.Templates.Tests.Rendering;

namespace KnowledgeBase.Templates.Tests;

public sealed class MarkdownEscapeTests
{
    [Theory]
    [InlineData(
        "plain, with snake_case, C#, a-b (c) and 3.5 or ~100",
        "plain, with snake_case, C#, a-b (c) and 3.5 or ~100"
    )]
    [InlineData("# heading", @"\# heading")]
    [InlineData("- item", @"\- item")]
    [InlineData("12. item", @"12\. item")]
    [InlineData("2403.03507", "2403.03507")]
    [InlineData("> quote", @"\> quote")]
    [InlineData("=== line", @"\=\=\= line")]
    [InlineData(": definition", @"\: definition")]
    [InlineData("*a* _b_ `c` [d](e)", @"\*a\* \_b\_ \`c\` \[d\](e)")]
    [InlineData("<b> and a < b and x</p", "&lt;b> and a < b and x&lt;/p")]
    [InlineData("AT&T &copy; &#60;", @"AT&T &amp;copy; &amp;\#60;")]
    [InlineData("https://example.test www.example.test", @"https\://example.test www\.example.test")]
    [InlineData("a | b", @"a \| b")]
    [InlineData("one\r\n# two\u2028three  four\tfive", @"one \# two three four five")]
    [InlineData("nul\0", "nul\ufffd")]
    public void AValueStandsAsItselfWhereverMarkdownWouldReadIt(string value, string markdown) =>
        Assert.Equal(markdown, Markdown("{{ value }}", Object(("value", value))));

    /// <summary>What more than CommonMark Obsidian, Pandoc, GitHub, Jekyll, Hugo and Quartz would read.</summary>
    [Theory]
    [InlineData("about #tags and (#this)", @"about \#tags and (\#this)")]
    [InlineData("%%hidden%% 50% 100%", @"\%\%hidden\%\% 50% 100%")]
    [InlineData("==marked== x=1", @"\=\=marked\=\= x=1")]
    [InlineData("[[link]] ![[embed]]", @"\[\[link\]\] !\[\[embed\]\]")]
    [InlineData("from $200 to $300", @"from \$200 to \$300")]
    [InlineData("text ^block", @"text \^block")]
    [InlineData("x^2 and x^2^", @"x^2 and x^2\^")]
    [InlineData("H~2~O ~~gone~~", @"H\~2\~O \~\~gone\~\~")]
    [InlineData("{{ liquid }} {% tag %} {{< shortcode >}}", @"{\{ liquid }} {\% tag %} {\{< shortcode >}}")]
    [InlineData("Title {#id} {.class} {: .class}", @"Title {\#id} {\.class} {\: .class}")]
    [InlineData("by @someone, pass@1, a@b.c", @"by \@someone, pass@1, a@b.c")]
    public void WhatOtherReadersTakeForMarkupIsEscapedToo(string value, string markdown) =>
        Assert.Equal(markdown, Markdown("{{ value }}", Object(("value", value))));

    [Theory]
    [InlineData("https://example.test/a_b?c=d&e=f#g", "https://example.test/a_b?c=d&e=f#g")]
    [InlineData("https://example.test/a b(c)<d>\"[e]\\", "https://example.test/a%20b%28c%29%3Cd%3E%22%5Be%5D%5C")]
    [InlineData("https://example.test/?a=1&copy;=é", "https://example.test/?a=1&amp;copy;=%C3%A9")]
    public void AnAddressIsATargetWhateverItContains(string address, string target) =>
        Assert.Equal(target, MarkdownEscape.Target(address));

    [Fact]
    public void AnIncludedTemplateEscapesAsTheOneAroundIt()
    {
        var set = TemplateSet.Parse([
            new("page.sbn-md", "{{ include 'part' }} {{ '*' }}"),
            new("part.sbn-md", "{{ '<*>' }}"),
            new("page.sbn-html", "{{ include 'part' }} {{ include 'part.sbn-md' }}"),
            new("part.sbn-html", "{{ '<*>' }}"),
        ]);

        Assert.Equal(@"<\*> \*", File(set, "page.sbn-md"));
        Assert.Equal("&lt;*&gt; &lt;*&gt;", File(set, "page.sbn-html"));
    }
}
