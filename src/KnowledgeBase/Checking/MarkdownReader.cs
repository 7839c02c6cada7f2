using System.Collections.Immutable;
using System.Text;
using KnowledgeBase.Diagnostics;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Checking;

/// <summary>Checks one Markdown file: whether its links within the site lead to files.</summary>
internal static class MarkdownReader
{
    private const string Fence = "---\n";

    private static readonly MarkdownPipeline CommonMark = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .Build();

    /// <param name="site">Every path of the site.</param>
    public static ImmutableArray<Diagnostic> Faults(
        string path,
        ReadOnlyMemory<byte> markdown,
        IReadOnlySet<string> site
    )
    {
        var text = Encoding.UTF8.GetString(markdown.Span);
        var (body, linesBefore) = WithoutFrontMatter(text);
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return
        [
            .. Markdown
                .Parse(body, CommonMark)
                .Descendants<LinkInline>()
                .Where(link => !LeadsSomewhere(LinkTarget.Of(link.Url ?? "", path, folder), site))
                .Select(link =>
                    SiteFaults.BrokenMarkdownLink(
                        new SourceLocation(path, linesBefore + link.Line + 1, link.Column + 1),
                        link.Url ?? ""
                    )
                ),
        ];
    }

    private static bool LeadsSomewhere(LinkTarget target, IReadOnlySet<string> site) =>
        target.Scope == LinkScope.Elsewhere
        || (target is { Scope: LinkScope.Site, Path: { } file } && site.Contains(file));

    /// <summary>The body, and how many lines stand before it.</summary>
    private static (string Body, int LinesBefore) WithoutFrontMatter(string text)
    {
        if (!text.StartsWith(Fence, StringComparison.Ordinal))
            return (text, 0);
        var end = text.IndexOf("\n" + Fence, StringComparison.Ordinal);
        if (end < 0)
            return (text, 0);
        var start = end + 1 + Fence.Length;
        return (text[start..], text.AsSpan(0, start).Count('\n'));
    }
}
