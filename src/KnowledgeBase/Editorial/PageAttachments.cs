using System.Collections.Immutable;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Editorial;

/// <summary>A picture or another file that a page shows or leads to.</summary>
/// <param name="Address">Relative to the site.</param>
internal sealed record PageAttachment(Source Source, string Address);

/// <summary>
/// The files beside pages that pages need. Nothing else there is published: it may lie there by mistake.
/// </summary>
internal static class PageAttachments
{
    public static ImmutableArray<PageAttachment> Of(EditorialPaths paths, ImmutableArray<ContentFile> pages)
    {
        PageAttachment[] candidates =
        [
            .. paths
                .Of(EditorialKind.None)
                .Select(source => (Source: source, Address: paths.BesidePages(source)))
                .Where(file => file.Address is not null)
                .Select(file => new PageAttachment(file.Source, file.Address!)),
        ];
        if (candidates.Length == 0)
            return [];
        var wanted = pages.SelectMany(Targets).ToHashSet(StringComparer.Ordinal);
        return [.. candidates.Where(file => wanted.Contains(file.Address))];
    }

    private static IEnumerable<string> Targets(ContentFile page)
    {
        if (OwnMarkdown.Fault(page.Body) is not null)
            return [];
        var document = OwnMarkdown.Parse(page.Body);
        return document
            .Descendants<LinkInline>()
            .Select(link => link.Url)
            .Concat(document.Descendants<LinkReferenceDefinition>().Select(definition => definition.Url))
            .OfType<string>()
            .Select(url => RelativeAddress.Resolve(page.Address, url))
            .OfType<string>()
            .Select(RelativeAddress.PathOf);
    }
}
