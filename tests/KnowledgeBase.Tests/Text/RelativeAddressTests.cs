using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Text;

public class RelativeAddressTests
{
    [Theory]
    [InlineData("index.html", "papers/a.html", "papers/a.html")]
    [InlineData("papers/a.html", "papers/b.html", "b.html")]
    [InlineData("papers/a.html", "papers/a.html", "a.html")]
    [InlineData("papers/a.html", "index.html", "../index.html")]
    [InlineData("topics/data/2.html", "topics/data.html", "../data.html")]
    [InlineData("periods/2025/12.html", "papers/a.html", "../../papers/a.html")]
    [InlineData("papers/a.html", "search.html?q=x", "../search.html?q=x")]
    public void ALinkIsSeenFromItsPage(string page, string target, string link) =>
        Assert.Equal(link, RelativeAddress.From(page, target));

    [Theory]
    [InlineData("papers/a.html", "b.md", "papers/b.md")]
    [InlineData("papers/a.html", "../topics/data.html#x", "topics/data.html#x")]
    [InlineData("about.html", "/index.html", "index.html")]
    [InlineData("about.html", "../../etc/passwd", "etc/passwd")]
    [InlineData("about.html", "https://example.org/", null)]
    [InlineData("about.html", "mailto:a@example.org", null)]
    [InlineData("about.html", "//example.org/x", null)]
    public void ALinkIsResolvedWithinTheSite(string page, string link, string? target) =>
        Assert.Equal(target, RelativeAddress.Resolve(page, link));
}
