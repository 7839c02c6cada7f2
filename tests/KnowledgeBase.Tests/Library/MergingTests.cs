using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Formats;
using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Library;

public class MergingTests
{
    [Fact]
    public void AFieldComesFromTheStrongestFormatThatStatesIt()
    {
        var paper = Catalog(
            Digest("2025-12-08", Entry("Scale", "2024-05-01", summary: "From the listing.", line: 7)),
            File("digests/2025-12-09.json", DailyPapers.Format, Entry("Scale", "2024-05-02", line: 9))
        )
            .Papers.Single();

        Assert.Equal(("2024-05-02", "From the listing."), (paper.Published?.ToString(), paper.Abstract));
        Assert.Equal(
            [
                "abstract digests/2025-12-08.txt(7)",
                "published digests/2025-12-09.json(9)",
                "title digests/2025-12-09.json(9)",
            ],
            paper.Provenance.Select(source => $"{source.Field} {source.At}")
        );
    }

    [Fact]
    public void TheEarlierDigestWins()
    {
        var paper = Catalog(
            Digest("2025-12-25", Entry("Scale", summary: "Later.")),
            Digest("2025-12-08", Entry("Scale", summary: "Earlier."))
        )
            .Papers.Single();

        Assert.Equal("Earlier.", paper.Abstract);
    }

    [Fact]
    public void WhereInPrintAPaperStandsComesWholeFromOneSource()
    {
        var paper = Catalog(
            Digest("2025-12-08", Entry("Scale") with { Publication = new() { Type = PublicationType.Article } }),
            Digest(
                "2025-12-09",
                Entry("Scale", line: 5) with
                {
                    Publication = new() { Volume = "12", Pages = "1–9" },
                }
            ),
            Bibliography(
                Entry("Scale") with
                {
                    Publication = new() { Volume = "13", Publisher = "Press" },
                }
            )
        )
            .Papers.Single();

        Assert.Equal(new PublicationDetails { Volume = "12", Pages = "1–9" }, paper.Publication);
        Assert.Contains(new FieldSource("publication", new("digests/2025-12-09.txt", 5)), paper.Provenance);
    }

    [Fact]
    public void AListOfNamesWinsOverACountAndTheDifferenceIsSaid()
    {
        var catalog = Catalog(
            Digest("2025-12-08", Entry("Scale", line: 13) with { AuthorCount = 3 }),
            Bibliography(Entry("Scale", line: 4).By("Ada Lovelace", "Alan Turing"))
        );

        Assert.Equal(2, catalog.Papers.Single().AuthorCount);
        Assert.Equal(
            "digests/2025-12-08.txt(13): info KB302: The listing counts 3 authors, but metadata/papers.bib(4) names "
                + "2. The names are used.",
            catalog.Diagnostics.Single().ToString()
        );
    }

    [Fact]
    public void ACountWithoutNamesIsKept() =>
        Assert.Equal(
            6,
            Catalog(Digest("2025-12-08", Entry("Scale") with { AuthorCount = 6 })).Papers.Single().AuthorCount
        );

    [Fact]
    public void UnusedMetadataIsOneLineAFile()
    {
        var catalog = Catalog(Digest("2025-12-08", Entry("Scale")), Bibliography(Entry("One"), Entry("Two")));

        Assert.Equal(
            (DiagnosticSeverity.Information, "2 entries do not match any paper of the digests and are not used."),
            (catalog.Diagnostics.Single().Severity, catalog.Diagnostics.Single().Message)
        );
    }

    [Theory]
    [InlineData("2405.00001", "2024-05")]
    [InlineData("0704.0001", "2007-04")]
    [InlineData("hep-th/9901001", "1999-01")]
    [InlineData("math/0611800", "2006-11")]
    public void WhereNoDateIsStatedTheArxivIdTellsYearAndMonth(string id, string published)
    {
        var paper = Catalog(Digest("mine", Entry("Scale", arxiv: id))).Papers.Single();

        Assert.Equal(published, paper.Published?.ToString());
        Assert.Equal("arxivId", paper.Provenance.Single(source => source.Field == "published").DerivedFrom);
    }

    [Fact]
    public void KeywordsOfAllSourcesAreKeptOnceAndTheFirstSummary()
    {
        var paper = Catalog(
            Digest("2025-12-08", Entry("Scale") with { Keywords = ["Pruning", "scale"] }),
            Digest(
                "2025-12-09",
                Entry("Scale") with
                {
                    Keywords = ["pruning", "sparsity"],
                    Summary = "Short.",
                    Upvotes = 7,
                }
            )
        )
            .Papers.Single();

        Assert.Equal(["Pruning", "scale", "sparsity"], paper.Keywords.AsEnumerable());
        Assert.Equal(("Short.", 7), (paper.Summary, paper.Upvotes));
    }
}
