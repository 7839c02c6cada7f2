using KnowledgeBase.Cli.Tests.Fixtures;
using static KnowledgeBase.Cli.Tests.Fixtures.StandIn;

namespace KnowledgeBase.Cli.Tests.Fetching;

public sealed class AnswerClientTests
{
    private const string Day = """[{"paper": {"id": "2512.00001", "title": "Small Models"}}]""";

    public static TheoryData<string> PassingTroubles => ["503", "429", "truncated", "slow", "malformed"];

    [Theory]
    [MemberData(nameof(PassingTroubles))]
    public async Task WhatPassesIsAskedForAgain(string trouble)
    {
        using var run = new FetchRun();
        if (trouble == "slow")
            run.LongestAnswer = TimeSpan.FromSeconds(1);
        await using var server = await StartAsync(Trouble(trouble), Trouble(trouble), Good(Day));

        var result = await run.RunAsync(server, "hf", "--date", "2025-12-25");

        Assert.Equal((0, 3), (result.ExitCode, server.Requests.Count));
        Assert.Matches(@"^[^\n]+\. Asking again in \d+ s, try 2 of 6\.\n[^\n]+ try 3 of 6\.\n$", result.Error);
        Assert.Equal(Day, run.Read("digests/2025-12-25-hf.json"));
    }

    [Theory]
    [InlineData("503", "The server answered 503 Service Unavailable.")]
    [InlineData("429", "The server answered 429 Too Many Requests.")]
    [InlineData("truncated", "The answer broke off.")]
    [InlineData("malformed", "The answer is not valid JSON.")]
    public async Task WhatDoesNotPassIsGivenUpAndNothingIsStored(string trouble, string reason)
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(Trouble(trouble));

        var result = await run.RunAsync(server, "hf", "--date", "2025-12-25");

        Assert.Equal(3, result.ExitCode);
        Assert.EndsWith(
            $"http://server/api/daily_papers?date=2025-12-25&limit=100: {reason} Tried 6 times. "
                + "Everything stored so far is kept; run the command again later.\n",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(
            5,
            result
                .Error.Split('\n')
                .Count(line => line.StartsWith($"{reason} Asking again in ", StringComparison.Ordinal))
        );
        Assert.Equal(6, server.Requests.Count);
        Assert.Empty(run.Files);
    }

    [Fact]
    public async Task PausesGrowAndAreAtLeastThePace()
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(Status(503));

        await run.RunAsync(server, "hf", "--date", "2025-12-25");

        Assert.InRange(run.Time.Pauses.Count, 5, 10);
        Assert.InRange(run.Time.Pauses.Aggregate((one, other) => one + other).TotalSeconds, 10, 300);
    }

    [Theory]
    [InlineData("37")]
    [InlineData("Sat, 27 Dec 2025 12:00:37 GMT")]
    public async Task TheServersOwnPauseIsKept(string retryAfter)
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(Status(429, retryAfter), Good(Day));

        await run.RunAsync(server, "hf", "--date", "2025-12-25");

        Assert.Equal([TimeSpan.FromSeconds(37)], run.Time.Pauses);
    }

    [Fact]
    public async Task ALongPauseIsLeftToThePerson()
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(Status(429, "7200"));

        var result = await run.RunAsync(server, "hf", "--date", "2025-12-25");

        Assert.Equal(3, result.ExitCode);
        Assert.EndsWith(
            "429 Too Many Requests. It asks to wait 120 minutes. Everything stored so far is kept.\n",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task ANameThatIsUnknownIsNotAskedForAgain()
    {
        using var run = new FetchRun();
        var result = await run.RunAsync("http://nowhere.example", "hf", "--date", "2025-12-25");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("The server cannot be reached: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("again in", result.Error, StringComparison.Ordinal);
        Assert.Empty(run.Time.Pauses);
    }

    [Fact]
    public async Task ARefusalIsNotRepeated()
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(Status(404));

        var result = await run.RunAsync(server, "hf", "--date", "2025-12-25");

        Assert.Equal((3, 1), (result.ExitCode, server.Requests.Count));
    }

    [Fact]
    public async Task ARangeThatBrokeOffGoesOnWhereItStopped()
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(
            (number, context) => (number is >= 1 and < 7 ? Status(500) : Good(Day))(context)
        );

        var broken = await run.RunAsync(server, "hf", "--from", "2025-12-22", "--to", "2025-12-24");
        var whole = await run.RunAsync(server, "hf", "--from", "2025-12-22", "--to", "2025-12-24");

        Assert.Equal((3, 0), (broken.ExitCode, whole.ExitCode));
        Assert.Equal("/api/daily_papers?date=2025-12-23&limit=100", server.Requests[7]);
        Assert.Equal(
            ["digests/2025-12-22-hf.json", "digests/2025-12-23-hf.json", "digests/2025-12-24-hf.json"],
            run.Files
        );
    }

    private static Func<Microsoft.AspNetCore.Http.HttpContext, Task> Trouble(string name) =>
        name switch
        {
            "truncated" => Truncated(Day),
            "slow" => Slow(Day),
            "malformed" => Good(Day[..^3]),
            var code => Status(int.Parse(code, System.Globalization.CultureInfo.InvariantCulture)),
        };
}
