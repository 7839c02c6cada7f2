using System.Text;
using KnowledgeBase.Checking;

namespace KnowledgeBase.Tests.Checking;

public sealed class SiteCheckTests
{
    [Fact]
    public void AWholeSiteHasNoFaults() =>
        Assert.Empty(
            Faults(
                Page(
                    "index.html",
                    "<a href='topics/'>T</a> <a href='papers/a.html#abstract'>A</a>"
                        + "<a href='#main'>M</a>"
                        + "<a href='https://example.org/x.html'>X</a> <a href='mailto:a@b.org'>M</a> <main id='main'>"
                ),
                Page(
                    "topics/index.html",
                    "<a href='../papers/a.html?x=1#abstract'>A</a>"
                        + "<a href='..'>Home</a> <a href=''>Here</a> <a href='./#top'>Up</a><img src='../mark.svg' "
                        + "alt=''>"
                ),
                Page("papers/a.html", "<h2 id=abstract>Abstract</h2><script src='../app.js'></script>"),
                ("mark.svg", ""),
                ("app.js", "")
            )
        );

    [Theory]
    [InlineData("<a href='b.html'>", "`b.html`")]
    [InlineData("<a href='../index.html'>", "`../index.html`")]
    [InlineData("<a href='Index.html'>", "`Index.html`")]
    [InlineData("<a href='index.html/'>", "`index.html/`")]
    [InlineData("<a href='x/'>", "`x/`")]
    [InlineData("<link rel=stylesheet href=style.css>", "`style.css`")]
    [InlineData("<img alt='' src=a.png>", "`a.png`")]
    [InlineData("<img alt='' srcset='a.png 1x, index.html 2x'>", "`a.png`")]
    [InlineData("<form action=search.html></form>", "`search.html`")]
    [InlineData("<svg><use href='icons.svg#x'/></svg>", "`icons.svg#x`", 51)]
    [InlineData("<meta http-equiv=refresh content='0; url=papers/b.html'>", "`papers/b.html`")]
    [InlineData("<video poster=p.png></video>", "`p.png`")]
    public void ALinkToNothingIsAnError(string html, string link, int column = 46) =>
        Assert.Equal(
            [
                $"index.html(1,{column}): error KB501: The link {link} does not lead to a file of the site. Correct "
                    + $"it, or add the page.",
            ],
            Faults(Page("index.html", html))
        );

    [Fact]
    public void ALinkIsDecodedBeforeItIsLookedUp() =>
        Assert.Empty(Faults(Page("index.html", "<a href='a%20b.html#%C3%BC'>"), Page("a b.html", "<p id='ü'>")));

    [Fact]
    public void AnEncodedClimbStaysBroken() =>
        Assert.StartsWith(
            "index.html(1,46): error KB501",
            Assert.Single(Faults(Page("index.html", "<a href='%2e%2e/%2e%2e/etc/passwd'>"))),
            StringComparison.Ordinal
        );

    [Fact]
    public void LinksThatLeadAwayAreKeptOnceAtTheirFirstPlace()
    {
        var pages = new[]
        {
            Page(
                "index.html",
                "<a href='https://example.org/b#x'></a><a href='mailto:a@b.org'></a><link rel=canonical "
                    + "href='https://example.org/c'>"
            ),
            Page("a.html", "<a href='https://example.org/b'></a><a href='http://example.org/a?q=1'></a>"),
        };

        var links = SiteCheck
            .Check(
                [.. pages.Select(page => page.Path)],
                pages.Select(page => (page.Path, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(page.Html)))
            )
            .ExternalLinks;

        Assert.Equal(
            ["http://example.org/a?q=1 in a.html", "https://example.org/b in a.html"],
            links.Select(link => $"{link.Address} in {link.At.Path}")
        );
    }

    [Fact]
    public void AnAnchorMustExistInItsPage() =>
        Assert.Equal(
            [
                "index.html(1,46): error KB502: The link `#nowhere` leads to a place that index.html does not have. "
                    + "Correct the part after `#`.",
                "index.html(1,69): error KB502: The link `a.html#Abstract` leads to a place that a.html does not have. "
                    + "Correct the part after `#`.",
            ],
            Faults(
                Page("index.html", "<a href='#nowhere'></a><a href='a.html#Abstract'>"),
                Page("a.html", "<p id=abstract>")
            )
        );

    [Fact]
    public void OneBrokenLinkIsToldOncePerPage() =>
        Assert.Single(Faults(Page("index.html", "<a href=b.html></a><p><a href=b.html></a>")));

    [Fact]
    public void ALinkFromTheHostsRootBreaksUnderABasePathExceptOnTheNotFoundPage() =>
        Assert.Equal(
            ["404.html(1,78): error KB501", "index.html(1,46): error KB503"],
            Faults(
                    Page("404.html", "<a href='/kb/papers/a.html'></a><a href='/kb/papers/b.html'>"),
                    Page("index.html", "<a href='/papers/a.html'></a><a href='papers/a.html'></a>"),
                    Page("papers/a.html", "")
                )
                .Select(fault => fault[..fault.LastIndexOf(": The", StringComparison.Ordinal)])
        );

    [Fact]
    public void TheNotFoundPageMayHaveABaseAddress() =>
        Assert.Empty(
            Faults(
                Page("index.html", "<a href='papers/a.html'></a>"),
                Page("papers/a.html", ""),
                Page("404.html", "<base href='/kb/'><a href='papers/a.html'></a>")
            )
        );

    [Theory]
    [InlineData("<p id=a><p id=a>", "KB506")]
    [InlineData("<img src=index.html>", "KB507")]
    [InlineData("<svg role=img></svg>", "KB507")]
    [InlineData("<a href=' JavaScript:alert(1)'>", "KB504")]
    [InlineData("<script src='https://cdn.example/x.js'></script>", "KB505")]
    [InlineData("<link rel='stylesheet' href='//cdn.example/x.css'>", "KB505")]
    [InlineData("<img alt='' src='http://example.org/a.png'>", "KB505")]
    public void AFaultyElementIsNamed(string html, string id) =>
        Assert.Contains($"error {id}: ", Assert.Single(Faults(Page("index.html", html))), StringComparison.Ordinal);

    [Theory]
    [InlineData("<svg role=img aria-label=Years></svg>")]
    [InlineData("<svg role=img><title>Years</title></svg>")]
    [InlineData("<svg aria-hidden=true></svg>")]
    [InlineData("<img alt='' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>")]
    [InlineData("<link rel=canonical href='https://example.org/'>")]
    [InlineData("<a href='?q=x'>")]
    public void ASoundElementIsNot(string html) => Assert.Empty(Faults(Page("index.html", html)));

    [Fact]
    public void APageHasATitleAndALanguage() =>
        Assert.Equal(
            [
                "index.html: error KB508: The page has no `<title>`. Add one to its layout.",
                "index.html: error KB509: The page does not state its language. Add `lang` to its `<html>`.",
            ],
            Faults(("index.html", "<!doctype html><title> </title>"))
        );

    [Fact]
    public void APageThatNobodyLinksToIsAnOrphan() =>
        Assert.Equal(
            [
                "a.html: warning KB511: This page cannot be reached from the home page by links. Link to it, or "
                    + "remove it.",
                "b.html: warning KB511: This page cannot be reached from the home page by links. Link to it, or "
                    + "remove it.",
            ],
            Faults(
                Page("index.html", "<a href='c.html'></a>"),
                Page("a.html", "<a href='b.html'></a>"),
                Page("b.html", "<a href='a.html'></a><a href=c.html></a>"),
                Page("c.html", ""),
                Page("404.html", ""),
                Page("old.html", "<meta http-equiv=refresh content='0;url=c.html'>")
            )
        );

    [Fact]
    public void APageReachedThroughARedirectIsNoOrphan() =>
        Assert.Empty(
            Faults(
                Page("index.html", "<a href='old.html'></a>"),
                Page("old.html", "<meta http-equiv=refresh content='0;url=c.html'>"),
                Page("c.html", "")
            )
        );

    [Fact]
    public void APageForANameThatSeveralBearIsFoundByOldLinksAlone() =>
        Assert.Empty(Faults(Page("index.html", ""), Page("li.html", "<body data-kind=contested>")));

    [Fact]
    public void ASiteNeedsAHomePage() =>
        Assert.StartsWith(
            "index.html: error KB510",
            Assert.Single(Faults(Page("a.html", ""))),
            StringComparison.Ordinal
        );

    [Fact]
    public void APageOf150ThousandBytesIsLarge()
    {
        var page = Page("index.html", "");
        var padding = new string(' ', 150_000 - page.Html.Length);

        Assert.Empty(Faults((page.Path, page.Html + padding)));
        Assert.StartsWith(
            "index.html: warning KB512: The page is 150001 bytes long, more than 150000.",
            Assert.Single(Faults((page.Path, page.Html + padding + " "))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void BytesThatAreNoPageAtAllAreSurvived() =>
        Assert.NotEmpty(
            SiteCheck.Check(["index.html"], [("index.html", new byte[] { 0xFF, 0, (byte)'<', 0xC3 })]).Diagnostics
        );

    private static (string Path, string Html) Page(string path, string body) =>
        (path, $"<!doctype html><html lang=en><title>{path[..1]}</title>{body}");

    private static string[] Faults(params (string Path, string Html)[] files) =>
        [
            .. SiteCheck
                .Check(
                    [.. files.Select(file => file.Path)],
                    files
                        .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
                        .Select(file => (file.Path, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Html)))
                )
                .Diagnostics.Select(fault => fault.ToString()),
        ];
}
