using System.Text;
using KnowledgeBase.Pages;
using KnowledgeBase.Templates;
using KnowledgeBase.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Rendering;

/// <summary>Bodies as they stand in Markdown pages.</summary>
internal static class MarkdownSource
{
    private readonly record struct Edit(int Start, int End, string Text);

    /// <summary>
    /// A section's own Markdown. In what people wrote, links within the site lead to Markdown files, and headings stand
    /// below the page's.
    /// </summary>
    public static string Of(Section section, string pageUrl, PageContext context)
    {
        if (!section.FromPeople)
            return section.Markdown;
        var document = OwnMarkdown.Parse(section.Markdown);
        var edits = document
            .Descendants<LinkInline>()
            .Where(link => link.Reference is null)
            .Select(link => Lead(section.Markdown, link, pageUrl, context))
            .Concat(
                document
                    .Descendants<LinkReferenceDefinition>()
                    .Select(definition => Lead(definition.Url, definition.UrlSpan, pageUrl, context))
            )
            .OfType<Edit>()
            .Concat(Demoted(document, MarkdownRenderer.TopHeading(section)));
        return Edited(section.Markdown, edits);
    }

    private static Edit? Lead(string markdown, LinkInline link, string pageUrl, PageContext context)
    {
        if (link.UrlSpan.IsEmpty || MarkdownRenderer.TargetOf(link.Url, pageUrl) is not { } target)
            return null;
        if (context.LinkOfPeople(target) is { } led)
            return new Edit(link.UrlSpan.Start, link.UrlSpan.End + 1, MarkdownEscape.Target(led));
        var label = markdown.AsSpan(link.LabelSpan.Start, link.LabelSpan.Length);
        return new Edit(link.Span.Start, link.Span.End + 1, label.ToString());
    }

    private static Edit? Lead(string? url, SourceSpan place, string pageUrl, PageContext context) =>
        !place.IsEmpty
        && MarkdownRenderer.TargetOf(url, pageUrl) is { } target
        && context.LinkOfPeople(target) is { } led
            ? new Edit(place.Start, place.End + 1, MarkdownEscape.Target(led))
            : null;

    /// <summary>Underlined headings have two levels only, and stay.</summary>
    private static IEnumerable<Edit> Demoted(MarkdownDocument document, int top)
    {
        var headings = document.Descendants<HeadingBlock>().Where(heading => !heading.IsSetext).ToList();
        if (headings.Count == 0)
            return [];
        var shift = top - headings.Min(heading => heading.Level);
        return headings.Select(heading => new Edit(
            heading.Span.Start,
            heading.Span.Start + heading.Level,
            new string('#', Math.Clamp(heading.Level + shift, top, 6))
        ));
    }

    private static string Edited(string markdown, IEnumerable<Edit> edits)
    {
        var edited = new StringBuilder(markdown.Length + 16);
        var done = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            if (edit.Start < done)
                continue; // A picture within a link that was taken away.
            edited.Append(markdown, done, edit.Start - done).Append(edit.Text);
            done = edit.End;
        }
        return edited.Append(markdown, done, markdown.Length - done).ToString();
    }
}
