using KnowledgeBase.Checking;
using KnowledgeBase.Cli.Fetching;
using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Tests.Checking;

public sealed class ExternalLinksTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HurriedTime _time = new();
    private readonly StandInNetwork _network = new();

    public ExternalLinksTests() => _network.Name("papers.test", "203.0.113.7");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AnAddressThatIsGoneIsAWarningAtItsPlace()
    {
        await using var server = await StandIn.StartAsync(StandIn.Status(404));

        var run = await CheckAsync(server, "--external", "/gone");

        Assert.Equal(
            "papers/1.html(7,1): warning KB514: `http://server/gone` is gone: its server answers 404. Correct or remove the link.\n",
            run.Error
        );
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["/gone", "/gone"], server.Requests);
    }

    [Fact]
    public async Task NobodyIsAskedUnlessTheOptionIsGiven()
    {
        await using var server = await StandIn.StartAsync(StandIn.Status(404));

        Assert.Equal("0 errors, 0 warnings\n", (await CheckAsync(server, "--strict", "/gone")).Output);

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task AGoodAnswerIsRememberedAndAFaultIsAskedForAgain()
    {
        await using var server = await StandIn.StartAsync(
            (_, context) => StandIn.Status(context.Request.Path == "/good" ? 200 : 410)(context)
        );
        await CheckAsync(server, "--external", "/bad", "/good");
        server.Requests.Clear();

        var run = await CheckAsync(server, "--external", "/bad", "/good");

        Assert.Equal(["/bad"], server.Requests);
        Assert.Contains("`http://server/bad` is gone: its server answers 410.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerIsAskedOnceASecondOverOneConnection()
    {
        await using var server = await StandIn.StartAsync(StandIn.Status(200));

        await CheckAsync(server, "--external", "/1", "/2", "/3");

        Assert.Equal(2, _time.Pauses.Count);
        Assert.All(_time.Pauses, pause => Assert.InRange(pause.TotalMilliseconds, 900, 1000));
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task AServerThatSendsNoHeadsIsAskedForTheWholeAnswer()
    {
        await using var server = await StandIn.StartAsync(StandIn.Status(405), StandIn.Status(200));

        Assert.Equal("", (await CheckAsync(server, "--external", "/page")).Error);
    }

    [Fact]
    public async Task AServerThatHasHadEnoughIsLeftAlone()
    {
        await using var server = await StandIn.StartAsync(StandIn.Status(429));

        var run = await CheckAsync(server, "--external", "/1", "/2");

        Assert.Equal(["/1"], server.Requests);
        Assert.Equal(
            "papers/1.html(7,1): info KB515: Whether `http://server/1` still exists could not be checked: its server "
                + "answers 429. Check again later.\n"
                + "papers/2.html(7,1): info KB515: Whether `http://server/2` still exists could not be checked: its "
                + "server answers 429. Check again later.\n",
            run.Error
        );
    }

    [Fact]
    public async Task AServerThatIsNotThereIsNoFaultOfThePage()
    {
        string address;
        await using (var server = await StandIn.StartAsync(StandIn.Status(200)))
            address = $"http://papers.test:{PortOf(server)}";

        var run = await CheckAsync(address, "--external", "/1");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("info KB515", run.Error, StringComparison.Ordinal);
        Assert.Contains("the server cannot be reached (ConnectionError).", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{port}/1", "“127.0.0.1”")]
    [InlineData("http://[::1]:{port}/1", "“[::1]”")]
    [InlineData("http://2130706433:{port}/1", "“127.0.0.1”")]
    [InlineData("http://localhost:{port}/1", "“localhost”")]
    [InlineData("http://router.test:{port}/1", "“router.test”")]
    public async Task ALinkIntoANetworkBehindThisMachineIsNotAsked(string link, string named)
    {
        _network.Name("localhost", "127.0.0.1", "::1");
        _network.Name("router.test", "192.168.1.1");
        await using var server = await StandIn.StartAsync(StandIn.Status(200));

        var run = await CheckAsync(
            "",
            "--external",
            link.Replace("{port}", $"{PortOf(server)}", StringComparison.Ordinal)
        );

        Assert.Contains($"info KB515", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            $"could not be checked: {named} is this machine or belongs to a private network, and is not asked. Check again later.",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Empty(server.Requests);
        Assert.Empty(_network.Connections);
    }

    [Theory]
    [InlineData(
        "http://10.0.0.1/admin",
        "“10.0.0.1” is this machine or belongs to a private network, and is not asked."
    )]
    [InlineData(
        "http://router.test/",
        "“router.test” is this machine or belongs to a private network, and is not asked."
    )]
    [InlineData(
        "file:///etc/passwd",
        "the server redirects to “file:///etc/passwd”, but only https and the server itself are followed."
    )]
    public async Task ARedirectThatMustNotBeFollowedIsMentionedAndTheServerAskedOn(string target, string reason)
    {
        _network.Name("router.test", "192.168.1.1");
        await using var server = await StandIn.StartAsync(
            (_, context) => StandIn.Redirect(context.Request.Path == "/1" ? target : "/2")(context)
        );

        var run = await CheckAsync(server, "--external", "/1", "/3");

        Assert.Contains(
            $"Whether `http://server/1` still exists could not be checked: {reason} Check again later.",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("/3", server.Requests);
        Assert.All(_network.Connections, each => Assert.Equal("203.0.113.7", $"{each.Address}"));
    }

    [Fact]
    public async Task ARedirectBetweenPublicServersIsFollowed()
    {
        _network.Name("moved.test", "203.0.113.8");
        await using var server = await StandIn.StartAsync(
            (_, context) =>
                (
                    context.Request.Host.Host == "papers.test"
                        ? StandIn.Redirect($"http://moved.test:{context.Request.Host.Port}/new")
                        : StandIn.Status(200)
                )(context)
        );

        Assert.Equal("", (await CheckAsync(server, "--external", "/old")).Error);

        Assert.Equal(["/old", "/new"], server.Requests);
    }

    private static int PortOf(StandIn server) => new Uri(server.Address).Port;

    private Task<KbRun> CheckAsync(StandIn server, string option, params string[] paths) =>
        CheckAsync($"http://papers.test:{PortOf(server)}", option, paths);

    /// <summary>A site with one page for each link.</summary>
    private async Task<KbRun> CheckAsync(string server, string option, params string[] paths)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var links = paths.Select(
            (path, index) => new ExternalLink(new SourceLocation($"papers/{index + 1}.html", 7, 1), server + path)
        );
        var found = new BuildResult([], null) { ExternalLinks = [.. links] };
        var exitCode = await Kb.RunAsync(
            ["check", option, "--input", _folder.Folder("input"), "--theme", _folder.Folder("theme")],
            new Terminal(output, error, IsInteractive: false),
            new SiteBuilds((_, _) => found, _ => found),
            timing: new FetchTiming(_time, TimeSpan.FromSeconds(2)),
            network: _network.ToNetwork()
        );
        return new KbRun(
            exitCode,
            output.ToString(),
            server.Length == 0 ? $"{error}" : error.ToString().Replace(server, "http://server")
        );
    }
}
