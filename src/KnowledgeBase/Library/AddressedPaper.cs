using System.Collections.Immutable;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library.People;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library;

/// <summary>A paper with its address and its note, if it has one; what the note states wins.</summary>
internal sealed record AddressedPaper(Slug Slug, MergedPaper Facts)
{
    public PaperNote? Note { get; init; }

    public string Title => Note?.Title ?? Facts.Title;

    public ImmutableArray<string> Authors => Note is { Authors.IsEmpty: false } ? Note.Authors : Facts.Authors;

    /// <summary>Beside the authors; empty where nobody is identified.</summary>
    public ImmutableArray<AuthorIdentity?> Identities =>
        Note is { Authors.IsEmpty: false }
            ? AuthorIdentities.Moved(Facts.Identities, Facts.Authors, Note.Authors)
            : Facts.Identities;

    /// <summary>The handle is empty if the note names the organisation.</summary>
    public OrganizationName? Organization =>
        Note?.Organization is { } name ? new OrganizationName("", name) : Facts.Organization;

    public Paper ToPaper(ImmutableArray<AuthorName> authors, OrganizationLink? organization) =>
        new(Slug, Title)
        {
            Abstract = Facts.Abstract,
            Rights = Facts.Rights,
            Authors = authors,
            AuthorCount = authors.Length > 0 ? authors.Length : Facts.AuthorCount,
            StatedAuthorCount = Facts.StatedAuthorCount != authors.Length ? Facts.StatedAuthorCount : null,
            Organization = organization,
            Published = Note?.Published ?? Facts.Published,
            ArxivId = Facts.ArxivId,
            Doi = Facts.Doi,
            Venue = Facts.Venue,
            Publication = Facts.Publication,
            Keywords = Facts.Keywords,
            Summary = Facts.Summary,
            IsSummaryByAi = Facts.IsSummaryByAi,
            Upvotes = Facts.Upvotes,
            Stars = Facts.Stars,
            Withdrawn = Note?.Withdrawn ?? Facts.Withdrawn,
            Links = [.. (Note?.Links ?? []).Concat(Facts.Links).DistinctBy(link => link.Url, StringComparer.Ordinal)],
            Changes = Ledger.Of(Facts.Entries),
            SeenIn = Listings.Sightings(Facts.Entries),
            Topics = Note?.Topics,
            Notes = Note?.Body ?? "",
            NotePath = Note?.At.Path,
            Provenance = Provenance(),
        };

    private ImmutableArray<FieldSource> Provenance()
    {
        if (Note is null)
            return Facts.Provenance;
        var overridden = Overridden().Select(field => new FieldSource(field, Note.At)).ToList();
        return
        [
            .. overridden
                .Concat(Facts.Provenance.Where(source => !overridden.Exists(field => field.Field == source.Field)))
                .OrderBy(source => source.Field, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<string> Overridden()
    {
        if (Note!.Title is not null)
            yield return "title";
        if (!Note.Authors.IsEmpty)
            yield return "authors";
        if (Note.Organization is not null)
            yield return "organization";
        if (Note.Published is not null)
            yield return "published";
        if (Note.Topics is not null)
            yield return "topics";
        if (Note.Withdrawn is not null)
            yield return "withdrawn";
    }
}
