using KnowledgeBase.Cli.Tests.Fixtures;
using static KnowledgeBase.Cli.Tests.Fixtures.StandIn;

namespace KnowledgeBase.Cli.Tests.Fetching;

public sealed class HuggingFaceFetchTests
{
    private const string Day = """[{"paper": {"id": "2512.00001", "title": "Small  Models"}}]""";

    [Fact]
    public async Task AnAnswerIsStoredAsItCameUnderItsDay()
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(Good(Day));

        var result = await run.RunAsync(server, "hf", "--date", "2025-12-25");

        Assert.Equal(
            (0, "input/digests/2025-12-25-hf.json\n1 file stored, 0 unchanged\n", ""),
            (result.ExitCode, result.Output, result.Error)
        );
        Assert.Equal(["digests/2025-12-25-hf.json"], run.Files);
        Assert.Equal(Day, run.Read("digests/2025-12-25-hf.json"));
        Assert.Equal(["/api/daily_papers?date=2025-12-25&limit=100"], server.Requests);
    }

    [Fact]
    public async Task SomeDaysAreAskedOneAfterTheOtherAndDaysThatAreOverOnlyOnce()
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(Good(Day));

        await run.RunAsync(server, "hf", "--from", "2025-12-24", "--to", "2025-12-26");
        var again = await run.RunAsync(server, "hf", "--from", "2025-12-24", "--to", "2025-12-26");

        Assert.Equal(
            ["digests/2025-12-24-hf.json", "digests/2025-12-25-hf.json", "digests/2025-12-26-hf.json"],
            run.Files
        );
        Assert.Equal("0 files stored, 3 unchanged\n", again.Output);
        Assert.Equal(4, server.Requests.Count);
        Assert.EndsWith("date=2025-12-26&limit=100", server.Requests[3], StringComparison.Ordinal);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task ALongDayIsAskedPageByPage()
    {
        using var run = new FetchRun();
        var full =
            $"[{string.Join(',', Enumerable.Range(0, 100).Select(number => $"{{\"paper\": {{\"id\": \"{number}\", \"title\": \"T\"}}}}"))}]";
        await using var server = await StartAsync(Good(full), Good(Day));

        await run.RunAsync(server, "hf", "--date", "2025-12-25");

        Assert.Equal(["digests/2025-12-25-hf-page-2.json", "digests/2025-12-25-hf.json"], run.Files);
        Assert.Equal("/api/daily_papers?date=2025-12-25&limit=100&p=1", server.Requests[1]);
    }

    [Fact]
    public async Task WithoutADayItIsToday()
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(Good(Day));

        await run.RunAsync(server, "hf");
        await run.RunAsync(server, "hf", "--trending");

        Assert.Equal(["digests/2025-12-27-hf-trending.json", "digests/2025-12-27-hf.json"], run.Files);
        Assert.Equal("/api/daily_papers?sort=trending&limit=100", server.Requests[1]);
    }

    [Fact]
    public async Task AnAnswerThatHasNotChangedIsNotSentAgain()
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(Good(Day, etag: "\"one\""));

        await run.RunAsync(server, "hf", "--date", "2025-12-27");
        var again = await run.RunAsync(server, "hf", "--date", "2025-12-27");

        Assert.Equal(["", "\"one\""], server.Conditions);
        Assert.Equal("0 files stored, 1 unchanged\n", again.Output);
    }

    [Fact]
    public async Task AnAnswerThatHasChangedStandsBesideTheOldOne()
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(Good(Day, "\"one\""), Good(Day.Replace("Small", "Large"), "\"two\""));

        await run.RunAsync(server, "hf", "--date", "2025-12-27");
        await run.RunAsync(server, "hf", "--date", "2025-12-27");

        Assert.Equal(["digests/2025-12-27-hf-2.json", "digests/2025-12-27-hf.json"], run.Files);
        Assert.Equal(Day, run.Read("digests/2025-12-27-hf.json"));
    }

    [Fact]
    public async Task WhatAPersonChangedIsNeverWrittenOver()
    {
        using var run = new FetchRun();
        run.Write("digests/2025-12-25-hf.json", "[]");
        await using var server = await StartAsync(Good(Day));

        await run.RunAsync(server, "hf", "--date", "2025-12-25");

        Assert.Equal("[]", run.Read("digests/2025-12-25-hf.json"));
        Assert.Equal(Day, run.Read("digests/2025-12-25-hf-2.json"));
    }

    [Fact]
    public async Task ADayWithoutPapersIsSaidAndNotStored()
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(Good("[]"));

        var result = await run.RunAsync(server, "hf", "--date", "2025-12-25");

        Assert.Equal((0, "2025-12-25: no papers.\n"), (result.ExitCode, result.Error));
        Assert.Empty(run.Files);
    }

    [Fact]
    public async Task ADailyRunBeginsWithYesterday()
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(Good(Day));

        await run.RunAsync(server, "hf", "--missed");

        Assert.Equal(["digests/2025-12-26-hf.json"], run.Files);
    }

    /// <summary>Fetched on the 22nd: only the listings of the 20th and before could not change any more.</summary>
    [Fact]
    public async Task ADailyRunFetchesWhatWasMissedSinceTheFirst()
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(
            Good(Day, "\"one\""),
            Good("[]"),
            Good("[]"),
            Good(Day),
            Good(Day),
            Good(Day)
        );

        run.Write(".fetch/answers.json", Records(("2025-12-20", "2025-12-22"), ("2025-12-21", "2025-12-22")));
        run.Write("digests/2025-12-20-hf.json", Day);
        run.Write("digests/2025-12-21-hf.json", Day);
        var first = await run.RunAsync(server, "hf", "--missed");
        var asked = server.Requests.Count;
        await run.RunAsync(server, "hf", "--missed");

        Assert.Equal("2025-12-22: no papers.\n2025-12-23: no papers.\n", first.Error);
        Assert.Equal(
            ["2025-12-21", "2025-12-22", "2025-12-23", "2025-12-24", "2025-12-25", "2025-12-26"],
            server.Requests.Take(asked).Select(request => request.Split('=', '&')[1])
        );
        Assert.Equal(
            [
                "digests/2025-12-20-hf.json",
                "digests/2025-12-21-hf.json",
                "digests/2025-12-24-hf.json",
                "digests/2025-12-25-hf.json",
                "digests/2025-12-26-hf.json",
            ],
            run.Files
        );
        Assert.Equal(["2025-12-26"], server.Requests.Skip(asked).Select(request => request.Split('=', '&')[1]));

        string Records(params (string Day, string Fetched)[] days) =>
            "{"
            + string.Join(
                ',',
                days.Select(each =>
                    $"\"{server.Address}/api/daily_papers?date={each.Day}&limit=100\":"
                    + $"{{\"at\":\"{each.Fetched}T06:00:00Z\",\"file\":\"digests/{each.Day}-hf.json\"}}"
                )
            )
            + "}";
    }

    [Fact]
    public async Task WhatWasMissedTwoMonthsAgoIsNotAskedFor()
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(Good(Day));
        await run.RunAsync(server, "hf", "--date", "2025-10-27");

        await run.RunAsync(server, "hf", "--missed");

        Assert.Equal(2, server.Requests.Count);
        Assert.EndsWith("date=2025-12-26&limit=100", server.Requests[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--missed", "--date", "2025-12-25")]
    [InlineData("--date", "yesterday")]
    [InlineData("--to", "2025-12-25")]
    [InlineData("--date", "2025-12-25", "--trending")]
    [InlineData("--from", "2025-12-25", "--to", "2025-12-24")]
    [InlineData("--server", "ftp://x")]
    public async Task WrongUsageIsSaidBeforeAnythingIsAsked(params string[] arguments)
    {
        var result = await KbRun.BareAsync(_ => throw new InvalidOperationException(), ["fetch", "hf", .. arguments]);

        Assert.Equal(1, result.ExitCode);
        Assert.NotEqual("", result.Error);
    }
}
