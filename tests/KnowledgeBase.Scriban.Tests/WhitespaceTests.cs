using static KnowledgeBase.Scriban.Tests.Rendering;

namespace KnowledgeBase.Scriban.Tests;

public sealed class WhitespaceTests
{
    [Theory]
    [InlineData("a \n {{- 1 -}} \n b", "a1b")]
    [InlineData("a \n  {{~ 1 ~}}  \n  b", "a \n1  b")]
    [InlineData("a\n{{~ if true ~}}\nb\n{{~ end ~}}\nc", "a\nb\nc")]
    [InlineData("a {{ 1 }} b", "a 1 b")]
    [InlineData("a }} b", "a }} b")]
    [InlineData("{ { a } }", "{ { a } }")]
    public void MarksTakeTheWhiteSpaceOnTheirSide(string template, string expected) =>
        Assert.Equal(expected, Raw(template));

    [Theory]
    [InlineData("{%{ {{ a }} }%}", " {{ a }} ")]
    [InlineData("{%%{ a }%} b }%%}", " a }%} b ")]
    [InlineData("x {%{- a -}%} y", "x a y")]
    public void AnEscapeBlockIsText(string template, string expected) => Assert.Equal(expected, Raw(template));

    [Theory]
    [InlineData("{{ 1 # a comment }}2", "12")]
    [InlineData("{{ # a comment\n 1 }}", "1")]
    [InlineData("{{ ## a\n comment ## 1 }}", "1")]
    public void ACommentPrintsNothing(string template, string expected) => Assert.Equal(expected, Raw(template));

    [Theory]
    [InlineData("  {{ x }}", "  a\n  b")]
    [InlineData("<ul>\n  {{ x }}\n</ul>", "<ul>\n  a\n  b\n</ul>")]
    [InlineData("  - {{ x }}", "  - a\nb")]
    [InlineData("{{ 1 -}}\n  {{ x }}", "1a\nb")]
    [InlineData("  {{- x }}", "a\nb")]
    public void AnOpeningAloneOnItsLineIndentsEveryLineItPrints(string template, string expected) =>
        Assert.Equal(expected, Raw(template, Object(("x", "a\nb"))));

    [Fact]
    public void NumbersAreIndentedAsTextIs() =>
        Assert.Equal("  1\n  2\n", Raw("  {{ for i in 1..2; i; \"\\n\"; end }}"));

    [Fact]
    public void AnIncludeIsIndentedToo()
    {
        var set = TemplateSet.Parse([new("page.sbn", "<p>\n  {{ include 'part' }}</p>"), new("part.sbn", "a\nb\n\nc\n")]);

        Assert.Equal("<p>\n  a\n  b\n\n  c\n</p>", File(set, "page"));
    }
}
