using System.Collections;
using System.Collections.Frozen;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Citations;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Papers;
using KnowledgeBase.Templates;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Tests.Rendering;

/// <summary>What a Markdown page states is what its record holds.</summary>
public sealed class MarkdownPageTests
{
    [Theory]
    [InlineData("](javascript:alert(1))")]
    [InlineData("<img src=x onerror=alert(1)> &lt;b&gt; </p>")]
    [InlineData("--- ... %YAML &anchor *alias !tag |literal >folded @at `tick`")]
    [InlineData("a: b # c")]
    [InlineData("'single' \"double\" \\back\\slash")]
    [InlineData("[[wikilink]] #tag %%comment%% $math$ ^block ==mark==")]
    [InlineData("{{ template }} {% tag %}")]
    [InlineData("| a | b |\n| --- | --- |")]
    [InlineData("1. one\r\n2. two\u2028three\u2029four\u0085five")]
    [InlineData("null")]
    [InlineData("1e3")]
    [InlineData("2023-12-24")]
    [InlineData("https://example.test and www.example.test")]
    [InlineData("bidi\u202eoverride, bom\ufeff, bell\a, nul\0")]
    [InlineData("\\")]
    [InlineData("`")]
    [InlineData("~~~")]
    [InlineData("😀 𝛼 王伟 é e\u0301")]
    public void ATextThatMeansSomethingInMarkdownStandsAsItself(string text) => AssertStates(text);

    [Fact]
    public void AnyTextStandsAsItself() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(IsTrimmed), AssertStates)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <summary>Signs of Markdown by chance, which random characters seldom are.</summary>
    [Fact]
    public void AnyRowOfSignsStandsAsItself() =>
        Prop.ForAll(
                Gen.Elements("\\`*_{}[]()#+-.!|~$^=%@:<>&;'\"/ \n\ta1".ToCharArray())
                    .ArrayOf()
                    .Select(signs => new string(signs))
                    .Where(IsTrimmed)
                    .ToArbitrary(),
                AssertStates
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    /// <summary>As are all texts of a record.</summary>
    private static bool IsTrimmed(string? text) => text is { Length: > 0 } && text == text.Trim();

    private static void AssertStates(string text)
    {
        var markdown = RenderedMarkdown.Of(PaperOf(text), "authors/a.html", "orgs/o.html", "papers/other.html");

        Assert.Equal(text, Scalar(markdown.Facts["title"]));
        Assert.Equal(text, Scalar(((YamlSequenceNode)markdown.Facts["authors"]).Children[0]));
        Assert.Equal(text, Scalar(markdown.Facts["venue"]));
        var headings = markdown.Body.OfType<HeadingBlock>().Select(heading => Text(heading.Inline!)).ToList();
        Assert.Equal([Shown(text), "Numbers", "Builds on", "Related"], headings);
        var links = markdown.Body.Descendants<LinkInline>().Select(link => (link.Url, Text(link))).ToList();
        Assert.Equal(
            [
                ("../authors/a.html", Shown(text)),
                ("../orgs/o.html", Shown(text)),
                ("other.html", Shown(text)),
                ("other.html", Shown(text)),
            ],
            links
        );
        var items = markdown.Body.Descendants<ListItemBlock>().Select(item => Text(item)).ToList();
        Assert.Equal(
            [
                $"Organisation: {Shown(text)}",
                $"Venue: {Shown(text)}",
                .. Enumerable.Repeat($"1 %: {Shown(text)}", 3),
                $"{Shown(text)} · {Shown(text)}\n“{Shown(text)}”",
                $"{Shown(text)} · {Shown(text)}\n{Shown(text)}",
            ],
            items
        );
    }

    /// <summary>
    /// Left out are years and months of charts, what a row says without a link, a paper's neighbours in a digest, its
    /// authors after 50, its related papers after those that HTML shows, the headings of the page itself, and searches,
    /// which need a browser.
    /// </summary>
    [Fact]
    public void EveryPageThatARecordLeadsToItsMarkdownLeadsToAsWell()
    {
        var paths = Demo.List.Pages.Select(page => page.Url).ToFrozenSet(StringComparer.Ordinal);
        Assert.All(Demo.Pages.Where(page => page.Kind.HasTwin), page =>
        {
            var led = RenderedMarkdown
                .Of(page, paths)
                .Body.Descendants<LinkInline>()
                .Select(link => RelativeAddress.Resolve(page.Url, link.Url!));
            Assert.Empty(LinksOf(page.Kind.See(page)).Except(led).Except([page.Url]));
        });
    }

    private static IEnumerable<string> LinksOf(HostObject value)
    {
        var neighbours = value.Name == "paper" ? ["previous", "next"] : Array.Empty<string>();
        var ofARow = value.Name == "paper_row" ? ["topic", "organization"] : Array.Empty<string>();
        foreach (var name in value.MemberNames.Except(["years", "reference", "contents", .. neighbours, .. ofARow]))
        {
            value.TryRead(name, out var member);
            if (name == "url" && member is string url && IsPage(url))
                yield return url;
            var objects = member is IList list ? list.OfType<HostObject>() : new[] { member }.OfType<HostObject>();
            foreach (var link in objects.Take(MostOf(value, name)).SelectMany(LinksOf))
                yield return link;
        }
    }

    private static bool IsPage(string url) =>
        !url.Contains("://", StringComparison.Ordinal) && !url.StartsWith("search.html?", StringComparison.Ordinal);

    private static int MostOf(HostObject value, string name) =>
        (value.Name, name) switch
        {
            ("paper", "authors") => 50,
            ("paper", "related") => 6,
            _ => int.MaxValue,
        };

    private static PaperPage PaperOf(string text)
    {
        var row = new PaperRow("other", text, "papers/other.html", text);
        return new PaperPage("papers/x.html", text)
        {
            Slug = "x",
            Reference = new Reference("x", text),
            Authors = [new NameLink(text, "authors/a.html")],
            AuthorCount = 1,
            Organization = new PageLink(text, "orgs/o.html"),
            Venue = text,
            Claims = [.. Enumerable.Repeat(new ClaimRow(text, 1, null, "%") { On = [text] }, 3)],
            BuildsOn = [new QuotedRow(row, text)],
            Related = [new RelatedRow(row, [text])],
        };
    }

    /// <summary>White space of every kind is one space; nothing else is lost.</summary>
    private static string Shown(string text)
    {
        var shown = new StringBuilder();
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                shown.Append(character == '\0' ? '\ufffd' : character);
            else if (shown.Length > 0 && shown[^1] != ' ')
                shown.Append(' ');
        }
        return shown.ToString().TrimEnd();
    }

    private static string Scalar(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static string Text(ListItemBlock item) =>
        string.Join('\n', item.Descendants<ParagraphBlock>().Select(paragraph => Text(paragraph.Inline!)));

    private static string Text(ContainerInline inline)
    {
        var text = new StringBuilder();
        foreach (var part in inline)
            text.Append(
                part switch
                {
                    LiteralInline literal => literal.Content.ToString(),
                    HtmlEntityInline entity => entity.Transcoded.ToString(),
                    ContainerInline container => Text(container),
                    LineBreakInline => "\n",
                    _ => $"<{part.GetType().Name}>",
                }
            );
        return text.ToString().Trim();
    }
}
