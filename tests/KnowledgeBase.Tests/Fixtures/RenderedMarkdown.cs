using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using KnowledgeBase.Pages;
using KnowledgeBase.Rendering;
using Markdig;
using Markdig.Syntax;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Tests.Fixtures;

/// <summary>A page's Markdown by the shipped templates, as programs read it.</summary>
internal sealed record RenderedMarkdown(YamlMappingNode Facts, MarkdownDocument Body)
{
    private static readonly Lazy<Theme> Shipped = new(() => ThemeFolder.Read(RepositoryRoot.At("theme")).Theme);

    /// <param name="links">The site's addresses that the page leads to.</param>
    public static RenderedMarkdown Of(Page page, params string[] links) =>
        Of(page, links.Append(page.Url).ToFrozenSet(StringComparer.Ordinal));

    /// <param name="paths">All of the site's addresses.</param>
    public static RenderedMarkdown Of(Page page, FrozenSet<string> paths)
    {
        var renderer = new PageRenderer(
            Shipped.Value,
            new SiteModel("A site", "", "en"),
            new SiteAddresses(paths, FrozenDictionary<string, string>.Empty, null)
        );
        var text = new ArrayBufferWriter<byte>();
        Assert.Empty(renderer.Render(page, PageFormat.Markdown, text));
        return Read(Encoding.UTF8.GetString(text.WrittenSpan));
    }

    private static RenderedMarkdown Read(string text)
    {
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text[4..(end + 1)]));
        return new RenderedMarkdown(
            (YamlMappingNode)yaml.Documents.Single().RootNode,
            Markdown.Parse(text[(end + 5)..], new MarkdownPipelineBuilder().UsePipeTables().Build())
        );
    }
}
