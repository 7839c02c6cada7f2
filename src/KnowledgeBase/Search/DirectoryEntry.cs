using System.Collections.Immutable;
using KnowledgeBase.Pages;

namespace KnowledgeBase.Search;

/// <summary>A page that is not a paper's, for the palette: a document after those of the papers.</summary>
/// <param name="Kind">As <see cref="DirectoryPart.Word"/>.</param>
internal sealed record DirectoryEntry(string Kind, CountedLink Page)
{
    public static ImmutableArray<DirectoryEntry> All(SiteView site) =>
    [
        .. from part in PageKinds.All.Select(kind => kind.Directory).OfType<DirectoryPart>()
           from page in part.Pages(site)
           select new DirectoryEntry(part.Word, page),
    ];

    public void Describe(DocumentTerms terms) => terms.AddTitle(Page.Title);
}
