using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Library;

public class PaperAddressesTests
{
    [Fact]
    public void PapersStandInTheOrderOfTheirSlugs() =>
        Assert.Equal(["a-paper", "b-paper"], Catalog(Digest("2025-12-08", Entry("B paper"), Entry("A paper"))).Slugs());

    [Fact]
    public void ASharedSlugGoesToNobodyAndListsBoth()
    {
        var catalog = Catalog(Digest("2025-12-08", Entry("MemOS", "2025-05-28"), Entry("MemOS", "2025-07-04")));

        Assert.Equal(["memos-2025-05-28", "memos-2025-07-04"], catalog.Slugs());
        Assert.Equal("memos", catalog.Contested.Single().Slug.Value);
        Assert.Equal([0, 1], catalog.Contested.Single().Members.AsEnumerable());
    }

    [Fact]
    public void PapersOfOneTitleAndDayAreToldApartByTheirAbstracts()
    {
        var catalog = Catalog(
            Digest(
                "2025-12-08",
                Entry("MemOS", "2025-05-28", "2505.00001", summary: "One."),
                Entry("MemOS", "2025-05-28", "2505.00002", summary: "Two.")
            )
        );

        Assert.All(catalog.Slugs(), slug => Assert.Matches("^memos-[0-9a-f]{6}$", slug));
        Assert.Equal(2, catalog.Slugs().Distinct().Count());
    }

    [Fact]
    public void PapersThatNothingTellsApartStillHaveAddresses()
    {
        var catalog = Catalog(
            Digest(
                "2025-12-08",
                Entry("MemOS", "2025-05-28", "2505.00001"),
                Entry("MemOS", "2025-05-28", "2505.00002"),
                Entry("MemOS", "2025-05-28", id: "x:1"),
                Entry("MemOS", "2025-05-28", id: "x:2")
            )
        );

        Assert.Equal(catalog.Papers.Length, catalog.Slugs().Distinct().Count());
    }

    [Fact]
    public void ATitleThatLooksLikeAnotherPapersAddressKeepsIt()
    {
        var catalog = Catalog(
            Digest(
                "2025-12-08",
                Entry("MemOS", "2025-05-28", summary: "One."),
                Entry("MemOS", "2025-07-04"),
                Entry("MemOS 2025-05-28", "2020-01-01")
            )
        );

        Assert.Contains("memos-2025-05-28", catalog.Slugs());
        Assert.Equal("MemOS 2025-05-28", catalog.Papers.Single(paper => paper.Slug.Value == "memos-2025-05-28").Title);
    }
}
