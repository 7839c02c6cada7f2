using static KnowledgeBase.Templates.Tests.Rendering;

namespace KnowledgeBase.Templates.Tests;

public sealed class FrontMatterTests
{
    private static readonly HostObject Page = Object(
        ("title", "Deep “Scale”: \"50%\" more"),
        ("published", "2025-12"),
        ("arxiv", "2403.03507"),
        ("count", 12),
        ("flag", true),
        ("names", new[] { "Ada", "O'Neil, Bo", "yes" }),
        ("none", null),
        ("thing", Object(("title", "A thing")))
    );

    [Fact]
    public void TextsAreQuotedAndNumbersAreNot() =>
        Assert.Equal(
            """
            ---
            title: "Deep “Scale”: \"50%\" more"
            published: "2025-12"
            arxiv: "2403.03507"
            count: 12
            flag: true
            names: ["Ada", "O'Neil, Bo", "yes"]
            ---

            """,
            Markdown(
                """
                {{ front_matter {
                  title: title,
                  published: published,
                  arxiv: arxiv,
                  count: count,
                  flag: flag,
                  names: names
                } }}
                """,
                Page
            )
        );

    [Fact]
    public void WhatIsUnknownOrEmptyIsLeftOut() =>
        Assert.Equal(
            "---\ncount: 0\n---\n",
            Markdown("{{ front_matter { a: none, b: '', c: [], d: false, e: thing?.none ?? null, count: 0 } }}", Thing)
        );

    private static readonly HostObject Thing = Object(("none", null), ("thing", null));

    [Theory]
    [InlineData("line\nbreak\ttab\u0085\u2028", "\"line\\U0000000Abreak\\U00000009tab\\U00000085\\U00002028\"")]
    [InlineData("back\\slash", "\"back\\\\slash\"")]
    [InlineData("bidi\u202e bom\ufeff", "\"bidi\\U0000202E bom\\U0000FEFF\"")]
    [InlineData("é 王伟 😀", "\"é 王伟 😀\"")]
    [InlineData("--- # {{ x }}", "\"--- # {{ x }}\"")]
    public void NoTextLeavesItsQuotes(string text, string quoted) =>
        Assert.Equal(
            $"---\ntext: {quoted}\n---\n",
            Markdown("{{ front_matter { text: text } }}", Object(("text", text)))
        );

    [Theory]
    [InlineData("{{ front_matter { thing: thing } }}")]
    [InlineData("{{ front_matter { things: [thing] } }}")]
    [InlineData("{{ front_matter { nested: { a: 1 } } }}")]
    [InlineData("{{ front_matter { lists: [[1]] } }}")]
    [InlineData("{{ front_matter title }}")]
    public void WhatIsNotFlatIsAFaultOfTheTemplate(string template) =>
        Assert.Contains("ront", RunError(template, Page).Message, StringComparison.Ordinal);
}
