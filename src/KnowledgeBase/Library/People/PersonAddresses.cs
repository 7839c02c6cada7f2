using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library.People;

/// <summary>
/// The address of each person: the name, which goes with an account or ORCID where several people ask for it. The plain
/// address of a name that several bear is the name's own; a spelling that is not the main one leads on.
/// </summary>
/// <param name="Slugs">Of each person.</param>
/// <param name="Contested">Addresses that list several people, and no page of a shared name does.</param>
/// <param name="AskedFor">Those who ask for the address of a shared name.</param>
internal sealed record PersonAddresses(
    Dictionary<Person, Slug> Slugs,
    ImmutableArray<(Slug Slug, ImmutableArray<Person> People)> Contested,
    Dictionary<Person, ImmutableArray<Person>> AskedFor,
    ImmutableArray<Redirect> Redirects
)
{
    /// <summary>Of an account, in characters; a longer one is hashed, so that the name stays readable.</summary>
    private const int LongestSuffix = 40;

    /// <param name="people">In a total order.</param>
    /// <param name="isShared">Whether a page lists the people of a name.</param>
    public static PersonAddresses Of(ImmutableArray<Person> people, Func<string, bool> isShared)
    {
        ImmutableArray<Claim> main = ParallelMap.Map(people, person => new Claim(person, Text.Slugs.From(person.Name)));
        ImmutableArray<Claim> claims = [.. main, .. main.SelectMany(claim => Others(claim, isShared)).Distinct()];
        var assigned = AddressBook.Assign(
            [.. claims.Select(claim => claim.Slug)],
            item => Suffixes(claims[item], isMain: item < main.Length),
            item => item < main.Length && claims[item].Person.SharedName is not null
        );
        var slugs = people.Index().ToDictionary(person => person.Item, person => assigned.Slugs[person.Index]);
        var taken = assigned.Slugs.Concat(assigned.Contested.Select(contest => contest.Slug)).ToHashSet();
        ImmutableArray<Redirect> redirects =
        [
            .. claims
                .Skip(main.Length)
                .Where((claim, other) => assigned.Slugs[main.Length + other] == claim.Slug)
                .Select(claim => new Redirect(AddressKind.Author, claim.Slug, slugs[claim.Person])),
            .. main.SelectMany(claim =>
                Former(claim, isShared).Where(taken.Add).Select(from => Lead(from, claim.Person))
            ),
        ];
        return new PersonAddresses(
            slugs,
            [.. assigned.Contested.Where(contest => contest.Keeper is null).Select(c => (c.Slug, People(c)))],
            assigned
                .Contested.Where(contest => contest.Keeper is not null)
                .ToDictionary(contest => claims[contest.Keeper!.Value].Person, People),
            redirects
        );

        ImmutableArray<Person> People(ContestedSlug contest) =>
            [.. contest.Items.Where(item => item != contest.Keeper).Select(item => claims[item].Person).Distinct()];

        Redirect Lead(Slug from, Person person) => new(AddressKind.Author, from, slugs[person]);
    }

    /// <summary>The addresses of a person's other names.</summary>
    private static IEnumerable<Claim> Others(Claim main, Func<string, bool> isShared) =>
        OtherNames(main.Person)
            .Where(name => !isShared(name))
            .Select(name => new Claim(main.Person, Text.Slugs.From(name)))
            .Where(claim => claim.Slug != main.Slug);

    private static IEnumerable<string> OtherNames(Person person)
    {
        if (person.SharedName is not null || (person.File is null && person.HasOneSpelling))
            return [];
        var names = person.Spellings.Select(spelling => spelling.Name).Concat(person.File?.Aliases ?? []);
        return names.Distinct(StringComparer.Ordinal).Where(name => name != person.Name);
    }

    private static ImmutableArray<string> Suffixes(Claim claim, bool isMain)
    {
        var (person, name) = (claim.Person, claim.Person.Name);
        if (!isMain)
            return [Text.Slugs.Hash($"{name}\n{claim.Slug}\n{person.Key}", 12)];
        var last = person.Key.Length == 0 ? name : $"{name}\n{person.Key}";
        return [.. person.Identifiers.Take(1).Select(Suffix), Text.Slugs.Hash(name, 6), Text.Slugs.Hash(last, 12)];
    }

    /// <summary>What the address was, or may have been, while less was known of the person.</summary>
    private static IEnumerable<Slug> Former(Claim claim, Func<string, bool> isShared)
    {
        var (person, slug) = claim;
        if (person.SharedName is { Files.Count: 0 })
            return [];
        if (person.SharedName is not null)
            return [Text.Slugs.WithSuffix(slug, Text.Slugs.Hash(person.Name + "\nother", 6))];
        var shared = OtherNames(person).Where(isShared).Select(Text.Slugs.From);
        return (person.Identifiers.Skip(1).Any() ? shared.Prepend(slug) : shared).SelectMany(name =>
            person.Identifiers.Select(identifier => Text.Slugs.WithSuffix(name, Suffix(identifier)))
        );
    }

    private static string Suffix(string identifier)
    {
        var slug = Text.Slugs.From(identifier).Value;
        return slug.Length <= LongestSuffix ? slug : Text.Slugs.Hash(identifier, 12);
    }

    private readonly record struct Claim(Person Person, Slug Slug);
}
