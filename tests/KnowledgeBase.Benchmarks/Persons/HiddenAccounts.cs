using System.Collections.Immutable;
using KnowledgeBase.Benchmarks.Corpora;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Benchmarks.Persons;

/// <summary>
/// Hides half of the accounts and asks of each author whose account is known: is the paper given to a person with
/// another account? By evidence that must never happen; by the spelling alone it can, and the page says so.
/// </summary>
internal static class HiddenAccounts
{
    public static int Measure(
        ImmutableArray<DigestFile> digests,
        ImmutableArray<DigestFile> metadata,
        ulong seed,
        int runs
    )
    {
        var whole = Catalog.From(digests, metadata, EditorialFiles.None);
        ImmutableArray<string> accounts =
        [
            .. whole
                .Authors.SelectMany(author => author.Evidence.Accounts)
                .Distinct(AccountName.Comparer)
                .Order(AccountName.Comparer),
        ];
        var wrong = 0;
        for (var run = 0; run < runs; run++)
            wrong += Measure(whole, accounts, digests, metadata, seed + (ulong)run);
        return wrong == 0 ? 0 : 1;
    }

    private static int Measure(
        Catalog whole,
        ImmutableArray<string> accounts,
        ImmutableArray<DigestFile> digests,
        ImmutableArray<DigestFile> metadata,
        ulong seed
    )
    {
        var chance = new Chance(seed);
        var hidden = accounts.Where(_ => chance.Percent(50)).ToHashSet(AccountName.Comparer);
        var half = Catalog.From(Without(digests, hidden), Without(metadata, hidden), EditorialFiles.None);
        var people = half.Authors.ToDictionary(author => author.Slug);
        var (wrong, bySpelling, asked) = (0, 0, 0);
        foreach (var (paper, known) in whole.Papers.Zip(half.Papers))
        {
            foreach (var (author, found) in paper.Authors.Zip(known.Authors))
            {
                if (author.Account is not { } account)
                    continue;
                asked++;
                var person = people[found.Slug];
                if (!person.Evidence.IsIdentified || IsOf(person, account) || IsOneAsEver(whole, person, author))
                    continue;
                wrong += found.Account is null ? 0 : 1;
                bySpelling += found.Account is null ? 1 : 0;
            }
        }
        Console.WriteLine(
            $"seed {seed}: {hidden.Count} of {accounts.Length} accounts hidden, {asked} signed authorships: "
                + $"{wrong} by evidence at a wrong proven person, {bySpelling} at one by the spelling alone"
        );
        return wrong;
    }

    private static bool IsOf(Author person, string account) =>
        person.Evidence.Accounts.Contains(account, AccountName.Comparer);

    /// <summary>Somebody of several accounts, of which some are hidden.</summary>
    private static bool IsOneAsEver(Catalog whole, Author person, AuthorName author) =>
        whole
            .Authors.Single(one => one.Slug == author.Slug)
            .Evidence.Accounts.Intersect(person.Evidence.Accounts, AccountName.Comparer)
            .Any();

    private static ImmutableArray<DigestFile> Without(ImmutableArray<DigestFile> files, HashSet<string> hidden) =>
        [
            .. files.Select(file =>
                file with
                {
                    Entries =
                    [
                        .. file.Entries.Select(entry =>
                            entry.Accounts.IsEmpty
                                ? entry
                                : entry with
                                {
                                    Accounts = entry.Accounts.RemoveAll(account => hidden.Contains(account.Handle)),
                                }
                        ),
                    ],
                }
            ),
        ];
}
