using System.Collections.Immutable;
using KnowledgeBase.Pages;

namespace KnowledgeBase.Search;

/// <summary>
/// A page that is found by its name: anything but a paper. Its document number follows those of the papers.
/// </summary>
/// <param name="Kind">The <see cref="DirectoryPart.Word"/> of its kind.</param>
internal sealed record DirectoryEntry(string Kind, NamedPage Page)
{
    public static ImmutableArray<DirectoryEntry> All(SiteView site) =>
        [
            .. from part in PageKinds.Of(site.Site.HasPapers).Select(kind => kind.Directory).OfType<DirectoryPart>()
            from page in part.Pages(site)
            select new DirectoryEntry(part.Word, page),
        ];

    public void Describe(DocumentTerms terms)
    {
        foreach (var name in Page.Names)
            terms.AddName(name, Page.Link.Count, Page.IsPerson);
    }
}
