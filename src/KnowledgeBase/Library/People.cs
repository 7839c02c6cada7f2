using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library;

/// <summary>The authors: each decoded name is one person, unless an author file says otherwise.</summary>
/// <param name="Authors">Sorted by slug.</param>
/// <param name="Names">The authors of each paper.</param>
internal sealed record People(
    ImmutableArray<Author> Authors,
    ImmutableArray<ImmutableArray<AuthorName>> Names,
    ImmutableArray<ContestedAddress> Contested,
    ImmutableArray<Redirect> Redirects,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    public static People Of(ImmutableArray<AddressedPaper> papers, ImmutableArray<AuthorFile> files)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var names = new AuthorNames(papers, files, diagnostics);
        var (bylines, people) = Gather(ParallelMap.Map(papers, names.Of));
        var addresses = AddressBook.Assign(ParallelMap.Map(people, one => Slugs.From(one.Person.Name)), index =>
            people[index].Person.Suffixes
        );
        foreach (var (one, slug) in people.Zip(addresses.Slugs))
            one.Named = new AuthorName(one.Person.Name, slug);
        ImmutableArray<Author> authors =
        [
            .. people
                .Select(one => new Author(one.Named!.Slug, one.Person.Name, [.. one.Papers], names.FileOf(one.Person)))
                .OrderBy(author => author.Slug),
        ];
        diagnostics.AddRange(names.Unused(people.Select(one => one.Person)));
        return new People(
            authors,
            ParallelMap.Map(bylines, byline => byline.Select(one => one.Named!).ToImmutableArray()),
            Contests(authors, addresses),
            AliasRedirects(authors, addresses),
            diagnostics.ToImmutable()
        );
    }

    /// <summary>The people of each paper, and everyone sorted by name.</summary>
    private static (Appearances[][] Bylines, ImmutableArray<Appearances> People) Gather(
        ImmutableArray<ImmutableArray<Person>> persons
    )
    {
        var found = new Dictionary<Person, Appearances>();
        var bylines = new Appearances[persons.Length][];
        for (var paper = 0; paper < persons.Length; paper++)
        {
            bylines[paper] = new Appearances[persons[paper].Length];
            for (var place = 0; place < persons[paper].Length; place++)
            {
                var person = persons[paper][place];
                if (!found.TryGetValue(person, out var one))
                    found.Add(person, one = new Appearances(person));
                if (one.Papers.Count == 0 || one.Papers[^1] != paper)
                    one.Papers.Add(paper);
                bylines[paper][place] = one;
            }
        }
        return (
            bylines,
            [
                .. found
                    .Values.OrderBy(one => one.Person.Name, StringComparer.Ordinal)
                    .ThenBy(one => one.Person.IsOther ? 1 : 0),
            ]
        );
    }

    private static ImmutableArray<ContestedAddress> Contests(
        ImmutableArray<Author> authors,
        AssignedAddresses addresses
    )
    {
        var places = authors
            .Select((author, place) => new { author.Slug, place })
            .ToDictionary(x => x.Slug, x => x.place);
        return
        [
            .. addresses.Contested.Select(contest => new ContestedAddress(
                AddressKind.Author,
                contest.Slug,
                [.. contest.Items.Select(item => places[addresses.Slugs[item]]).Order()]
            )),
        ];
    }

    /// <summary>The addresses that aliases had, or would have had, before an author file joined them.</summary>
    private static ImmutableArray<Redirect> AliasRedirects(ImmutableArray<Author> authors, AssignedAddresses addresses)
    {
        var taken = addresses.Slugs.Concat(addresses.Contested.Select(contest => contest.Slug)).ToHashSet();
        return
        [
            .. authors.SelectMany(author =>
                (author.File?.Aliases ?? [])
                    .Select(Slugs.From)
                    .Where(taken.Add)
                    .Select(from => new Redirect(AddressKind.Author, from, author.Slug))
            ),
        ];
    }

    /// <summary>The papers of a person, and the name with its address once all addresses are assigned.</summary>
    private sealed class Appearances(Person person)
    {
        public Person Person { get; } = person;

        public List<int> Papers { get; } = [];

        public AuthorName? Named { get; set; }
    }
}

/// <param name="IsOther">A namesake, whom an author file distinguishes by `not`.</param>
internal sealed record Person(string Name, bool IsOther)
{
    public ImmutableArray<string> Suffixes
    {
        get
        {
            var identity = IsOther ? Name + "\nother" : Name;
            return [Slugs.Hash(identity, 6), Slugs.Hash(identity, 12)];
        }
    }
}
