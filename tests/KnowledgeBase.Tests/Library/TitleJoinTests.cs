using KnowledgeBase.Digests.Formats;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Library;

public class TitleJoinTests
{
    [Theory]
    [InlineData("Ada Arno", "A. Arno", 1)]
    [InlineData("Ada Arno", "Arno Ada", 1)]
    [InlineData("Zoë Ångström", "Zoe Angstrom", 1)]
    [InlineData("Jean-Luc Arno", "J.-L. Arno", 1)]
    [InlineData("Ada Arno", "Widget Team", 1)]
    [InlineData("Ada Arno", "arno99", 1)]
    [InlineData("Ada Arno", "安田愛", 1)]
    [InlineData("Ada Arno", "Ben Arno", 2)]
    [InlineData("Wei Zhang", "Wei Wang", 2)]
    [InlineData("Ada Arno", "Ben Bell", 2)]
    public void ATitleJoinsUnlessNobodyIsInBothListsOfAuthors(string one, string other, int papers) =>
        Assert.Equal(
            papers,
            Catalog(Digest("2025-12-08", Entry("Scale").By(one), Entry("Scale").By(other))).Papers.Length
        );

    [Fact]
    public void AListThatIsCutIsNoEvidence() =>
        Assert.Single(
            Catalog(
                Digest("2025-12-08", Entry("Scale").By("Ada Arno", "Ben Bell")),
                Digest("2025-12-25", Entry("Scale").By("Cy Cole") with { HasMoreAuthors = true })
            ).Papers
        );

    [Theory]
    [InlineData("2019", "2024", 1)]
    [InlineData("2018", "2024", 2)]
    public void ATitleJoinsAPreprintAndItsPublicationButNoOlderWork(string one, string other, int papers) =>
        Assert.Equal(papers, Catalog(Digest("2025-12-08", Entry("Scale", one), Entry("Scale", other))).Papers.Length);

    [Fact]
    public void APublicationMonthsAfterThePreprintIsOnePaper() =>
        Assert.Single(
            Catalog(
                File("digests/2024-05-02.json", DailyPapers.Format, Entry("Scale", "2024-05-01", "2405.00001")),
                File("digests/mine.bib", BibTeX.Format, Entry("Scale", "2025-03-20", doi: "10.1000/a"))
            ).Papers
        );

    [Theory]
    [InlineData("What is C?", "What is C++?")]
    [InlineData("C", "C#")]
    [InlineData("Searching with A", "Searching with A*")]
    [InlineData("DiT at Scale", "DiT+ at Scale")]
    public void SignsThatTellNamesApartTellTitlesApart(string one, string other) =>
        Assert.Equal(2, Catalog(Digest("2025-12-08", Entry(one), Entry(other))).Papers.Length);
}
