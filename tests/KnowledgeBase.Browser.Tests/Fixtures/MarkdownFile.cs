using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>A Markdown file as YamlDotNet and Markdig read it.</summary>
/// <param name="Facts">The front matter's values as text, by name.</param>
/// <param name="Links">Target and text of each link, in order.</param>
public sealed record MarkdownFile(
    int FrontMatterLength,
    SortedDictionary<string, string> Facts,
    string Body,
    IReadOnlyList<(string Target, string Text)> Links
)
{
    /// <summary>Before each item of a list, which tells it from a text.</summary>
    public const char Item = '\u001e';

    public static MarkdownFile Read(string path)
    {
        var text = File.ReadAllText(path);
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal) + 5;
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text[4..(end - 4)]));
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in ((YamlMappingNode)yaml.Documents.Single().RootNode).Children)
            facts.Add(((YamlScalarNode)name).Value!, Flat(value));
        return new MarkdownFile(end, facts, text[end..], [.. LinksOf(Markdown.Parse(text[end..]))]);
    }

    private static string Flat(YamlNode value) =>
        value is YamlSequenceNode list
            ? string.Concat(list.Children.Cast<YamlScalarNode>().Select(item => $"{Item}{item.Value}"))
            : ((YamlScalarNode)value).Value!;

    private static IEnumerable<(string, string)> LinksOf(MarkdownDocument document) =>
        document
            .Descendants<Inline>()
            .Select(inline =>
                inline switch
                {
                    LinkInline link => (link.Url!, TextOf(link)),
                    AutolinkInline link => (link.Url, link.Url),
                    _ => default,
                }
            )
            .Where(link => link != default);

    private static string TextOf(LinkInline link)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text) { EnableHtmlForInline = false, EnableHtmlEscape = false };
        renderer.WriteChildren(link);
        return text.ToString();
    }
}
