using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Library.People;

/// <summary>Papers A, B, C … are 0, 1, 2 … in each catalogue.</summary>
public sealed class EvidenceTests
{
    private const string OneOrcid = "0000-0002-1825-0097";
    private const string OtherOrcid = "0000-0001-5109-3700";

    [Fact]
    public void OneAccountUnderTwoSpellingsIsOnePerson()
    {
        var catalog = Catalog(
            Digest(
                "2025-12-08",
                By("A", "Ana Ruiz").Signed("Ana Ruiz", "ruiz"),
                By("B", "Ana M. Ruiz").Signed("Ana M. Ruiz", "ruiz"),
                By("C", "Ana Ruiz")
            )
        );

        Assert.Equal(["ana-ruiz [0, 1, 2]"], People(catalog));
        Assert.Equal(["ana-m-ruiz → ana-ruiz"], Redirects(catalog));
    }

    [Fact]
    public void EachPaperKeepsItsOwnSpelling()
    {
        var catalog = Catalog(
            Digest(
                "2025-12-08",
                By("A", "Ana Ruiz").Signed("Ana Ruiz", "ruiz"),
                By("B", "Ana M. Ruiz").Signed("Ana M. Ruiz", "ruiz")
            )
        );

        Assert.Equal(
            ["Ana Ruiz", "Ana M. Ruiz"],
            catalog.Papers.SelectMany(paper => paper.Authors.Select(x => x.Name))
        );
        Assert.Equal(
            "ana-m-ruiz",
            catalog.Papers.SelectMany(paper => paper.Authors).Select(x => x.Slug.Value).Distinct().Single()
        );
    }

    [Fact]
    public void TwoAccountsUnderOneSpellingAreTwoPeopleAndOtherPapersStayWithTheName()
    {
        var catalog = Catalog(
            Digest(
                "2025-12-08",
                By("A", "Bo Li").Signed("Bo Li", "boli"),
                By("B", "Bo Li").Signed("Bo Li", "Li_2"),
                By("C", "Bo Li")
            )
        );

        Assert.Equal(["bo-li [2] of bo-li-boli, bo-li-li-2", "bo-li-boli [0]", "bo-li-li-2 [1]"], People(catalog));
        Assert.Empty(catalog.Contested);
        Assert.Equal(["boli", "Li_2", null], catalog.Papers.Select(paper => paper.Authors.Single().Account));
    }

    [Fact]
    public void ASpellingWithOneAccountStaysOnePersonAtItsPlainAddress()
    {
        var catalog = Catalog(
            Digest("2025-12-08", By("A", "Bo Li").Signed("Bo Li", "boli"), By("B", "Bo Li"), By("C", "Cy Cole"))
        );

        Assert.Equal(["bo-li [0, 1]", "cy-cole [2]"], People(catalog));
    }

    [Theory]
    [InlineData("extracted_pending")]
    [InlineData("extracted_confirmed")]
    [InlineData(null)]
    public void AnAccountThatAProgramGuessedIsNoEvidence(string? status)
    {
        var guess = By("B", "Bo Li") with { Accounts = [new AuthorAccount(0, "other", status)] };

        var catalog = Catalog(Digest("2025-12-08", By("A", "Bo Li").Signed("Bo Li", "boli"), guess));

        Assert.Equal(["bo-li [0, 1]"], People(catalog));
    }

    [Fact]
    public void AccountsAreOneWhateverTheCaseOfTheirLetters()
    {
        var catalog = Catalog(
            Digest("2025-12-08", By("A", "Bo Li").Signed("Bo Li", "BoLi"), By("B", "Bo Li").Signed("Bo Li", "boli"))
        );

        Assert.Equal(["bo-li [0, 1]"], People(catalog));
    }

    [Fact]
    public void TwoOrcidsUnderOneSpellingAreTwoPeople()
    {
        var catalog = Catalog(
            Digest(
                "2025-12-08",
                By("A", "Bo Li").Identified("Bo Li", OneOrcid),
                By("B", "Bo Li").Identified("Bo Li", OtherOrcid)
            )
        );

        Assert.Equal(
            [$"bo-li [] of bo-li-{OtherOrcid}, bo-li-{OneOrcid}", $"bo-li-{OtherOrcid} [1]", $"bo-li-{OneOrcid} [0]"],
            People(catalog)
        );
    }

    [Fact]
    public void AnAccountAndAnOrcidOfOneAuthorAreOnePerson()
    {
        var catalog = Catalog(
            Digest(
                "2025-12-08",
                By("A", "Bo Li").Signed("Bo Li", "boli").Identified("Bo Li", OneOrcid),
                By("B", "Bo Li").Signed("Bo Li", "boli"),
                By("C", "B. Li").Identified("B. Li", OneOrcid),
                By("D", "Bo Li").Signed("Bo Li", "other")
            )
        );

        Assert.Equal(
            ["bo-li [] of bo-li-boli, bo-li-other", "bo-li-boli [0, 1, 2]", "bo-li-other [3]"],
            People(catalog)
        );
    }

    [Fact]
    public void AnAccountBesideTwoOrcidsTellsNothing()
    {
        var catalog = Catalog(
            Digest(
                "2025-12-08",
                By("A", "Bo Li").Signed("Bo Li", "boli").Identified("Bo Li", OneOrcid),
                By("B", "Cy Li").Signed("Cy Li", "boli").Identified("Cy Li", OtherOrcid),
                By("C", "Di Li").Signed("Di Li", "boli")
            )
        );

        Assert.Equal(["bo-li [0]", "cy-li [1]", "di-li [2]"], People(catalog));
    }

    [Fact]
    public void ABibliographyIdentifiesTheAuthorsThatADigestNames()
    {
        var catalog = Catalog(
            Digest(
                "2025-12-08",
                Entry("A", doi: "10.1/a").By("Bo Li", "Ana Ruíz"),
                By("B", "Bo Li").Signed("Bo Li", "b")
            ),
            Bibliography(Entry("A", doi: "10.1/a").By("Ana Ruiz", "Bo Li").Identified("Ana Ruiz", OneOrcid))
        );

        Assert.Equal([null, OneOrcid], catalog.Papers[0].Authors.Select(author => author.Orcid?.Value));
    }

    [Fact]
    public void TwoPeopleOfOneNameMayWriteOnePaper()
    {
        var entry = By("A", "Bo Li", "Bo Li") with
        {
            Accounts = [new AuthorAccount(0, "one", "admin_assigned"), new AuthorAccount(1, "two", "admin_assigned")],
        };

        var catalog = Catalog(Digest("2025-12-08", entry));

        Assert.Equal(["bo-li [] of bo-li-one, bo-li-two", "bo-li-one [0]", "bo-li-two [0]"], People(catalog));
    }

    [Fact]
    public void NobodyIsLostWhereAnAccountStandsForTwoAuthorsOfAPaper()
    {
        var catalog = Catalog(
            Digest("2025-12-08", By("A", "Bo Li", "Cy Li").Signed("Bo Li", "li").Signed("Cy Li", "li"))
        );

        Assert.Equal(["Bo Li", "Cy Li"], catalog.Papers.Single().Authors.Select(author => author.Name));
    }

    [Fact]
    public void ANoteThatCorrectsTheListKeepsWhoIsIdentified()
    {
        var editorial = EditorialFiles.None with { Notes = [Note("a") with { Authors = ["Ana Ruiz", "Bo Li"] }] };

        var catalog = Catalog(editorial, Digest("2025-12-08", By("A", "Bo Li").Signed("Bo Li", "boli")));

        Assert.Equal([null, "boli"], catalog.Papers.Single().Authors.Select(author => author.Account));
    }

    [Fact]
    public void AnAddressThatTwoSpellingsShareListsAllWhoAskForIt()
    {
        var catalog = Catalog(
            Digest(
                "2025-12-08",
                By("A", "José Li").Signed("José Li", "jose"),
                By("B", "José Li").Signed("José Li", "li"),
                By("C", "Jose Li")
            )
        );

        var name = catalog.Authors.Single(author => author.IsSharedName);
        Assert.Equal("jose-li", name.Slug.Value);
        Assert.Equal(3, name.People.Length);
        Assert.Contains(catalog.Authors, author =>
            author.Name == "Jose Li" && author.Slug.Value.StartsWith("jose-li-", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void AnAccountWithALongNameStillMakesAnAddress()
    {
        var account = new string('x', 90);

        var catalog = Catalog(
            Digest("2025-12-08", By("A", "Bo Li").Signed("Bo Li", account), By("B", "Bo Li").Signed("Bo Li", "b"))
        );

        Assert.Contains(catalog.Authors, author => author.Distinction == account && author.Slug.Value.Length < 40);
    }

    [Fact]
    public void TheOrderOfArrivalDoesNotMatter()
    {
        DigestFile[] files =
        [
            Digest("2025-12-08", By("A", "Bo Li").Signed("Bo Li", "one")),
            Digest("2025-12-09", By("B", "B. Li").Signed("B. Li", "one")),
            Digest("2025-12-10", By("C", "Bo Li").Signed("Bo Li", "two"), By("D", "Bo Li")),
        ];

        Assert.Single(Permutations(files).Select(order => string.Join('\n', People(Catalog(order)))).Distinct());
    }

    [Fact]
    public void AnAccountThatAnAuthorFileGivesToAPersonKeepsItsFormerAddress()
    {
        var file = new AuthorFile("Bo A. Li", new SourceLocation("authors/li.md", 2))
        {
            Aliases = ["Bo Li"],
            Accounts = ["one"],
        };

        var catalog = Catalog(
            EditorialFiles.None with
            {
                Authors = [file],
            },
            Digest("2025-12-08", By("A", "Bo Li").Signed("Bo Li", "one"), By("B", "Bo Li").Signed("Bo Li", "two"))
        );

        Assert.Equal(["bo-a-li [0]", "bo-li [] of bo-a-li, bo-li-two", "bo-li-two [1]"], People(catalog));
        Assert.Contains("bo-li-one → bo-a-li", Redirects(catalog));
    }

    private static DigestEntry By(string title, params string[] authors) => Entry(title).By(authors);

    private static IEnumerable<string> People(Catalog catalog) =>
        catalog.Authors.Select(author =>
            $"{author.Slug} [{string.Join(", ", author.Papers)}]"
            + (
                author.IsSharedName
                    ? " of " + string.Join(", ", author.People.Select(person => catalog.Authors[person].Slug))
                    : ""
            )
        );

    private static IEnumerable<string> Redirects(Catalog catalog) =>
        catalog.Redirects.Select(redirect => $"{redirect.From} → {redirect.To}");
}
