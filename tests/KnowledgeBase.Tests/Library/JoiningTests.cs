using KnowledgeBase.Digests;
using KnowledgeBase.Digests.Formats;
using KnowledgeBase.Tests.Fixtures;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Library;

public class JoiningTests
{
    [Fact]
    public void APaperSeenInTwoDigestsIsOnePaper()
    {
        var catalog = Catalog(
            Digest("2025-12-08", Entry("UL2", "2022-05-10")),
            Digest("2025-12-25", Entry("UL2", "2022-05-10"))
        );

        Assert.Equal(["2025-12-08", "2025-12-25"], catalog.Papers.Single().SeenIn.Select(seen => seen.Digest));
    }

    [Fact]
    public void TheSameArxivIdJoinsDifferentTitles()
    {
        var catalog = Catalog(
            Digest("2025-12-08", Entry("A first title", arxiv: "2501.18512v1")),
            Digest("2025-12-25", Entry("A better title", arxiv: "2501.18512"))
        );

        Assert.Equal("A first title", catalog.Papers.Single().Title);
    }

    [Fact]
    public void AnArxivDoiIsTheArxivId()
    {
        var catalog = Catalog(
            Digest("2025-12-08", Entry("A first title", arxiv: "2501.18512")),
            Digest("2025-12-25", Entry("A better title", doi: "10.48550/arXiv.2501.18512"))
        );

        Assert.Single(catalog.Papers);
    }

    [Theory]
    [InlineData("PanGu-$α$: Large-scale Models", "PanGu-α: large-scale models")]
    [InlineData("The  Lottery Ticket", "The Lottery-Ticket")]
    [InlineData("Naïve Bayes", "Naive Bayes.")]
    public void TitlesThatDifferInTypographyAreOne(string one, string other) =>
        Assert.Single(Catalog(Digest("2025-12-08", Entry(one)), Digest("2025-12-25", Entry(other))).Papers);

    [Fact]
    public void DifferentIdsUnderOneTitleAreTwoPapers()
    {
        var catalog = Catalog(
            Digest("2025-12-08", Entry("Scale", arxiv: "2501.00001"), Entry("Scale", arxiv: "2501.00002"))
        );

        Assert.Equal(2, catalog.Papers.Length);
    }

    [Fact]
    public void DifferentForeignIdsUnderOneTitleAreTwoPapers() =>
        Assert.Equal(
            2,
            Catalog(Digest("2025-12-08", Entry("Scale", id: "acl:1"), Entry("Scale", id: "acl:2"))).Papers.Length
        );

    [Theory]
    [InlineData("2024-05-01", "2024-05-03", 1)]
    [InlineData("2024-05-01", "2024-05-04", 2)]
    [InlineData("2024", "2021-05-04", 1)]
    [InlineData("2024", "2021", 1)]
    public void FullDatesMoreThanTwoDaysApartSeparate(string one, string other, int papers) =>
        Assert.Equal(papers, Catalog(Digest("2025-12-08", Entry("Scale", one), Entry("Scale", other))).Papers.Length);

    [Fact]
    public void AnEntryWithNeitherIdNorDateJoinsTheOnlyPaperOfItsTitle()
    {
        var catalog = Catalog(Digest("2025-12-08", Entry("Scale")), Digest("2025-12-25", Entry("Scale", "2024-05-01")));

        Assert.Equal("2024-05-01", catalog.Papers.Single().Published?.ToString());
    }

    [Fact]
    public void AnEntryThatFitsTwoPapersStandsAloneWithAWarning()
    {
        var catalog = Catalog(
            Digest(
                "2025-12-08",
                Entry("Scale", "2024-05-01", line: 10),
                Entry("Scale", "2021-05-04", line: 20),
                Entry("Scale", line: 30)
            )
        );

        Assert.Equal(3, catalog.Papers.Length);
        Assert.Equal(
            "digests/2025-12-08.txt(30): warning KB301: Several papers are titled “Scale” "
                + "(digests/2025-12-08.txt(10); digests/2025-12-08.txt(20)), and nothing tells which of them this entry "
                + "is, so it becomes a paper of its own. Give it an arXiv id, a DOI or a full date.",
            catalog.Diagnostics.Single().ToString()
        );
    }

    [Fact]
    public void MetadataCompletesAPaperAndMakesNone()
    {
        var catalog = Catalog(
            Digest("2025-12-08", Entry("Scale", "2024-05-01")),
            Bibliography(Entry("Scale", "2023", "2405.00001").By("Ada Lovelace"), Entry("Unknown"))
        );

        var paper = catalog.Papers.Single();
        Assert.Equal(
            ("2024-05-01", "2405.00001", "Ada Lovelace"),
            (paper.Published?.ToString(), paper.ArxivId.ToString(), paper.Authors.Single().Name)
        );
    }

    [Fact]
    public void OneTitleWithAnIdAndDatesInEveryOrderIsTheSameCatalogue()
    {
        DigestFile[] files =
        [
            Digest("2025-12-08", Entry("Scale", "2024-05-01", summary: "Text.")),
            File("digests/2025-12-08.json", DailyPapers.Format, Entry("Scale", "2024-05-02", "2405.00001")),
            Bibliography(Entry("Scale", "2024", "2405.00001").By("Ada Lovelace")),
            Digest("2025-12-25", Entry("Scale")),
        ];
        var expected = Describe(files);

        Assert.All(Entries.Permutations(files), order => Assert.Equal(expected, Describe(order)));

        static string Describe(DigestFile[] order) =>
            string.Join(
                '\n',
                Catalog(order)
                    .Papers.Select(paper =>
                        string.Join(
                            '|',
                            paper.Slug,
                            paper.Published,
                            paper.ArxivId,
                            paper.Abstract,
                            string.Join(',', paper.SeenIn),
                            string.Join(',', paper.Provenance),
                            string.Join(',', paper.Authors)
                        )
                    )
            );
    }

    [Fact]
    [Trait("Culture", "invariant")]
    public void TwentyThousandEntriesOfOneTitleJoinSoon()
    {
        var dated = Enumerable
            .Range(0, 20_000)
            .Select(i => Entry("One Title", $"20{i % 99:00}-01-01", summary: $"s{i}", line: i));
        var named = Enumerable.Range(0, 20_000).Select(i => Entry("Another Title", id: $"x{i}", summary: "s", line: i));
        var bare = Enumerable.Range(0, 20_000).Select(i => Entry("Another Title", summary: $"s{i}", line: i));
        var watch = new ProcessorWatch();
        var catalog = Catalog(Digest("2025-12-25", [.. dated, .. named, .. bare]));

        Assert.InRange(watch.Seconds, 0, 30);
        Assert.Equal(99 + 20_000 + 20_000, catalog.Papers.Length);
        Assert.Equal(20_000, catalog.Diagnostics.Count(fault => fault.Id == "KB301"));
        Assert.All(catalog.Diagnostics, fault => Assert.InRange(fault.Message.Length, 0, 400));
    }

    [Theory]
    [InlineData("2025-01-03", "2025-01-05", 1)]
    [InlineData("2025-01-03", "2025-01-06", 2)]
    [InlineData("2025-01-05", "2025-01-03", 1)]
    public void FullDatesOfOneTitleJoinWithinTwoDays(string one, string other, int papers) =>
        Assert.Equal(
            papers,
            Catalog(Digest("2025-12-08", Entry("T", one)), Digest("2025-12-25", Entry("T", other))).Papers.Length
        );

    [Fact]
    public void ADatedEntryJoinsThePaperWhoseDaysItFits()
    {
        var catalog = Catalog(
            Digest(
                "2025-12-08",
                Entry("T", "2025-01-01", arxiv: "2501.00001", line: 1),
                Entry("T", "2025-03-01", arxiv: "2503.00001", line: 2),
                Entry("T", "2025-03-02", line: 3),
                Entry("T", "2025-03-03", line: 4),
                Entry("T", "2025-03-04", line: 5)
            )
        );

        Assert.Equal(
            ["1", "2 3 4", "5"],
            catalog
                .Papers.Select(paper => string.Join(' ', paper.SeenIn.Select(seen => seen.At.Line)))
                .Order(StringComparer.Ordinal)
        );
    }
}
