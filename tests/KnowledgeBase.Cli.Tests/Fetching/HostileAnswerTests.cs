using System.Text;
using KnowledgeBase.Cli.Fetching;
using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Fetching;

/// <summary>Whatever a server sends: a sentence, exit code 3 and no file.</summary>
public sealed class HostileAnswerTests
{
    private static readonly Encoding Latin = Encoding.Latin1;

    public static TheoryData<string, string> Answers =>
        new()
        {
            {
                "HTTP/1.1 304 Not Modified\r\n\r\n",
                "The server answered 304 Not Modified. Everything stored so far is kept."
            },
            {
                "HTTP/1.1 404 \u001b]0;owned\u0007\u001b[31mgone\r\n\r\n",
                @"The server answered 404 \u{1b}]0;owned\u{7}\u{1b}[31mgone. Everything"
            },
            {
                $"HTTP/1.1 403 {new string('x', 5000)}\r\n\r\n",
                $"The server answered 403 {new string('x', 60)}…. Everything"
            },
            { "HTTP/1.1 403\r\n\r\n", "The server answered 403. Everything" },
            { "HTTP/1.1 302 Found\r\n\r\n", "The server answered 302 without a usable address." },
            { "HTTP/1.1 302 Found\r\nLocation: \u0001\u00e9 \u00ff\r\n\r\n", "" },
            { "HTTP/1.1 302 Found\r\nLocation: /a\r\nLocation: /b\r\n\r\n", "" },
            { "HTTP/1.1 302 Found\r\nLocation: https://xn--\u00e9.test/\r\n\r\n", "" },
            { $"HTTP/1.1 302 Found\r\nLocation: https://{new string('a', 300)}.test/\r\n\r\n", "" },
            { $"HTTP/1.1 302 Found\r\nLocation: https://{new string('a', 60000)}\r\n\r\n", "" },
            {
                "HTTP/1.1 302 Found\r\nLocation: http://user:secret@127.0.0.2:1/\r\n\r\n",
                "only https and the server itself are followed."
            },
            { "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nno brotli at all", "The answer broke off." },
            { "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip at all", "The answer broke off." },
            { "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\nno deflate at all", "The answer broke off." },
            { "HTTP/1.1 200 OK\r\nContent-Encoding: unknown\r\n\r\n[]x", "The answer is not valid JSON." },
            { "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n[]x", "The answer is not valid JSON." },
            { "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n[]x", "The answer is not valid JSON." },
            { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n[]", "The answer broke off." },
            { "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n[]", "The answer broke off." },
            {
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\u00ff\r\n\r\n<html>",
                "The answer is not valid JSON."
            },
            { "HTTP/1.1 200 OK\r\n\r\n{}", "The answer is not a list of papers." },
            { "HTTP/1.1 200 OK\r\n\r\n[][]", "The answer is not valid JSON." },
            { "HTTP/1.1 200 OK\r\n\r\n\u00ef\u00bb\u00bf[]", "The answer is not valid JSON." },
            { $"HTTP/1.1 200 OK\r\n\r\n{new string('[', 100_000)}", "The answer is not valid JSON." },
            { "HTTP/1.1 204 No Content\r\n\r\n", "The answer is not valid JSON." },
            { "HTTP/1.1 099 Early\r\n\r\n", "" },
            { "HTTP/1.1 999 Late\r\n\r\n", "The server answered 999 Late." },
            { "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 101 Switching Protocols\r\n\r\n", "" },
            { "HTTP/9.9 200 OK\r\n\r\n[]", "" },
            { "SSH-2.0-OpenSSH_9.6\r\n", "" },
            { "\u0000\u0001\u0002", "" },
            { "", "" },
            { "HTTP/1.1 429 Later\r\nRetry-After: 99999999999999999999\r\n\r\n", "" },
            { "HTTP/1.1 429 Later\r\nRetry-After: 2147483647\r\n\r\n", "It asks to wait" },
            { "HTTP/1.1 429 Later\r\nRetry-After: -5\r\n\r\n", "" },
            { "HTTP/1.1 503 Later\r\nRetry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\n\r\n", "It asks to wait" },
        };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task EndsInOneSentence(string answer, string sentence)
    {
        using var run = new FetchRun();
        await using var server = new RawServer(Latin.GetBytes(answer));

        var result = await run.RunAsync(server.Address, "hf", "--date", "2025-12-25");

        Assert.Equal(3, result.ExitCode);
        var said = result.Error.Split('\n');
        Assert.All(said[..^2], line => Assert.Matches(@"^[^\p{C}]+\. Asking again in \d+ s, try [2-6] of 6\.$", line));
        Assert.Matches(
            @"^http://server/api/daily_papers\?date=2025-12-25&limit=100: [^\p{C}]+ Everything stored "
                + @"so far is kept[^\p{C}]*\.\n$",
            said[^2] + "\n"
        );
        Assert.Contains(sentence, said[^2], StringComparison.Ordinal);
        Assert.Empty(run.Files);
    }

    public static TheoryData<string, string> Feeds =>
        new()
        {
            { $"<feed>{string.Concat(Enumerable.Repeat("<a>", 2_000_000))}", "The answer is not an Atom feed." },
            {
                $"<feed>{string.Concat(Enumerable.Repeat("<a xmlns='u'>", 500_000))}",
                "The answer is not an Atom feed."
            },
            {
                $"<feed><entry><title>Error</title><id>http://a.test/api/errors#x</id><summary>\u202e\u009b31m{new string('x', 5000)}</summary></entry></feed>",
                $"arXiv refused the request: \\u{{202e}}\\u{{9b}}31m{new string('x', 495)}…."
            },
            { "<!DOCTYPE feed [<!ENTITY a 'aaaaaaaaaa'>]><feed>&a;</feed>", "The answer is not an Atom feed." },
            { "<!DOCTYPE feed SYSTEM 'file:///etc/passwd'><feed/>", "The answer is not an Atom feed." },
            { "<feed", "The answer is not an Atom feed." },
            { "<rss/>", "The answer is not an Atom feed." },
            { "<feed><totalResults>5</totalResults></feed>", "arXiv answered with an empty page." },
        };

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task AFeedThatMeansHarmEndsInOneSentenceToo(string feed, string sentence)
    {
        using var run = new FetchRun();
        await using var server = await StandIn.StartAsync(StandIn.Good(feed));

        var result = await run.RunAsync(server, "arxiv", "--query", "x");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains($": {sentence}", result.Error, StringComparison.Ordinal);
        Assert.Empty(run.Files);
    }

    [Fact]
    public async Task ATagThatNoRequestCanBearIsForgotten()
    {
        using var run = new FetchRun();
        await using var server = new RawServer(
            Latin.GetBytes(
                "HTTP/1.1 200 OK\r\nETag: \"\u00e9\"\r\nContent-Length: 27\r\n\r\n[{\"paper\":{\"title\":\"One\"}}]"
            )
        );

        var first = await run.RunAsync(server.Address, "hf", "--date", "2025-12-27");
        var second = await run.RunAsync(server.Address, "hf", "--date", "2025-12-27");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
    }

    [Fact]
    public async Task ReadingAnAnswerIsUnderTheTimeLimit()
    {
        using var never = new ManualResetEventSlim();
        await using var server = await StandIn.StartAsync(StandIn.Good("[]"));
        var address = new Uri(server.Address);
        using var client = new AnswerClient(
            TimeSpan.Zero,
            new FetchTiming(new HurriedTime(), TimeSpan.FromMilliseconds(300)),
            Network.Default,
            address
        );

        var fault = await Assert.ThrowsAsync<IOException>(() =>
            client.GetAsync(
                address,
                Validators.None,
                _ =>
                {
                    never.Wait();
                    return 0;
                },
                CancellationToken.None
            )
        );

        never.Set();
        Assert.Equal($"{address}: Reading the answer took too long. Everything stored so far is kept.", fault.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task WhoStopsTheProgramWhileAnAnswerIsReadIsNotToldOfALimit()
    {
        using var never = new ManualResetEventSlim();
        using var stop = new CancellationTokenSource();
        await using var server = await StandIn.StartAsync(StandIn.Good("[]"));
        var address = new Uri(server.Address);
        using var client = new AnswerClient(
            TimeSpan.Zero,
            new FetchTiming(new HurriedTime(), TimeSpan.FromMinutes(1)),
            Network.Default,
            address
        );

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            client.GetAsync(
                address,
                Validators.None,
                _ =>
                {
                    stop.Cancel();
                    never.Wait();
                    return 0;
                },
                stop.Token
            )
        );

        never.Set();
    }
}
