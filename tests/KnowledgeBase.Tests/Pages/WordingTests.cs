using KnowledgeBase.Pages;
using KnowledgeBase.Tests.Fixtures;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Pages;

public class WordingTests
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
        Assert.Equal(byline, Wording.Byline(Catalog(Digest("x", Entry("T").By(names.Split(' ')))).Papers[0], most));

    [Theory]
    [InlineData(1, "1 author")]
    [InlineData(6, "6 authors")]
    [InlineData(null, null)]
    public void WithoutNamesTheCountIsSaid(int? count, string? byline) =>
        Assert.Equal(byline, Wording.Byline(Catalog(Digest("x", Entry("T") with { AuthorCount = count })).Papers[0], most: 3));

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("one two three four", 12, "one two…")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaa", 10, "aaaaaaaaa…")]
    [InlineData("one two, three four", 11, "one two…")]
    [InlineData("   ", 10, null)]
    public void AnExcerptEndsAtAWord(string text, int length, string? excerpt) => Assert.Equal(excerpt, Wording.Excerpt(text, length));

    [Fact]
    public void AnAddressIsShownShort() =>
        Assert.Equal("github.com/a/b", Wording.AddressLabel("https://www.github.com/a/b/"));
}
