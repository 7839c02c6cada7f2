using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Tests.Fixtures;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Pages;

public class BylineTests
{
    [Theory]
    [InlineData("A", 3, "A")]
    [InlineData("A B C", 3, "A, B, C")]
    [InlineData("A B C D", 3, "A, B, C, D")]
    [InlineData("A B C D E", 3, "A, B, C and 2 others")]
    [InlineData("A", 1, "A")]
    [InlineData("A B", 1, "A, B")]
    [InlineData("A B C", 1, "A and 2 others")]
    public void AByLineNamesSomeAndCountsTheOthers(string names, int most, string byline) =>
        Assert.Equal(byline, Byline.Of(Catalog(Digest("x", Entry("T").By(names.Split(' ')))).Papers[0], most));

    [Fact]
    public void LargeNumbersOfOthersAreSaidInThousands() =>
        Assert.Equal("P0, P1 and 3\u202f288 others", Byline.Of(Crowd(3290).Papers[0], most: 2));

    [Theory]
    [InlineData(6, 0, "P0, P1 and 4 others")]
    [InlineData(6, 1, "P0, P1 and 4 others")]
    [InlineData(6, 2, "P0, …, P2 and 4 others")]
    [InlineData(6, 5, "P0, …, P5 and 4 others")]
    [InlineData(4, 3, "P0, …, P3 and 2 others")]
    [InlineData(3, 2, "P0, P1, P2")]
    public void TheAuthorWhoseListItIsIsNamedWhereverTheyStand(int authors, int place, string byline)
    {
        var catalog = Crowd(authors);

        var author = catalog.Authors.Single(author => author.Name == $"P{place}");
        Assert.Equal(byline, Byline.Of(catalog.Papers[0], most: 2, author));
    }

    [Theory]
    [InlineData(1, "1 author")]
    [InlineData(6, "6 authors")]
    [InlineData(null, null)]
    public void WithoutNamesTheCountIsSaid(int? count, string? byline) =>
        Assert.Equal(
            byline,
            Byline.Of(Catalog(Digest("x", Entry("T") with { AuthorCount = count })).Papers[0], most: 3)
        );

    private static Catalog Crowd(int authors) =>
        Catalog(Digest("x", Entry("T").By([.. Enumerable.Range(0, authors).Select(number => $"P{number}")])));
}
