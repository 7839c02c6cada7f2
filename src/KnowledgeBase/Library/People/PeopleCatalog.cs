using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library.People;

/// <summary>The authors of all papers, told apart and joined by evidence.</summary>
/// <param name="Authors">Sorted by slug.</param>
/// <param name="Names">The authors of each paper.</param>
internal sealed record PeopleCatalog(
    ImmutableArray<Author> Authors,
    ImmutableArray<ImmutableArray<AuthorName>> Names,
    ImmutableArray<ContestedAddress> Contested,
    ImmutableArray<Redirect> Redirects,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    public static PeopleCatalog Of(ImmutableArray<AddressedPaper> papers, ImmutableArray<AuthorFile> files)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var finder = new PersonFinder(papers, files, diagnostics);
        var bylines = new ImmutableArray<Authorship>[papers.Length];
        var found = new List<Person>();
        for (var paper = 0; paper < papers.Length; paper++)
        {
            bylines[paper] = finder.Of(paper);
            foreach (var author in bylines[paper])
                Add(author, paper, found);
        }
        found.AddRange(finder.Names.Where(IsListing).Select(name => name.Shared!));
        var people = InOrder(found);
        var listed = people.Where(person => person.SharedName is not null).ToHashSet();
        var addresses = PersonAddresses.Of(people, name =>
            finder.Shared(name) is { } shared && listed.Contains(shared)
        );
        ImmutableArray<Person> bySlug = [.. people.OrderBy(person => addresses.Slugs[person])];
        var places = bySlug.Index().ToDictionary(person => person.Item, person => person.Index);
        diagnostics.AddRange(
            finder
                .OfFiles.Where(person => !person.HasPapers)
                .Select(person => LibraryFaults.UnusedFile(person.File!.At, person.File.Name))
        );
        return new PeopleCatalog(
            ParallelMap.Map(bySlug, person => Author(person, addresses, Places)),
            [.. bylines.Select(byline => byline.Select(author => Name(author, addresses)).ToImmutableArray())],
            [
                .. addresses.Contested.Select(contest => new ContestedAddress(
                    AddressKind.Author,
                    contest.Slug,
                    Places(contest.People)
                )),
            ],
            addresses.Redirects,
            diagnostics.ToImmutable()
        );

        ImmutableArray<int> Places(IEnumerable<Person> some) => [.. some.Select(person => places[person]).Order()];
    }

    private static void Add(Authorship author, int paper, List<Person> found)
    {
        if (!author.Person.HasPapers)
            found.Add(author.Person);
        author.Person.Add(paper, author.Name, author.IsProved);
        if (author.Identity is { } identity)
            author.Person.Add(identity);
    }

    /// <summary>A shared name without papers of its own has a page where it has several people to list.</summary>
    private static bool IsListing(WrittenName name) =>
        name.Shared is { HasPapers: false } && name.Bearers.Skip(1).Any();

    /// <summary>By name; a shared name before its people.</summary>
    private static ImmutableArray<Person> InOrder(List<Person> people) =>
        [
            .. people
                .OrderBy(person => person.Name, StringComparer.Ordinal)
                .ThenBy(person => person.Key, StringComparer.Ordinal)
                .ThenBy(person => person.File?.At.Path, StringComparer.Ordinal),
        ];

    private static Author Author(
        Person person,
        PersonAddresses addresses,
        Func<IEnumerable<Person>, ImmutableArray<int>> places
    )
    {
        var slug = addresses.Slugs[person];
        var author = new Author(slug, person.Name, [.. person.Papers], person.File);
        if (person.SharedName is { } name)
            return author with
            {
                People = places(name.Bearers.Union(addresses.AskedFor.GetValueOrDefault(person, []))),
            };
        if (person is { File: null, Accounts: null, Orcids: null, HasOneSpelling: true })
            return author;
        return author with
        {
            Evidence = new PersonEvidence([.. person.Accounts ?? []], [.. person.Orcids ?? []], [.. person.Spellings])
            {
                InOneList = person.InOneList,
            },
            Distinction = slug == Slugs.From(person.Name) ? null : person.Identifiers.FirstOrDefault(),
        };
    }

    private static AuthorName Name(Authorship author, PersonAddresses addresses)
    {
        var file = author.Person.File;
        var slug = addresses.Slugs[author.Person];
        if (file is null && author.Identity is null)
            return author.Name.Named(slug);
        return new AuthorName(file is null ? author.Name.Spelling : Shown(author.Name.Spelling, file), slug)
        {
            Account = author.Identity?.Account ?? (file?.Accounts is [var account] ? account : null),
            Orcid = author.Identity?.Orcid ?? (file?.Orcids is [var orcid] ? orcid : null),
        };
    }

    private static string Shown(string name, AuthorFile file) =>
        file.Aliases.Contains(name, StringComparer.Ordinal) ? file.Name : name;
}
