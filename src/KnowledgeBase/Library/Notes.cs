using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library;

/// <summary>A paper after its note, if there is one: what the note states wins.</summary>
internal sealed record NotedPaper(Slug Slug, MergedPaper Facts, PaperNote? Note)
{
    public string Title => Note?.Title ?? Facts.Title;

    public ImmutableArray<string> Authors => Note is { Authors.IsEmpty: false } ? Note.Authors : Facts.Authors;

    /// <summary>With an empty handle where a note names it.</summary>
    public OrganizationName? Organization =>
        Note?.Organization is { } name ? new OrganizationName("", name) : Facts.Organization;

    public Paper ToPaper(ImmutableArray<AuthorName> authors, OrganizationLink? organization) => new(Slug, Title)
    {
        Abstract = Facts.Abstract,
        Authors = authors,
        AuthorCount = authors.Length > 0 ? authors.Length : Facts.AuthorCount,
        StatedAuthorCount = Facts.StatedAuthorCount != authors.Length ? Facts.StatedAuthorCount : null,
        Organization = organization,
        Published = Note?.Published ?? Facts.Published,
        ArxivId = Facts.ArxivId,
        Doi = Facts.Doi,
        Venue = Facts.Venue,
        Withdrawn = Note?.Withdrawn ?? Facts.Withdrawn,
        Links = [.. (Note?.Links ?? []).Concat(Facts.Links).DistinctBy(link => link.Url, StringComparer.Ordinal)],
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
        var own = Overridden().Select(field => new FieldSource(field, Note.At)).ToList();
        return
        [
            .. own.Concat(Facts.Provenance.Where(source => !own.Exists(mine => mine.Field == source.Field)))
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

internal sealed record NotedPapers(
    ImmutableArray<NotedPaper> Papers, ImmutableArray<Redirect> Redirects, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Finds the paper of each note.</summary>
internal static class Notes
{
    /// <summary>Of what a note may have meant: each is sought among all papers.</summary>
    private const int MostSuggestions = 20;

    public static NotedPapers Apply(AddressedPapers addressed, ImmutableArray<PaperNote> notes)
    {
        var papers = addressed.Papers;
        var lookup = new PaperLookup(papers.Select(paper => new PaperName(paper.Slug, paper.Facts.ArxivId, paper.Facts.Title)));
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var noteOf = new Dictionary<int, PaperNote>();
        var missing = 0;
        foreach (var note in notes.Sort((one, other) => one.At.CompareTo(other.At)))
        {
            var found = lookup.Find(note.Paper);
            if (found.Count == 1 && noteOf.TryAdd(found[0], note))
                continue;
            diagnostics.Add(found.Count switch
            {
                0 => LibraryFaults.NoteWithoutPaper(note.At, note.Paper, missing++ < MostSuggestions
                    ? Nearest(note.Paper, papers.Select(paper => (paper.Slug, paper.Facts.Title)))
                    : null),
                1 => LibraryFaults.SecondNote(note.At, noteOf[found[0]].At),
                _ => LibraryFaults.NoteNamesSeveral(note.At, note.Paper, found.Select(i => papers[i].Slug.Value)),
            });
        }
        ImmutableArray<NotedPaper> noted =
            [.. papers.Select((paper, i) => new NotedPaper(paper.Slug, paper.Facts, noteOf.GetValueOrDefault(i)))];
        return new NotedPapers(noted, Redirects(noted, addressed.Contested.Select(contest => contest.Slug), diagnostics), diagnostics.ToImmutable());
    }

    private static ImmutableArray<Redirect> Redirects(
        ImmutableArray<NotedPaper> papers, IEnumerable<Slug> contested, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var taken = papers.Select(paper => paper.Slug).Concat(contested).ToHashSet();
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        foreach (var paper in papers.Where(paper => paper.Note is not null))
        {
            foreach (var from in paper.Note!.RedirectFrom)
            {
                if (taken.Add(from))
                    redirects.Add(new Redirect(AddressKind.Paper, from, paper.Slug));
                else
                    diagnostics.Add(LibraryFaults.RedirectTaken(paper.Note.At, from.Value));
            }
        }
        return redirects.ToImmutable();
    }

    /// <summary>The title that shares the most words with the name, if it shares half of them.</summary>
    public static string? Nearest(string name, IEnumerable<(Slug Slug, string Title)> papers)
    {
        var words = Slugs.From(name).Value.Split('-').ToHashSet(StringComparer.Ordinal);
        var best = papers
            .Select(paper => (paper.Title, Shared: paper.Slug.Value.Split('-').Count(words.Contains)))
            .OrderByDescending(x => x.Shared).ThenBy(x => x.Title, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Shared * 2 >= words.Count ? best.Title : null;
    }
}
