using System.Collections.Immutable;
using KnowledgeBase.Characters;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;

namespace KnowledgeBase.Library;

/// <summary>One decoded name is one person, unless an author file says otherwise.</summary>
/// <param name="Authors">By slug.</param>
/// <param name="Names">The authors of each paper.</param>
internal sealed record People(
    ImmutableArray<Author> Authors,
    ImmutableArray<ImmutableArray<AuthorName>> Names,
    ImmutableArray<ContestedAddress> Contested,
    ImmutableArray<Redirect> Redirects,
    ImmutableArray<Diagnostic> Diagnostics)
{
    public static People Of(ImmutableArray<NotedPaper> papers, ImmutableArray<AuthorFile> files)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var names = new AuthorNames(papers, files, diagnostics);
        var papersOf = new Dictionary<Person, List<int>>();
        var bylines = papers.Select((paper, index) => names.Of(paper, index)).ToImmutableArray();
        for (var i = 0; i < bylines.Length; i++)
        {
            foreach (var person in bylines[i])
                (papersOf.TryGetValue(person, out var list) ? list : papersOf[person] = []).Add(i);
        }

        var persons = papersOf.Keys.OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.IsOther).ToImmutableArray();
        var addresses = AddressBook.Assign(ParallelMap.Map(persons, p => Slugs.From(p.Name)), i => persons[i].Suffixes);
        var slugOf = persons.Zip(addresses.Slugs).ToDictionary(x => x.First, x => x.Second);
        ImmutableArray<Author> authors =
        [
            .. persons.Select(p => new Author(slugOf[p], p.Name, [.. papersOf[p]], names.FileOf(p)))
                .OrderBy(author => author.Slug),
        ];
        diagnostics.AddRange(names.Unused(persons));
        return new People(
            authors,
            [.. bylines.Select(byline => byline.Select(p => new AuthorName(p.Name, slugOf[p])).ToImmutableArray())],
            Contests(authors, addresses),
            AliasRedirects(authors, slugOf, addresses),
            diagnostics.ToImmutable());
    }

    private static ImmutableArray<ContestedAddress> Contests(
        ImmutableArray<Author> authors, AssignedAddresses addresses)
    {
        var places = authors.Select((author, place) => (author.Slug, place)).ToDictionary(x => x.Slug, x => x.place);
        return
        [
            .. addresses.Contested.Select(contest => new ContestedAddress(AddressKind.Author, contest.Slug,
                [.. contest.Items.Select(item => places[addresses.Slugs[item]]).Order()])),
        ];
    }

    /// <summary>The address that an alias had, or would have had, before its author file joined it.</summary>
    private static ImmutableArray<Redirect> AliasRedirects(
        ImmutableArray<Author> authors, Dictionary<Person, Slug> slugOf, AssignedAddresses addresses)
    {
        var taken = slugOf.Values.Concat(addresses.Contested.Select(contest => contest.Slug)).ToHashSet();
        return
        [
            .. authors.SelectMany(author => (author.File?.Aliases ?? []).Select(Slugs.From).Where(taken.Add)
                .Select(from => new Redirect(AddressKind.Author, from, author.Slug))),
        ];
    }
}

/// <param name="IsOther">A namesake whom an author file tells apart by `not`.</param>
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
