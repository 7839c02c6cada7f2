using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages;

/// <summary>How much the library holds, withdrawn papers left out.</summary>
/// <param name="WithAuthors">Papers whose authors are known by name.</param>
/// <param name="AuthorNames">Of these; one that several people bear counts once.</param>
/// <param name="WithOrganization">Papers that state an organisation.</param>
/// <param name="Organizations">Of these.</param>
internal sealed record LibrarySize(
    int Papers,
    int Digests,
    int WithAuthors,
    int AuthorNames,
    int WithOrganization,
    int Organizations
)
{
    public static TemplateModel<LibrarySize> Model { get; } =
        new TemplateModel<LibrarySize>("library_size", "How much the library holds, withdrawn papers left out.")
            .Number("papers", x => x.Papers, "Papers in the library.")
            .Number("digests", x => x.Digests, "Digests.")
            .Number("with_authors", x => x.WithAuthors, "Papers whose authors are known by name.")
            .Number("author_names", x => x.AuthorNames, "Names of authors; one that several people bear counts once.")
            .Number("with_organization", x => x.WithOrganization, "Papers that state an organisation.")
            .Number("organizations", x => x.Organizations, "Organisations of these papers.");

    public static LibrarySize Of(SiteView site)
    {
        var papers = site.Listed.Select(paper => site.Catalog.Papers[paper]).ToList();
        return new LibrarySize(
            papers.Count,
            site.Catalog.Digests.Length,
            papers.Count(paper => !paper.Authors.IsEmpty),
            site.Catalog.Authors.Count(author => author.Papers.Any(site.IsListed)),
            papers.Count(paper => paper.Organization is not null),
            site.Catalog.Organizations.Count(organization => organization.Papers.Any(site.IsListed))
        );
    }
}
