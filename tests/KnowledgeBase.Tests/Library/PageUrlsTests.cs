using KnowledgeBase.Library;

namespace KnowledgeBase.Tests.Library;

public sealed class PageUrlsTests
{
    [Theory]
    [InlineData("topics/data.html", 1, "topics/data.html")]
    [InlineData("topics/data.html", 2, "topics/data/2.html")]
    [InlineData("authors/index.html", 2, "authors/2.html")]
    [InlineData("periods/2025/12.html", 2, "periods/2025/12/2.html")]
    [InlineData("periods/undated.html", 2, "periods/undated/papers/2.html")]
    public void FurtherPagesStandBelowTheFirst(string first, int number, string url) =>
        Assert.Equal(url, PageUrls.Page(first, number));

    [Fact]
    public void ThePagesOfAYearAreNoMonths() =>
        Assert.Equal("periods/2025/papers/12.html", PageUrls.Page("periods/2025.html", 12));
}
