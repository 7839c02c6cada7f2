using System.Net;
using System.Net.Http.Headers;
using KnowledgeBase.Cli.Serving;
using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Serving;

public sealed class SiteServerTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private SiteServer _server = null!;

    public async Task InitializeAsync()
    {
        _folder.Write("secret.txt", "not to be served");
        _folder.Write("site/index.html", "<p>home");
        _folder.Write("site/404.html", "<p>nothing here");
        _folder.Write("site/topics/index.html", "<p>topics");
        _folder.Write("site/data/papers.jsonl", new string('x', 5000));
        _folder.Write("site/papers/a.md", "# A");
        _server = await SiteServer.StartAsync(Path.Combine(_folder.Path, "site"), port: 0);
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _client.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("", "text/html; charset=utf-8", "<p>home")]
    [InlineData("topics/", "text/html; charset=utf-8", "<p>topics")]
    [InlineData("papers/a.md", "text/markdown; charset=utf-8", "# A")]
    public async Task AFileIsServedWithItsMediaType(string address, string type, string content)
    {
        using var answer = await GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(content, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task AMissingPageIsTheSitesOwn404()
    {
        using var answer = await GetAsync("papers/none.html");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("<p>nothing here", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task AnUnchangedFileIsNotSentAgain()
    {
        using var first = await GetAsync("papers/a.md");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_server.Address, "papers/a.md"));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task TextIsCompressedForThoseWhoAskForIt()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_server.Address, "data/papers.jsonl"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));

        using var answer = await _client.SendAsync(request);

        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length < 500);
    }

    [Fact]
    public async Task APartOfAFileCanBeAskedFor()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_server.Address, "papers/a.md"));
        request.Headers.Range = new RangeHeaderValue(2, 2);

        using var answer = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("A", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/topics/../../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/..%5csecret.txt")]
    [InlineData("/..\\secret.txt")]
    [InlineData("//secret.txt")]
    [InlineData("/topics/%00")]
    public async Task NoPathEscapesTheSite(string path)
    {
        var answer = await RawRequest.SendAsync(_server.Address.Port, path);

        Assert.DoesNotContain("not to be served", answer, StringComparison.Ordinal);
        Assert.Matches("^HTTP/1.1 (400|404) ", answer);
    }

    [Fact]
    public async Task ABasePathStandsBeforeEveryAddress()
    {
        await using var server = await SiteServer.StartAsync(Path.Combine(_folder.Path, "site"), 0, "/papers/kb/");

        Assert.EndsWith("/papers/kb/", server.Address.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("<p>topics", await _client.GetStringAsync(new Uri(server.Address, "topics/index.html")));
        using var root = await _client.GetAsync(new Uri(server.Address, "/"));
        Assert.Equal("/papers/kb/", root.Headers.Location!.ToString());
    }

    [Fact]
    public async Task AnAddressOutsideTheBasePathLeadsNowhere()
    {
        await using var server = await SiteServer.StartAsync(Path.Combine(_folder.Path, "site"), 0, "/kb/");

        using var answer = await _client.GetAsync(new Uri(server.Address, "/topics/index.html"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task ALinkOutOfTheSiteIsNotFollowed()
    {
        File.CreateSymbolicLink(
            Path.Combine(_folder.Path, "site", "link.txt"),
            Path.Combine(_folder.Path, "secret.txt")
        );
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "site", "up"), _folder.Path);

        using var file = await GetAsync("link.txt");
        using var folder = await GetAsync("up/secret.txt");

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [file.StatusCode, folder.StatusCode]);
    }

    [Theory]
    [InlineData("/topics", "/topics/")]
    [InlineData("//topics", "/topics/")]
    [InlineData("/%C3%A9", "/%C3%A9/")]
    public async Task AFolderLeadsToItsPageOnThisServer(string path, string target)
    {
        _folder.Write("site/é/index.html", "<p>accents");

        var answer = await RawRequest.SendAsync(_server.Address.Port, path);

        Assert.Contains($"\r\nLocation: {target}\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageGetsTheScriptOnlyWhileItIsServedLive()
    {
        var updates = new LiveUpdates();
        await using var live = await SiteServer.StartAsync(Path.Combine(_folder.Path, "site"), 0, "/kb/", updates);

        var page = await _client.GetStringAsync(live.Address);

        Assert.Matches("^<p>home<script defer src=\"/kb/.kb/preview.js\" data-page=\"[0-9a-f]{16}\"></script>$", page);
        Assert.Contains(
            "EventSource",
            await _client.GetStringAsync(new Uri(live.Address, ".kb/preview.js")),
            StringComparison.Ordinal
        );
        Assert.Equal("<p>home", await _client.GetStringAsync(_server.Address));
        Assert.Equal("<p>home", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "site", "index.html")));
    }

    [Fact]
    public async Task ALivePageThatChangedWithinASecondIsSentAgain()
    {
        var updates = new LiveUpdates();
        await using var live = await SiteServer.StartAsync(Path.Combine(_folder.Path, "site"), 0, updates: updates);
        using var first = await _client.GetAsync(live.Address);
        _folder.Write("site/index.html", "<p>hone");
        using var request = new HttpRequestMessage(HttpMethod.Get, live.Address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    private Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(new Uri(_server.Address, address));
}
