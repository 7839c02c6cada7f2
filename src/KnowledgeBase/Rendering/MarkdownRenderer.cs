using System.Buffers;
using KnowledgeBase.Pages;
using KnowledgeBase.Text;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Rendering;

/// <summary>Bodies to HTML.</summary>
internal static class MarkdownRenderer
{
    private const int HeadingUnderTitle = 2;
    private const int HeadingUnderSection = 3;

    private static readonly MarkdownPipeline Collected = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>
    /// What Markdown reads in a line of collected text, where the beginning of the line was escaped, and what HTML
    /// does.
    /// </summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\`*[]<>&|~\"\n\r\0");

    /// <summary>HTML of a section; links within the site are checked and made relative by the page.</summary>
    public static string ToHtml(Section section, string pageUrl, PageContext context)
    {
        // Nearly every abstract: a line of words, which a parser would give back as it is.
        if (!section.FromPeople && !section.Markdown.AsSpan().ContainsAny(Signs))
            return $"<p>{section.Markdown}</p>\n";
        var pipeline = section.FromPeople ? OwnMarkdown.Pipeline : Collected;
        var document = section.FromPeople
            ? OwnMarkdown.Parse(section.Markdown)
            : Markdown.Parse(section.Markdown, pipeline);
        foreach (var link in document.Descendants<LinkInline>())
            Lead(link, pageUrl, context);
        foreach (var link in Outward(document))
            link.GetAttributes().AddProperty("rel", section.FromPeople ? "external" : "external nofollow");
        if (section.Name == Section.Text)
        {
            foreach (var (heading, id) in HeadingIds.Of(document))
                heading.GetAttributes().Id = id;
        }
        Demote(document, TopHeading(section));
        return document.ToHtml(pipeline);
    }

    /// <summary>The level of a section's uppermost headings.</summary>
    public static int TopHeading(Section section) =>
        section.Name == Section.Text ? HeadingUnderTitle : HeadingUnderSection;

    /// <summary>The page or file of the site that a link leads to; null where it leads elsewhere.</summary>
    public static string? TargetOf(string? link, string pageUrl) =>
        !string.IsNullOrEmpty(link) && link[0] != '#' && RelativeAddress.Resolve(pageUrl, link) is { } target
            ? Page(target)
            : null;

    private static void Lead(LinkInline link, string pageUrl, PageContext context)
    {
        if (TargetOf(link.Url, pageUrl) is { } target)
            link.Url = context.Link(target);
    }

    private static IEnumerable<IMarkdownObject> Outward(MarkdownDocument document) =>
        document
            .Descendants<AutolinkInline>()
            .Where(link => !link.IsEmail)
            .Concat<IMarkdownObject>(
                document.Descendants<LinkInline>().Where(link => !link.IsImage && IsAbsolute(link.Url))
            );

    private static bool IsAbsolute(string? url) =>
        url is not null
        && (
            url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A link to a Markdown file of the vault is a link to its page.</summary>
    private static string Page(string target)
    {
        var end = target.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? target : target[..end];
        return path.EndsWith(".md", StringComparison.Ordinal)
            ? $"{path[..^".md".Length]}.html{target[path.Length..]}"
            : target;
    }

    /// <summary>Moves headings below those of the page, so that its outline stays whole.</summary>
    private static void Demote(MarkdownDocument document, int top)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        if (headings.Count == 0)
            return;
        var shift = top - headings.Min(heading => heading.Level);
        foreach (var heading in headings)
            heading.Level = Math.Clamp(heading.Level + shift, top, 6);
    }
}
