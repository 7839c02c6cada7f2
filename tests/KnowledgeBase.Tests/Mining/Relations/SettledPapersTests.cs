using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Mining.Relations;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Mining.Relations;

public sealed class SettledPapersTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1023, 1023)]
    [InlineData(1024, 1024)]
    [InlineData(1151, 1024)]
    [InlineData(1152, 1152)]
    [InlineData(7000, 6656)]
    [InlineData(8192, 8192)]
    public void ALargeLibraryCountsRaritiesAnewWhenItHasGrownByAStep(int papers, int counted) =>
        Assert.Equal(counted, SettledPapers.Of([.. Enumerable.Repeat(Given.Paper("Bees"), papers)]).Count);

    [Fact]
    public void TheEarliestSeenAreCounted()
    {
        var settled = SettledPapers.Of([
            Seen("2025-03-02"),
            .. Enumerable.Repeat(Seen("2025-03-01"), 1022),
            Given.Paper("Of no date"),
            Seen("2025-02-01"),
        ]);

        Assert.False(settled[0]);
        Assert.True(settled[1023]);
        Assert.True(settled[1024]);
    }

    [Fact]
    public void ANewPaperChangesTheRelatedPapersOfItsNeighboursAlone()
    {
        ImmutableArray<Paper> old = [.. Enumerable.Range(0, 1030).Select(Written)];
        var added = Given.Paper("New", "kelp3 is new here, as zebrafish are; kelp8, mudlark.") with
        {
            Changes = Seen("2026-01-01").Changes,
        };

        var before = All(old);
        var after = All([.. old, added]);

        var changed = Enumerable
            .Range(0, old.Length)
            .Where(paper => !after[paper].SequenceEqual(before[paper], StringComparer.Ordinal))
            .ToList();
        Assert.True(before.Count(lines => lines.Length > 0) > 500);
        Assert.All(changed, paper =>
            Assert.Contains(after[paper], line => line.StartsWith("1030:", StringComparison.Ordinal))
        );
    }

    /// <summary>Each of some hundred words stands in about forty of these papers; mudlarks are in one.</summary>
    private static Paper Written(int number) =>
        Given.Paper(
            $"Paper {number}",
            $"kelp{number % 29} grows where eels{number % 31} are, and owls{number % 37} see crab{number % 41}."
                + (number == 500 ? " A mudlark too." : "")
        ) with
        {
            Changes = Seen("2025-01-01").Changes,
        };

    private static Paper Seen(string day) =>
        Given.Paper("Seen") with
        {
            Changes =
            [
                new Change(
                    DateOnly.ParseExact(day, "yyyy-MM-dd"),
                    ChangeKind.FirstSeen,
                    new SourceLocation("digests/any.json")
                ),
            ],
        };

    /// <summary>Each related paper with its reasons, by paper.</summary>
    private static string[][] All(ImmutableArray<Paper> papers) =>
        [
            .. new RelatedPapers(
                papers,
                [.. papers.Select(_ => ImmutableArray<TopicAssignment>.Empty)],
                [.. papers.Select(_ => ImmutableArray<EntryLink>.Empty)],
                NamedTies.Of(papers.Length, [])
            )
                .All()
                .Select(paper =>
                    paper.Nearest.Select(near => $"{near.Paper}: {string.Join(' ', near.Reasons)}").ToArray()
                ),
        ];
}
