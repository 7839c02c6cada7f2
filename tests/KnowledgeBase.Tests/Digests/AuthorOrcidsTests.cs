namespace KnowledgeBase.Tests.Digests;

/// <summary>The ORCIDs of authors in each format that states them.</summary>
public sealed class AuthorOrcidsTests
{
    private const string Authors = "author = {Arno, Ada and Bell, Ben and {The Team}}";

    [Theory]
    [InlineData("""author+an:orcid = {1="0000-0002-1825-0097"; 2="0000-0001-5109-3700"}""")]
    [InlineData("AUTHOR+an:orcid = {2=0000-0001-5109-3700;1=https://orcid.org/0000-0002-1825-0097;}")]
    [InlineData("orcid-numbers = {Bell, Ben/0000-0001-5109-3700; Arno, Ada/0000-0002-1825-0097}")]
    [InlineData(
        "ORCID-Numbers = {Arno, A./0000-0002-1825-0097\n Bell, B./0000-0001-5109-3700\n Cole, C/0000-0002-1694-233X}"
    )]
    public void BibTeXStatesThemByPlaceOrByName(string field) =>
        Assert.Equal(
            ["Ada Arno 0000-0002-1825-0097", "Ben Bell 0000-0001-5109-3700"],
            Orcids("x.bib", $"@article{{a, title = {{Widgets}}, {Authors}, {field}}}").Order()
        );

    [Theory]
    [InlineData("Arno, Ada", "0000-0002-1825-0097", "Ada Arno 0000-0002-1825-0097")]
    [InlineData("Arno, Ada and Bell, Ben", "0000-0002-1825-0097", "")]
    [InlineData(
        "Arno, Ada and Bell, Ben",
        "0000-0002-1825-0097, 0000-0001-5109-3700",
        "Ada Arno 0000-0002-1825-0097|Ben Bell 0000-0001-5109-3700"
    )]
    public void AFieldOfItsOwnCountsWhereItHasOneForEachAuthor(string authors, string orcids, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                '|',
                Orcids("x.bib", $"@article{{a, title = {{Widgets}}, author = {{{authors}}}, orcid = {{{orcids}}}}}")
            )
        );

    [Fact]
    public void ANameThatIsNoneOfTheAuthorsIsPassedOver() =>
        Assert.Empty(
            Orcids("x.bib", $"@misc{{a, title = {{W}}, {Authors}, orcid-numbers = {{Cole, Cy/0000-0002-1694-233X}}}}")
        );

    [Fact]
    public void ANameThatTwoAuthorsCanBeGivesNobodyAnOrcid() =>
        Assert.Empty(
            Orcids(
                "x.bib",
                "@article{a, title = {W}, author = {Li, Bo and Li, Bin}, orcid-numbers = {Li, B./0000-0002-1825-0097}}"
            )
        );

    [Fact]
    public void PubMedStatesThemBelowTheAuthor() =>
        Assert.Equal(
            ["Ben van der Bell 0000-0002-1825-0097"],
            Orcids(
                "x.nbib",
                """
                PMID- 12345678
                TI  - Widgets.
                FAU - Arno, Ada
                AU  - Arno A
                AUID- Scopus: 1234
                FAU - van der Bell, Ben
                AU  - van der Bell B
                AUID- ORCID: http://orcid.org/0000000218250097
                """
            )
        );

    [Fact]
    public void TheWebOfScienceStatesThemByName() =>
        Assert.Equal(
            ["Ada Arno 0000-0002-1825-0097", "Ben Bell 0000-0001-5109-3700"],
            Orcids(
                "x.ciw",
                """
                PT J
                AU Arno, A
                   Bell, B
                AF Arno, Ada
                   Bell, Ben
                TI Widgets
                OI Arno, Ada/0000-0002-1825-0097; Bell,
                   Ben/0000-0001-5109-3700
                PY 2024
                ER
                """
            )
        );

    [Fact]
    public void ASavedPageStatesThemBehindTheAuthor() =>
        Assert.Equal(
            ["Ben Bell 0000-0002-1825-0097"],
            Orcids(
                "x.html",
                """
                <!DOCTYPE html><html><head><meta name="citation_title" content="Widgets">
                <meta name="citation_author" content="Arno, Ada"><meta name="citation_author" content="Ben Bell">
                <meta name="citation_author_orcid" content="https://orcid.org/0000-0002-1825-0097"></head></html>
                """
            )
        );

    [Fact]
    public void DataCiteStatesThemAmongOtherIdentifiers() =>
        Assert.Equal(
            ["Ada Arno 0000-0002-1825-0097"],
            Orcids(
                "x.json",
                """
                [{"title": "Widgets", "doi": "10.1000/w", "creators": [{"name": "Arno, Ada", "nameIdentifiers": [
                  {"nameIdentifier": "https://isni.org/1", "nameIdentifierScheme": "ISNI"},
                  {"nameIdentifier": "https://orcid.org/0000-0002-1825-0097", "nameIdentifierScheme": "ORCID"}]}]}]
                """
            )
        );

    [Theory]
    [InlineData(
        "x.bib",
        """@misc{a, title = {W}, author = {Arno, Ada}, author+an:orcid = {1="0000-0002-1825-0098"}}"""
    )]
    [InlineData("x.bib", "@misc{a, title = {W}, author = {Arno, Ada}, orcid-numbers = {Arno, A/0000-0002-1825-0098}}")]
    [InlineData(
        "x.json",
        """[{"type": "book", "title": "W", "author": [{"family": "Arno", "ORCID": "0000-0002-1825-0098"}]}]"""
    )]
    [InlineData(
        "x.json",
        """[{"title": "W", "doi": "10.1000/w", "authors": [{"name": "Ada Arno", "orcid": "0000-0002-1825-0098"}]}]"""
    )]
    public void AWrongCheckDigitIsAWarningWithItsPlace(string name, string text)
    {
        var file = Sources.Parse(name, text);

        Assert.Empty(file.Entries.Single().Orcids);
        Assert.Equal(
            $"digests/{name}(1,{(name == "x.bib" ? 1 : 2)}): warning KB128: “0000-0002-1825-0098” is no ORCID iD, "
                + "or its check digit is wrong, and is left out. Compare it with orcid.org.",
            Sources.Messages(file)
        );
    }

    private static IEnumerable<string> Orcids(string name, string text)
    {
        var file = Sources.Parse(name, text);
        Assert.Equal("", Sources.Messages(file));
        var entry = file.Entries.Single();
        return entry.Orcids.Select(stated => $"{entry.Authors[stated.Author]} {stated.Orcid}");
    }
}
