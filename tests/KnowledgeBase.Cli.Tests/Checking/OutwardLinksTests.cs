using KnowledgeBase.Cli.Fetching;
using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Site;

namespace KnowledgeBase.Cli.Tests.Checking;

public sealed class OutwardLinksTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HurriedTime _time = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AnAddressThatIsGoneIsAWarningAtItsPlace()
    {
        await using var server = await StandIn.StartAsync(StandIn.Status(404));

        var run = await CheckAsync(server, "--external", "/gone");

        Assert.Equal(
            "papers/1.html(7,1): warning KB514: `http://server/gone` is gone: its server answers 404. Correct the link, or take it out.\n",
            run.Error);
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
            (_, context) => StandIn.Status(context.Request.Path == "/good" ? 200 : 410)(context));
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
            "papers/1.html(7,1): info KB515: Whether `http://server/1` is there could not be found out: its server answers 429. Ask again later.\n" +
            "papers/2.html(7,1): info KB515: Whether `http://server/2` is there could not be found out: its server answers 429. Ask again later.\n",
            run.Error);
    }

    [Fact]
    public async Task AServerThatIsNotThereIsNoFaultOfThePage()
    {
        string address;
        await using (var server = await StandIn.StartAsync(StandIn.Status(200)))
            address = server.Address;

        var run = await CheckAsync(address, "--external", "/1");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("info KB515", run.Error, StringComparison.Ordinal);
        Assert.Contains("the server cannot be reached (ConnectionError).", run.Error, StringComparison.Ordinal);
    }

    private Task<KbRun> CheckAsync(StandIn server, string option, params string[] paths) => CheckAsync(server.Address, option, paths);

    /// <summary>A site with one page for each link.</summary>
    private async Task<KbRun> CheckAsync(string server, string option, params string[] paths)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var links = paths.Select((path, index) => new OutwardLink(new SourceLocation($"papers/{index + 1}.html", 7, 1), server + path));
        var found = new BuildResult([], null) { OutwardLinks = [.. links] };
        var exitCode = await Kb.RunAsync(
            ["check", option, "--input", _folder.Folder("input"), "--theme", _folder.Folder("theme")],
            new Terminal(output, error, IsInteractive: false),
            new SiteBuilds((_, _) => found, _ => found),
            timing: new FetchTiming(_time, TimeSpan.FromSeconds(2)));
        return new KbRun(exitCode, output.ToString(), error.ToString().Replace(server, "http://server"));
    }
}
