using System.Collections.Immutable;
using KnowledgeBase.Pages;

namespace KnowledgeBase.Search;

/// <summary>A page that is found by its name: anything but a paper.</summary>
/// <param name="Kind">The <see cref="DirectoryPart.Word"/> of its kind.</param>
internal sealed record DirectoryEntry(string Kind, NamedPage Page)
{
    /// <summary>
    /// Whether the entry came with papers of the last segment. The number of any other must not change with them.
    /// </summary>
    public bool IsRecent { get; private init; }

    /// <summary>How many papers stand behind it; of an older entry only those of the first segment.</summary>
    public int Size { get; private init; }

    /// <summary>
    /// Those that came with recent papers last. Within each part people last, those with the most papers first: of many
    /// who share a name the browser reads these, so their rows should stand together. Other entries keep their order:
    /// any paper may change how many mention a name.
    /// </summary>
    /// <param name="isRecent">Whether a paper, by its index in the catalogue, is of the last segment.</param>
    public static ImmutableArray<DirectoryEntry> InOrder(SiteView site, Func<int, bool> isRecent) =>
        [
            .. All(site, isRecent)
                .OrderBy(entry => entry.IsRecent)
                .ThenByDescending(entry => entry.Page.IsPerson ? entry.Size : int.MaxValue),
        ];

    public void Describe(DocumentTerms terms)
    {
        foreach (var name in Page.Names)
            terms.AddName(name, Size, Page.IsPerson);
    }

    private static IEnumerable<DirectoryEntry> All(SiteView site, Func<int, bool> isRecent) =>
        from part in PageKinds.Of(site.Site.HasPapers).Select(kind => kind.Directory).OfType<DirectoryPart>()
        from page in part.Pages(site)
        select Of(part.Word, page, page.Papers.Count(isRecent));

    private static DirectoryEntry Of(string kind, NamedPage page, int recent)
    {
        var isRecent = recent > 0 && page.Papers.Count - recent < page.FewestPapers;
        return new DirectoryEntry(kind, page)
        {
            IsRecent = isRecent,
            Size = isRecent ? page.Papers.Count : page.Papers.Count - recent,
        };
    }
}
