using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Benchmarks.Corpora;
using KnowledgeBase.Digests;
using KnowledgeBase.Library;
using KnowledgeBase.Library.People;

namespace KnowledgeBase.Benchmarks.Persons;

/// <summary>
/// Times the finding of people alone. A corpus without accounts gets as many as the archive of 457 days of answers has:
/// one in six names has an account, one in fifty of these two, and they sign a third of the papers of the name.
/// </summary>
internal static class PersonsTiming
{
    private const double AccountPercent = 16;
    private const double SecondPercent = 1.9;
    private const double SignedPercent = 33;

    public static int Measure(
        ImmutableArray<DigestFile> digests,
        ImmutableArray<DigestFile> metadata,
        ulong seed,
        int runs
    )
    {
        var entries = RankedEntries.Of(digests, metadata);
        var papers = PaperAddresses.Assign(Merging.Merge(Joining.Join(entries).Groups)).Papers;
        if (papers.All(paper => paper.Identities.IsEmpty))
            papers = Signed(papers, new Chance(seed));
        var signed = papers.Sum(paper => paper.Identities.Count(identity => identity is not null));
        var authorships = papers.Sum(paper => paper.Authors.Length);
        for (var run = 0; run < runs; run++)
        {
            var (watch, used) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
            var people = PeopleCatalog.Of(papers, []);
            var (wall, cpu) = (watch.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - used);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{papers.Length} papers, {authorships} authorships, {signed} signed: {people.Authors.Length} people, "
                        + $"{people.Authors.Count(author => author.IsSharedName)} shared names in "
                        + $"{wall.TotalSeconds:0.00} s ({cpu.TotalSeconds:0.00} s CPU)"
                )
            );
        }
        return 0;
    }

    private static ImmutableArray<AddressedPaper> Signed(ImmutableArray<AddressedPaper> papers, Chance chance)
    {
        var accounts = new Dictionary<string, string[]>(StringComparer.Ordinal);
        return
        [
            .. papers.Select(paper =>
                paper with
                {
                    Facts = paper.Facts with { Identities = [.. paper.Authors.Select(Identity)] },
                }
            ),
        ];

        AuthorIdentity? Identity(string name)
        {
            if (!accounts.TryGetValue(name, out var own))
                accounts.Add(name, own = Accounts());
            return own.Length > 0 && chance.Percent(SignedPercent) ? new AuthorIdentity(chance.Of(own), null) : null;
        }

        string[] Accounts()
        {
            if (!chance.Percent(AccountPercent))
                return [];
            var number = accounts.Count.ToString(CultureInfo.InvariantCulture);
            return chance.Percent(SecondPercent) ? [$"a{number}", $"b{number}"] : [$"a{number}"];
        }
    }
}
