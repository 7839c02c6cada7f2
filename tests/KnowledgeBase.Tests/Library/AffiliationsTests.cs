using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
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

    [Fact]
    public void OneHandleUnderTwoNamesIsOneOrganisation()
    {
        var organization = Catalog(
            Digest("2025-12-25", Entry("A").From("naver-ai", "NAVER AI Lab"), Entry("B").From("naver-ai", "NAVER"))
        )
            .Organizations.Single();

        Assert.Equal(["naver-ai"], organization.Accounts.AsEnumerable());
        Assert.Equal(
            "All 2 papers are of the account naver-ai. The papers call it NAVER and NAVER AI Lab.",
            OrganizationReason.Of(organization)
        );
    }

    [Fact]
    public void TwoHandlesUnderOneNameAreToldApart()
    {
        var catalog = Catalog(
            Digest(
                "2025-12-25",
                Entry("A").From("apple", "Apple"),
                Entry("B").From("apple-ml", "Apple"),
                Entry("C").From("", "Apple")
            )
        );

        Assert.Equal(
            ["apple [0] apple", "apple-881cda2d83a4 [2] ", "apple-ml [1] apple-ml"],
            catalog.Organizations.Select(one => $"{one.Slug} [{string.Join(", ", one.Papers)}] {one.Distinction}")
        );
    }

    [Fact]
    public void AFileWithAHandleIsNotAboutOthersOfItsName()
    {
        var catalog = Catalog(
            EditorialFiles.None with
            {
                Organizations = [File("Apple", "apple") with { Accounts = ["Apple"] }],
            },
            Digest("2025-12-25", Entry("A").From("apple", "Apple"), Entry("B").From("apple-ml", "Apple"))
        );

        Assert.Equal(["apple file", "apple-ml"], Organizations(catalog));
    }

    [Fact]
    public void AFileWithTwoHandlesIsOneOrganisationAndTheOtherAddressLeadsOn()
    {
        var catalog = Catalog(
            EditorialFiles.None with
            {
                Organizations = [File("Apple", "apple") with { Accounts = ["apple", "ml-apple"] }],
            },
            Digest("2025-12-25", Entry("A").From("apple", "Apple"), Entry("B").From("ml-apple", "Apple ML Research"))
        );

        Assert.Equal(["apple file"], Organizations(catalog));
        Assert.Equal(
            [("ml-apple", "apple")],
            catalog.Redirects.Select(redirect => (redirect.From.Value, redirect.To.Value))
        );
    }

    [Fact]
    public void TwoFilesMayShareANameWhereEachStatesItsHandle()
    {
        var catalog = Catalog(
            EditorialFiles.None with
            {
                Organizations =
                [
                    File("Apple", "one") with
                    {
                        Accounts = ["apple"],
                    },
                    File("Apple", "two") with
                    {
                        Accounts = ["apple-ml"],
                    },
                ],
            },
            Digest("2025-12-25", Entry("A").From("apple", "Apple"), Entry("B").From("apple-ml", "Apple"))
        );

        Assert.Empty(catalog.Diagnostics);
        Assert.Equal(["apple file", "apple-ml file"], Organizations(catalog));
    }

    [Fact]
    public void TheAddressOfANameLeadsToTheHandleThatWasFoundLater() =>
        Assert.Equal(
            [("apple", "ml-apple")],
            Catalog(Digest("2025-12-25", Entry("A").From("ml-apple", "Apple"), Entry("B").From("", "Apple")))
                .Redirects.Select(redirect => (redirect.From.Value, redirect.To.Value))
        );

    private static OrganizationFile File(string name, string path) =>
        new(name, new SourceLocation($"orgs/{path}.md", 1));

    private static IEnumerable<string> Organizations(Catalog catalog) =>
        catalog.Organizations.Select(one => one.Slug.Value + (one.File is null ? "" : " file"));
}
