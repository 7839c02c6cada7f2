using KnowledgeBase.Pages;
using KnowledgeBase.Rendering;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Text;
using Markdig;

namespace KnowledgeBase.Tests.Rendering;

public sealed class MarkdownRendererTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>
    /// A line that means nothing in Markdown is not parsed, and must come out as the parser would give it.
    /// </summary>
    [Theory]
    [InlineData("A plain line, of words: 3.5 of them (or so); it’s fine.")]
    [InlineData("1. not an item")]
    [InlineData("12345678901. no item either")]
    [InlineData("- no list")]
    [InlineData("# no heading")]
    [InlineData("+ nor this")]
    [InlineData("===")]
    [InlineData("snake_case and _this_ and __that__")]
    [InlineData("“quoted” and \"straight\" and 'single'")]
    [InlineData("a < b & c > d, R&D &amp; <b>bold</b>")]
    [InlineData("costs $5, or $x^2$ of \\alpha")]
    [InlineData("zero\0byte")]
    [InlineData("~tilde~ |pipe| `code` *star* [link](x) ![image](y)")]
    [InlineData("ends in spaces   ")]
    public void ALineOfCollectedTextIsAParagraph(string text) => AssertAsParsed(text);

    [Fact]
    public void EveryAbstractOfTheDemoIsAsTheParserGivesIt() =>
        Assert.All(Demo.Catalog.Papers, paper => AssertAsParsed(DisplayText.Repair(paper.Abstract ?? "")));

    private static void AssertAsParsed(string text)
    {
        var markdown = MarkdownText.Escape(text);
        Assert.Equal(
            Markdown.ToHtml(markdown, Pipeline),
            MarkdownRenderer
                .ToHtml(new Section("abstract", markdown, FromPeople: false), "papers/a.html", null!)
                .Replace(" rel=\"external nofollow\"", "", StringComparison.Ordinal)
        );
    }
}
