using System.Net;
using System.Net.Http.Headers;
using KnowledgeBase.Cli.Serving;
using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Serving;

public sealed class EncodingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();

    public EncodingsTests()
    {
        _folder.Write("site/index.html", $"<p>{new string('x', 5000)}");
        _folder.Write("site/data/papers.jsonl", new string('x', 5000));
        _folder.Write("site/picture.png", new string('x', 5000));
    }

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    public static TheoryData<string, bool> Answers =>
        new()
        {
            { "data/papers.jsonl", false },
            { "index.html", false },
            { "index.html", true },
        };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task EachEncodingHasAStrongTagOfItsOwn(string path, bool isLive)
    {
        await using var server = await StartAsync(isLive);
        var plain = await TagAsync("");

        Assert.Matches("^\"[0-9a-f-]+\"$", plain);
        Assert.Equal(plain, await TagAsync("gzip;q=0"));
        Assert.Equal($"{plain[..^1]}-gzip\"", await TagAsync("gzip"));
        Assert.Equal($"{plain[..^1]}-br\"", await TagAsync("br"));

        async Task<string> TagAsync(string accept)
        {
            using var answer = await GetAsync(server, path, accept);
            Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
            Assert.Equal(accept is "gzip" or "br" ? [accept] : [], answer.Content.Headers.ContentEncoding);
            return answer.Headers.ETag!.ToString();
        }
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task ATagHoldsForItsOwnEncodingOnly(string path, bool isLive)
    {
        await using var server = await StartAsync(isLive);
        using var plain = await GetAsync(server, path, "");
        using var zipped = await GetAsync(server, path, "gzip");

        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync("", plain));
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync("gzip", zipped));
        Assert.Equal(HttpStatusCode.OK, await AgainAsync("gzip", plain));
        Assert.Equal(HttpStatusCode.OK, await AgainAsync("", zipped));

        async Task<HttpStatusCode> AgainAsync(string accept, HttpResponseMessage known)
        {
            using var answer = await GetAsync(server, path, accept, request =>
                request.Headers.IfNoneMatch.Add(known.Headers.ETag!)
            );
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task APartIsOneOfTheFileItself()
    {
        await using var server = await StartAsync(isLive: false);
        using var plain = await GetAsync(server, "data/papers.jsonl", "");
        using var zipped = await GetAsync(server, "data/papers.jsonl", "gzip");

        using var part = await PartAsync(plain);
        using var whole = await PartAsync(zipped);

        Assert.Equal(
            (HttpStatusCode.PartialContent, "xxxx"),
            (part.StatusCode, await part.Content.ReadAsStringAsync())
        );
        Assert.Equal(
            (HttpStatusCode.OK, 5000),
            (whole.StatusCode, (await whole.Content.ReadAsByteArrayAsync()).Length)
        );
        Assert.Equal([plain.Headers.ETag, plain.Headers.ETag], [part.Headers.ETag, whole.Headers.ETag]);

        Task<HttpResponseMessage> PartAsync(HttpResponseMessage known) =>
            GetAsync(server, "data/papers.jsonl", "gzip", request =>
            {
                request.Headers.Range = new RangeHeaderValue(10, 13);
                request.Headers.IfRange = new RangeConditionHeaderValue(known.Headers.ETag!);
            });
    }

    [Fact]
    public async Task AHeadHasTheTagOfTheLengthThatItStates()
    {
        await using var server = await StartAsync(isLive: false);
        using var plain = await GetAsync(server, "data/papers.jsonl", "");

        using var head = await GetAsync(server, "data/papers.jsonl", "gzip", request =>
            request.Method = HttpMethod.Head
        );

        Assert.Equal(plain.Headers.ETag, head.Headers.ETag);
        Assert.Equal(5000, head.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task WhatIsNeverCompressedHasOneTag()
    {
        await using var server = await StartAsync(isLive: false);

        using var plain = await GetAsync(server, "picture.png", "");
        using var asked = await GetAsync(server, "picture.png", "gzip");

        Assert.Equal(plain.Headers.ETag, asked.Headers.ETag);
        Assert.Empty(asked.Headers.Vary);
    }

    private Task<SiteServer> StartAsync(bool isLive) =>
        SiteServer.StartAsync(Path.Combine(_folder.Path, "site"), 0, updates: isLive ? new LiveUpdates() : null);

    private async Task<HttpResponseMessage> GetAsync(
        SiteServer server,
        string path,
        string accept,
        Action<HttpRequestMessage>? with = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, path));
        if (accept.Length > 0)
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accept);
        with?.Invoke(request);
        return await _client.SendAsync(request);
    }
}
