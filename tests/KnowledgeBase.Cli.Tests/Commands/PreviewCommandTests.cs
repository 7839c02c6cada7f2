using System.Net;
using System.Net.Sockets;
using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Commands;

public sealed class PreviewCommandTests
{
    [Fact]
    public async Task ABuiltSiteIsServedUntilItIsStopped()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        var output = new AnnouncedAddress();

        var running = PreviewAsync(folder, output, TextWriter.Null, stop.Token, "--port", "0");
        var address = await output.Address;
        using var client = new HttpClient();
        var page = await client.GetStringAsync(address);
        await stop.CancelAsync();

        Assert.StartsWith("<p>home", page, StringComparison.Ordinal);
        Assert.Equal(0, await running);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(address));
    }

    [Fact]
    public async Task ATakenPortIsSaidAndTheNextFreeOneUsed()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        var (output, error) = (new AnnouncedAddress(), new StringWriter { NewLine = "\n" });

        var running = PreviewAsync(folder, output, error, stop.Token, "--port", $"{port}");
        var address = await output.Address;
        await stop.CancelAsync();
        await running;

        Assert.True(address.Port > port);
        Assert.Equal($"Port {port} is in use; this is the next free one.\n", error.ToString());
    }

    [Fact]
    public async Task ASiteIsServedUnderThePathWhereItWillStand()
    {
        using var folder = new TemporaryFolder();
        folder.Write("site/data/site.json", """{"schema": 1, "url": "https://example.org/our/papers/"}""");
        using var stop = new CancellationTokenSource();
        var output = new AnnouncedAddress();

        var running = PreviewAsync(folder, output, TextWriter.Null, stop.Token, "--port", "0");
        var address = await output.Address;
        await stop.CancelAsync();
        await running;

        Assert.Equal("/our/papers/", address.AbsolutePath);
    }

    [Theory]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("http")]
    public async Task APortThatIsNoneIsWrongUsage(string port)
    {
        var run = await KbRun.WithAsync([], "preview", "--port", port);

        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task AHostThatIsNoAddressIsWrongUsage()
    {
        var run = await KbRun.WithAsync([], "preview", "--host", "everyone");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--host must be an IP address, and 'everyone' is not.", run.Error, StringComparison.Ordinal);
    }

    private static Task<int> PreviewAsync(
        TemporaryFolder folder,
        TextWriter output,
        TextWriter error,
        CancellationToken stop,
        params string[] arguments
    )
    {
        folder.Write("site/index.html", "<p>home");
        string[] all =
        [
            "preview",
            .. arguments,
            "--input",
            folder.Folder("input"),
            "--theme",
            folder.Folder("theme"),
            "--output",
            Path.Combine(folder.Path, "site"),
        ];
        var built = new BuildResult([], new BuildSummary(0, 1, 1, 0, 0));
        var builds = new SiteBuilds((_, _) => built, _ => built);
        return Kb.RunAsync(all, new Terminal(output, error, IsInteractive: false), builds, stop);
    }
}
