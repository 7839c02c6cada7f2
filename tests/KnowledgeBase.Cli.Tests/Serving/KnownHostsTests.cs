using System.Net;
using KnowledgeBase.Cli.Serving;
using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Serving;

public sealed class KnownHostsTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SiteServer _server = null!;

    public async Task InitializeAsync()
    {
        _folder.Write("site/index.html", "<p>a private note");
        _server = await SiteServer.StartAsync(Path.Combine(_folder.Path, "site"), port: 0, updates: new LiveUpdates());
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("localhost")]
    [InlineData("LocalHost:1")]
    [InlineData("[::1]")]
    [InlineData("[::1]:65535")]
    public async Task ThisMachinesOwnNamesAreAnsweredAtAnyPort(string host)
    {
        var answer = await RawRequest.SendAsync(_server.Address.Port, "/", host);

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
    }

    /// <summary>A name that another site gives this machine's address makes its pages read the preview.</summary>
    [Theory]
    [InlineData("attacker.test")]
    [InlineData("attacker.test:5080")]
    [InlineData("localhost.attacker.test")]
    [InlineData("127.0.0.1.attacker.test")]
    [InlineData("127.0.0.1.nip.test:80")]
    [InlineData("localhost.")]
    [InlineData("xlocalhost")]
    [InlineData("127.0.0.2")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("192.168.0.7")]
    [InlineData("0.0.0.0")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("")]
    [InlineData(null)]
    public async Task EveryOtherNameIsRefusedWithOneSentence(string? host)
    {
        foreach (var path in (string[])["/", "/index.html", "/.kb/events", "/.kb/preview.js", "/none"])
        {
            var answer = await RawRequest.SendAsync(_server.Address.Port, path, host);

            Assert.StartsWith("HTTP/1.1 421 ", answer, StringComparison.Ordinal);
            Assert.Contains(
                "This preview answers only at 127.0.0.1, localhost, [::1] and the address given with --host. Open it there.\n",
                answer,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("192.168.0.7", "192.168.0.7", true)]
    [InlineData("192.168.0.7", "192.168.0.8", false)]
    [InlineData("192.168.0.7", "attacker.test", false)]
    [InlineData("fd00::7", "[fd00::7]", true)]
    [InlineData("fd00::7", "fd00::7", false)]
    [InlineData("fd00::7", "[fd00::8]", false)]
    public void TheAddressThatWasGivenIsAnsweredToo(string given, string host, bool isAnswered)
    {
        Assert.Equal(isAnswered, KnownHosts.Includes(host, IPAddress.Parse(given)));
    }

    [Theory]
    [InlineData("0.0.0.0", "192.168.0.7", true)]
    [InlineData("0.0.0.0", "[fd00::7]", true)]
    [InlineData("::", "10.1.2.3", true)]
    [InlineData("0.0.0.0", "attacker.test", false)]
    [InlineData("::", "localhost.attacker.test", false)]
    [InlineData("::", "", false)]
    public void WhereEveryAddressIsServedEachIsAnsweredAndStillNoName(string given, string host, bool isAnswered)
    {
        Assert.Equal(isAnswered, KnownHosts.Includes(host, IPAddress.Parse(given)));
    }
}
