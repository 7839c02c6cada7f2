using System.Text;
using KnowledgeBase.Checking;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Checking;

public sealed class PageScriptsTests
{
    /// <summary>Of <c>ours()</c>.</summary>
    private const string Policy =
        "<meta http-equiv=Content-Security-Policy content=\"script-src 'self' "
        + "'sha256-6Mlk+XjE57h/a6BK8UFDhIqhWicH5NYtbW9Bd0Z0HiI='\">";

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script type=module>alert(1)</script>")]
    [InlineData("<script type='text/javascript; charset=utf-8'>alert(1)</script>")]
    [InlineData("<script type=speculationrules>{}</script>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<script>ours() </script>")]
    [InlineData("<script></script>")]
    public void AScriptInThePageIsNamed(string html) =>
        Assert.Contains(
            "error KB516: This inline script is not allowed by the page's Content-Security-Policy. Move it to a file of the theme.",
            Assert.Single(Faults(Policy, html)),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("<script>ours()</script>")]
    [InlineData("<script src=app.js></script>")]
    [InlineData("<script type='application/ld+json'>{}</script>")]
    [InlineData("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("<p data-once=1 title=on></p>")]
    [InlineData("<noscript><p>Without</p></noscript>")]
    public void WhatThePolicyAllowsAndWhatIsDataIsNot(string html) => Assert.Empty(Faults(Policy, html));

    [Fact]
    public void APolicyInTheBodyAllowsNothing() =>
        Assert.Contains(
            "KB516",
            Assert.Single(Faults("", $"<p>{Policy}<script>ours()</script>")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("<p onclick='alert(1)'>", "onclick")]
    [InlineData("<details ONTOGGLE=alert(1)>", "ontoggle")]
    [InlineData("<svg onload=alert(1)>", "onload")]
    [InlineData("<img src=app.js alt='' onerror=alert(1)>", "onerror")]
    [InlineData("<custom-element onwhatever=''>", "onwhatever")]
    public void AHandlerIsNamed(string html, string name) =>
        Assert.Contains(
            $"error KB517: The attribute `{name}` contains script, which the page's Content-Security-Policy does not allow. Remove it.",
            Assert.Single(Faults(Policy, html)),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("0;url=https://evil.test/", "https://evil.test/")]
    [InlineData("5; URL='https://evil.test/x'", "https://evil.test/x")]
    [InlineData("0;https://evil.test/", "https://evil.test/")]
    [InlineData("0 https://evil.test/", "https://evil.test/")]
    [InlineData(".5,url = &quot;//evil.test/&quot;", "//evil.test/")]
    [InlineData("0;url=\\\\evil.test/", "\\\\evil.test/")]
    [InlineData("0;url=ht&#10;tps://evil.test/", "ht tps://evil.test/")]
    [InlineData("0;url=data:text/html,x", "data:text/html,x")]
    public void ARefreshToAnotherSiteIsNamed(string content, string address) =>
        Assert.Contains(
            $"error KB518: The page redirects its readers to `{address}`, another site. Make it a link instead.",
            Assert.Single(Faults(Policy, $"<meta http-equiv=Refresh content=\"{content}\">")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("30")]
    [InlineData("0;url=index.html")]
    [InlineData("0;index.html")]
    public void ARefreshWithinTheSiteIsNot(string content) =>
        Assert.Empty(Faults(Policy, $"<meta http-equiv=refresh content='{content}'>"));

    [Theory]
    [InlineData("<a href='java&#10;script:alert(1)'>x</a>")]
    [InlineData("<a href='&#1; javascript:alert(1)'>x</a>")]
    [InlineData("<a href='java&Tab;script&colon;alert(1)'>x</a>")]
    [InlineData("<form action=javascript:alert(1)></form>")]
    [InlineData("<button formaction=javascript:alert(1)>x</button>")]
    [InlineData("<input type=submit formaction=VBScript:x>")]
    [InlineData("<iframe src=javascript:alert(1)></iframe>")]
    [InlineData("<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>")]
    [InlineData("<meta http-equiv=refresh content='0;url=javascript:alert(1)'>")]
    public void AnAddressThatRunsIsNamedHoweverItIsSpelled(string html) =>
        Assert.Contains("error KB504: ", Assert.Single(Faults(Policy, html)), StringComparison.Ordinal);

    [Theory]
    [InlineData("<link rel=preconnect href=https://evil.test/>")]
    [InlineData("<link rel=dns-prefetch href=//evil.test>")]
    [InlineData("<link rel='next prefetch' href=https://evil.test/>")]
    [InlineData("<link rel=prerender href=https://evil.test/>")]
    [InlineData("<a href=index.html ping=https://evil.test/>x</a>")]
    [InlineData("<td background=https://evil.test/a.png>")]
    [InlineData("<img alt='' src='/\\evil.test/a.png'>")]
    [InlineData("<svg><script href=https://evil.test/x.js></script></svg>")]
    public void WhatReachesForAnotherSiteIsNamed(string html) =>
        Assert.Contains(
            "error KB505: ",
            Assert.Single(
                Faults(Policy, html.StartsWith("<td", StringComparison.Ordinal) ? $"<table><tr>{html}</table>" : html)
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void APageInsideAnAttributeIsNamed() =>
        Assert.Contains(
            "error KB519: This element contains a page in `srcdoc`, which is not checked. Link to a page instead.",
            Assert.Single(Faults(Policy, "<iframe srcdoc='&lt;script>alert(1)&lt;/script>'></iframe>")),
            StringComparison.Ordinal
        );

    [Fact]
    public void ANoteThatHoldsCodeIsNamedAndTheThemesOwnIsNot()
    {
        using var site = new TinySite();
        OwnTheme.CopyTo(site);
        site.Write(
            "input/notes/n.md",
            "---\npaper: Deep Scale\n---\n<script>alert(1)</script>\n\n<p onclick=alert(1)>\n\n<meta "
                + "http-equiv=refresh content='0;url=https://evil.test/'>\n"
        );

        var said = SiteBuild
            .Check(site.Options)
            .Diagnostics.Where(each =>
                string.CompareOrdinal(each.Id, "KB516") >= 0 && each.Id.StartsWith("KB5", StringComparison.Ordinal)
            );

        Assert.Equal(
            [
                ("KB516", "papers/deep-scale.html"),
                ("KB517", "papers/deep-scale.html"),
                ("KB518", "papers/deep-scale.html"),
            ],
            said.Select(each => (each.Id, each.At.Path)).Order()
        );
    }

    private static IEnumerable<string> Faults(string head, string html)
    {
        var page = $"<!doctype html><html lang=en><head><title>T</title>{head}</head><body>{html}";
        return SiteCheck
            .Check(["index.html", "app.js"], [("index.html", Encoding.UTF8.GetBytes(page))])
            .Diagnostics.Select(fault => fault.ToString());
    }
}
