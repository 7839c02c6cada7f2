using KnowledgeBase.Cli.Tests.Fixtures;
using static KnowledgeBase.Cli.Tests.Fixtures.StandIn;

namespace KnowledgeBase.Cli.Tests.Fetching;

public sealed class RedirectTests : IDisposable
{
    private const string Day = """[{"paper": {"id": "2512.00001", "title": "Small Models"}}]""";

    private readonly FetchRun _run = new();

    public RedirectTests()
    {
        _run.Network.Name("daily.test", "203.0.113.7");
        _run.Network.Name("other.test", "203.0.113.8");
        _run.Network.Name("localhost", "127.0.0.1", "::1");
        _run.Network.Name("router.test", "192.168.1.1");
        _run.Network.Name("mixed.test", "fd00::1", "10.0.0.1");
        _run.Network.Name("mirror.test", "10.20.30.40");
    }

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task ARedirectOfTheServerToItselfIsFollowed(int code)
    {
        await using var server = await StartAsync(Redirect("/moved", code), Good(Day));

        Assert.Equal(0, (await FetchAsync(server, "daily.test")).ExitCode);

        Assert.Equal("/moved", server.Requests[1]);
        Assert.Equal(["digests/2025-12-25-hf.json"], _run.Files);
    }

    [Theory]
    [InlineData(
        "http://other.test/x",
        "The server redirects to “http://other.test/x”, but only https and the server itself are followed."
    )]
    [InlineData(
        "//other.test/x",
        "The server redirects to “http://other.test/x”, but only https and the server itself are followed."
    )]
    [InlineData(
        "file:///etc/passwd",
        "The server redirects to “file:///etc/passwd”, but only https and the server itself are followed."
    )]
    [InlineData(
        "ftp://daily.test/x",
        "The server redirects to “ftp://daily.test/x”, but only https and the server itself are followed."
    )]
    [InlineData(
        "data:application/json,[]",
        "The server redirects to “data:application/json,[]”, but only https and the server itself are followed."
    )]
    [InlineData(
        "javascript:alert(1)",
        "The server redirects to “javascript:alert(1)”, but only https and the server itself are followed."
    )]
    [InlineData(
        "https://127.0.0.1/x",
        "“127.0.0.1” is this machine or belongs to a private network, and is not asked."
    )]
    [InlineData("https://127.1/x", "“127.0.0.1” is this machine or belongs to a private network, and is not asked.")]
    [InlineData("https://[::1]/x", "“[::1]” is this machine or belongs to a private network, and is not asked.")]
    [InlineData(
        "https://[::ffff:10.0.0.1]/x",
        "“[::ffff:10.0.0.1]” is this machine or belongs to a private network, and is not asked."
    )]
    [InlineData(
        "https://169.254.169.254/latest/meta-data",
        "“169.254.169.254” is this machine or belongs to a private network, and is not asked."
    )]
    [InlineData(
        "https://localhost/x",
        "“localhost” is this machine or belongs to a private network, and is not asked."
    )]
    [InlineData(
        "https://router.test/x",
        "“router.test” is this machine or belongs to a private network, and is not asked."
    )]
    [InlineData(
        "https://mixed.test/x",
        "“mixed.test” is this machine or belongs to a private network, and is not asked."
    )]
    [InlineData("http://[", "The server answered 302 without a usable address.")]
    [InlineData("https://", "The server answered 302 without a usable address.")]
    [InlineData("http://a:99999999/", "The server answered 302 without a usable address.")]
    [InlineData("", "The server answered 302 without a usable address.")]
    public async Task ARedirectThatLeadsElsewhereIsNoUsableAnswer(string target, string reason)
    {
        await using var server = await StartAsync(Redirect(target));

        var result = await FetchAsync(server, "daily.test");

        Assert.Equal(
            (
                3,
                $"http://server/api/daily_papers?date=2025-12-25&limit=100: {reason} Everything stored so far is kept.\n"
            ),
            (result.ExitCode, result.Error)
        );
        Assert.Single(server.Requests);
        Assert.All(_run.Network.Connections, each => Assert.Equal("203.0.113.7", $"{each.Address}"));
        Assert.Empty(_run.Files);
    }

    [Fact]
    public async Task HttpsIsFollowedToAnyPublicServer()
    {
        await using var server = await StartAsync(Redirect("https://other.test/x"));

        await FetchAsync(server, "daily.test");

        Assert.Contains(_run.Network.Connections, each => $"{each}" == "203.0.113.8:443");
    }

    [Fact]
    public async Task RedirectsInACircleEnd()
    {
        await using var server = await StartAsync(Redirect("/again"));

        var result = await FetchAsync(server, "daily.test");

        Assert.EndsWith(
            ": The server redirects more than 5 times. Everything stored so far is kept.\n",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Equal((3, 6), (result.ExitCode, server.Requests.Count));
    }

    [Theory]
    [InlineData("mirror.test")]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task AServerInsideMayBeNamedAndLeadToAnotherOneThere(string host)
    {
        await using var server = await StartAsync(Redirect("https://router.test/x"));

        await FetchAsync(server, host);

        Assert.Contains(_run.Network.Connections, each => $"{each}" == "192.168.1.1:443");
    }

    /// <summary>Its own addresses were right when it was asked first.</summary>
    [Fact]
    public async Task ANameThatLeadsInsideAfterwardsIsRefused()
    {
        await using var server = await StartAsync(
            (_, context) =>
            {
                _run.Network.Name("other.test", "192.168.1.1");
                return Redirect("https://other.test/x")(context);
            }
        );

        var result = await FetchAsync(server, "daily.test");

        Assert.Contains(
            "“other.test” is this machine or belongs to a private network",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(_run.Network.Connections, each => $"{each.Address}" == "192.168.1.1");
    }

    private Task<KbRun> FetchAsync(StandIn server, string host) =>
        _run.RunAsync($"http://{host}:{new Uri(server.Address).Port}", "hf", "--date", "2025-12-25");
}
