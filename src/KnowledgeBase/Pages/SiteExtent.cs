using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;

namespace KnowledgeBase.Pages;

/// <summary>
/// How much of a library is written: what the settings say, else everything of a small library and less of a large one.
/// Hosts limit what a site weighs, and every file costs.
/// </summary>
internal sealed record SiteExtent(AuthorsWithPage Authors, TwinFiles Twins, ListForm Lists, PageDetails Details)
{
    /// <summary>A library with more authors is large.</summary>
    private const int FewAuthors = 5000;

    /// <summary>
    /// Thousands sign one report of a large project: a page for each, with nothing but that report, would outweigh the
    /// rest of the site.
    /// </summary>
    private const int MostAuthorsOfAPaper = 200;

    /// <summary>Papers with which a person has a page in a large library.</summary>
    private const int Several = 4;

    public static SiteExtent Whole { get; } = new(AuthorsWithPage.All, TwinFiles.All, ListForm.Full, PageDetails.Full);

    public static SiteExtent Of(Catalog catalog, SiteSettings settings)
    {
        var isLarge = catalog.Authors.Length > FewAuthors;
        var extent = new SiteExtent(
            settings.Authors ?? (isLarge ? AuthorsWithPage.Several : AuthorsWithPage.Most),
            settings.Twins ?? (isLarge ? TwinFiles.Main : TwinFiles.All),
            settings.Lists ?? (isLarge ? ListForm.Brief : ListForm.Full),
            settings.Details ?? (isLarge ? PageDetails.Brief : PageDetails.Full)
        );
        return extent with { HasAbstractTags = settings.AbstractTags ?? extent.HasAbstractTags };
    }

    /// <summary>Whether lists carry the citations of their papers, in their rows and in files beside them.</summary>
    public bool HasFiles => Lists == ListForm.Full;

    /// <summary>Whether pages leave out what stands elsewhere as well.</summary>
    public bool IsBrief => Details == PageDetails.Brief;

    /// <summary>Whether reference managers find a paper's whole abstract in its page's head.</summary>
    public bool HasAbstractTags { get; init; } = Details == PageDetails.Full;

    /// <summary>An author without a page is still found in the index and on the paper.</summary>
    public bool HasPage(Author author, ImmutableArray<Paper> papers) =>
        author.File is not null
        || author.IsSharedName
        || author.Evidence.IsIdentified
        || Authors switch
        {
            AuthorsWithPage.All => true,
            AuthorsWithPage.Most => author.Papers is not [var only]
                || papers[only].Authors.Length <= MostAuthorsOfAPaper,
            _ => author.Papers.Length >= Several,
        };

    public bool HasTwin(LazyPage page) =>
        page.Kind.HasTwin
        && Twins switch
        {
            TwinFiles.All => true,
            TwinFiles.Main => page.Kind.IsMain && page.IsFirst,
            _ => false,
        };
}
