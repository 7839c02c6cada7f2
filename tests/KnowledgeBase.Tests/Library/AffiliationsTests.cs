using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Library;

public class AffiliationsTests
{
    [Fact]
    public void AnOrganisationStandsUnderItsHandle()
    {
        var catalog = Catalog(Digest("2025-12-25", Entry("A").From("naver-ai", "NAVER AI Lab")));

        Assert.Equal(
            ("naver-ai", "NAVER AI Lab"),
            (catalog.Organizations.Single().Slug.Value, catalog.Organizations.Single().Name)
        );
    }

    [Fact]
    public void HandlesThatDifferInCaseAreOneOrganisation() =>
        Assert.Single(
            Catalog(
                Digest("2025-12-25", Entry("A").From("Qwen", "Qwen"), Entry("B").From("qwen", "Qwen"))
            ).Organizations
        );

    [Fact]
    public void AFileJoinsNamesAndKeepsTheAddress()
    {
        var file = new OrganizationFile("Naver", new SourceLocation("orgs/naver.md", 1))
        {
            Aliases = ["naver-ai", "NAVER Labs"],
        };
        var catalog = Catalog(
            EditorialFiles.None with
            {
                Organizations = [file],
            },
            Digest("2025-12-25", Entry("A").From("naver-ai", "NAVER AI Lab"), Entry("B").From("", "NAVER Labs"))
        );

        Assert.Equal(
            ("naver-ai", "Naver"),
            (catalog.Organizations.Single().Slug.Value, catalog.Organizations.Single().Name)
        );
        Assert.Equal([0, 1], catalog.Organizations.Single().Papers.AsEnumerable());
    }

    [Fact]
    public void ANameWithoutHandleFindsTheHandleOfThatName() =>
        Assert.Single(
            Catalog(Digest("2025-12-25", Entry("A").From("apple", "Apple"), Entry("B").From("", "Apple"))).Organizations
        );
}
