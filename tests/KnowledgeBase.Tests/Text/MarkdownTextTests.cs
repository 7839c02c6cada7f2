using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Text;
using Markdig;

namespace KnowledgeBase.Tests.Text;

public class MarkdownTextTests
{
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().DisableHtml().Build();

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("snake_case and Q4_0 stay", "snake_case and Q4_0 stay")]
    [InlineData("*x* _y_ [z](u) <b> `c`", "\\*x\\* \\_y\\_ \\[z\\](u) &lt;b> \\`c\\`")]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("12. no list", "12\\. no list")]
    [InlineData("AT&amp;T", "AT&amp;amp;T")]
    [InlineData("see https://github.com/a_b/c. Then", "see <https://github.com/a_b/c>. Then")]
    [InlineData("about $x_1 < y$ or so", "about `$x_1 < y$` or so")]
    [InlineData(@"about \(x_1\) or so", @"about `\(x_1\)` or so")]
    [InlineData("`$x$` stays", "\\`\\$x\\$\\` stays")]
    [InlineData("from $200 to $300", "from \\$200 to \\$300")]
    [InlineData("at https://github.com.cn.example/a_b", "at https\\://github.com.cn.example/a_b")]
    [InlineData("(https://en.wikipedia.org/wiki/A_(b))", "(<https://en.wikipedia.org/wiki/A_(b)>)")]
    public void TextIsEscapedWhereMarkdownWouldReadIt(string text, string markdown) =>
        Assert.Equal(markdown, MarkdownText.Escape(text));

    [Fact]
    public void AnyTextShowsAsItself() =>
        Prop.ForAll(
                ArbMap
                    .Default.ArbFor<string>()
                    .Filter(text =>
                        text is not null && text.All(c => !char.IsSurrogate(c) && !char.IsControl(c) && c < 0xfff0)
                    ),
                text =>
                    Shown(text) == string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](y \"z\")")]
    [InlineData("&lt;script&gt;")]
    [InlineData("```\ncode\n```")]
    [InlineData("https://x.org/\"onmouseover=\"alert(1)")]
    public void HostileTextShowsAsItself(string text) =>
        Assert.Equal(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Shown(text));

    private static string Shown(string text)
    {
        var body = new HtmlParser().ParseDocument(Markdown.ToHtml(MarkdownText.Escape(text), Plain)).Body!;
        Assert.All(body.QuerySelectorAll("*"), element =>
            Assert.Contains(element.LocalName, new[] { "p", "a", "code" })
        );
        return body.TextContent.TrimEnd('\n');
    }
}
