using KnowledgeBase.Digests;
using KnowledgeBase.Digests.Formats;
using KnowledgeBase.Tests.Fixtures;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Library;

public class SharedIdentifiersTests
{
    [Fact]
    public void AnIdentifierOfTwoTitlesAndTwoDoisJoinsNothing()
    {
        var catalog = Catalog(
            File(
                "digests/mine.bib",
                BibTeX.Format,
                Entry("Devices of Widgets", "2016", "1011.1669", "10.1126/a", line: 1),
                Entry("Points of Integration", "1976", "1011.1669", "10.1103/b", line: 2)
            )
        );

        Assert.Equal(["10.1126/a", "10.1103/b"], catalog.Papers.Select(paper => paper.Doi.ToString()));
        Assert.All(catalog.Papers, paper => Assert.Null(paper.ArxivId));
        Assert.Equal(
            "digests/mine.bib(2): warning KB312: “arxiv:1011.1669” cannot be the identifier of “Points of Integration” "
                + "and of “Devices of Widgets” (digests/mine.bib(1)): their DOIs differ too. It joins nothing. Correct "
                + "it in one of the two places.",
            catalog.Diagnostics.Single().ToString()
        );
    }

    [Fact]
    public void ChaptersWithTheDoiOfTheirBookStayApartAndKeepIt()
    {
        var catalog = Catalog(
            File(
                "digests/mine.bib",
                BibTeX.Format,
                Entry("Grain Widgets", "2009", doi: "10.1007/book").By("Ada Arno"),
                Entry("The State of Widgets", "2009", doi: "10.1007/book").By("Ben Bell")
            )
        );

        Assert.Equal(["10.1007/book", "10.1007/book"], catalog.Papers.Select(paper => paper.Doi.ToString()));
    }

    [Fact]
    public void AListingKeepsTheIdentifierThatABibliographyGivesToAnotherPaper()
    {
        var catalog = Catalog(
            File("digests/mine.bib", BibTeX.Format, Entry("Wrong", "1976", "2405.00001").By("Ben Bell")),
            File(
                "digests/2024-05-01.json",
                DailyPapers.Format,
                Entry("Right", "2024-05-01", "2405.00001").By("Ada Arno")
            )
        );

        Assert.Equal(["Right 2405.00001", "Wrong "], catalog.Papers.Select(paper => $"{paper.Title} {paper.ArxivId}"));
    }

    [Theory]
    [InlineData("Widgets that Sort Themselves", "Widgets that Sort", "10.1/b")]
    [InlineData("Widgets that Sort Themselves", "Widgets that sort themselves.", "10.1/b")]
    [InlineData("Widgets that Sort Themselves", "Self-sorting Widgets", null)]
    public void AnIdentifierHoldsWhereTitlesAgreeOrNothingElseDiffers(string one, string other, string? doi) =>
        Assert.Single(
            Catalog(
                Digest("2025-12-08", Entry(one, arxiv: "2405.00001", doi: "10.1000/a")),
                Digest("2025-12-25", Entry(other, arxiv: "2405.00001", doi: doi))
            ).Papers
        );

    [Fact]
    public void EntriesOfOneIdentifierThatDifferAreOnePaperWithAWarning()
    {
        var catalog = Catalog(
            Digest("2025-12-08", Entry("Scale", arxiv: "2405.00001", doi: "10.1000/a")),
            Digest("2025-12-25", Entry("Scale", arxiv: "2405.00001", doi: "10.1000/b"))
        );

        Assert.Single(catalog.Papers);
        Assert.Equal(
            "digests/2025-12-25.txt(1): warning KB313: “Scale” has the identifier “arxiv:2405.00001” here and in "
                + "digests/2025-12-08.txt(1), but the DOIs differ. It is taken for one paper. Correct the entry that is "
                + "wrong.",
            catalog.Diagnostics.Single().ToString()
        );
    }

    [Fact]
    public void AChainOfIdentifiersInEveryOrderIsTheSamePapers()
    {
        DigestFile[] files =
        [
            File("digests/a.bib", BibTeX.Format, Entry("Devices", "2016", "2405.00001", "10.1000/a").By("Ada Arno")),
            File("digests/b.bib", BibTeX.Format, Entry("Points", "1976", "2405.00001", "10.1000/b").By("Ben Bell")),
            File("digests/c.bib", BibTeX.Format, Entry("Layers", arxiv: "2405.00001")),
            File("digests/d.bib", BibTeX.Format, Entry("Points", doi: "10.1000/b")),
        ];
        var expected = Papers(files);

        Assert.Equal(["Devices: a", "Layers: c", "Points: b d"], expected);
        Assert.All(Entries.Permutations(files), order => Assert.Equal(expected, Papers(order)));

        static IEnumerable<string> Papers(DigestFile[] order) =>
            Catalog(order)
                .Papers.Select(paper => $"{paper.Title}: {string.Join(' ', paper.SeenIn.Select(seen => seen.Digest))}");
    }
}
