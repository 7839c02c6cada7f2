using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Digests;
using KnowledgeBase.Vocabulary;
using static KnowledgeBase.Cli.Tests.Fixtures.StandIn;

namespace KnowledgeBase.Cli.Tests.Fetching;

public sealed class ArxivFetchTests
{
    [Fact]
    public async Task IdentifiersAreAskedTogetherAndOnlyOnce()
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(Good(Feed(Entry("2501.01234", "One"), Entry("2501.05678", "Two"))));

        var first = await run.RunAsync(server, "arxiv", "--ids", "2501.01234,arXiv:2501.05678v2", "2501.09999");
        var second = await run.RunAsync(server, "arxiv", "--ids", "2501.01234");

        Assert.Equal(
            ("input/metadata/2025-12-27-arxiv.xml\n1 file stored, 0 unchanged\n", "arXiv has no paper 2501.09999.\n"),
            (first.Output, first.Error)
        );
        Assert.Equal(["/api/query?id_list=2501.01234,2501.05678,2501.09999&max_results=3"], server.Requests);
        Assert.Equal("0 files stored, 1 unchanged\n", second.Output);
    }

    [Fact]
    public async Task RequestsAreThreeSecondsApartOverOneConnection()
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(
            (number, context) => Good(Feed(Entry($"2501.{number:00000}", "T")))(context)
        );

        await run.RunAsync(
            server,
            ["arxiv", "--ids", .. Enumerable.Range(0, 350).Select(number => $"2501.{number:00000}")]
        );

        Assert.Equal((4, 1), (server.Requests.Count, server.Connections));
        Assert.Equal([3, 3, 3], run.Time.Pauses.Select(pause => (int)pause.TotalSeconds));
    }

    [Fact]
    public async Task AQueryIsAListingSliceBySlice()
    {
        using var run = new FetchRun();
        var full = Feed([.. Enumerable.Range(0, 200).Select(number => Entry($"2501.{number:00000}", "T"))]);
        await using var server = await StartAsync(Good(full), Good(Feed(Entry("2501.09999", "Last"))));

        await run.RunAsync(server, "arxiv", "--query", "cat:cs.RO", "--max", "1000");
        var again = await run.RunAsync(server, "arxiv", "--query", "cat:cs.RO", "--max", "1000");

        Assert.Equal(
            ["digests/2025-12-27-arxiv-cat-cs-ro-from-201.xml", "digests/2025-12-27-arxiv-cat-cs-ro.xml"],
            run.Files
        );
        Assert.Equal(
            "/api/query?search_query=cat:cs.RO&start=200&max_results=200&sortBy=submittedDate&sortOrder=descending",
            server.Requests[1]
        );
        Assert.Equal("0 files stored, 2 unchanged\n", again.Output);
    }

    [Theory]
    [InlineData("Rate exceeded.")]
    [InlineData("<html><body>Down</body></html>")]
    [InlineData(
        """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:s="http://a9.com/-/spec/opensearch/1.1/"><s:totalResults>5</s:totalResults></feed>"""
    )]
    [InlineData("""<!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/passwd">]><feed>&x;</feed>""")]
    public async Task AnAnswerThatIsNoneIsAskedForAgain(string answer)
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(Good(answer), Good(Feed(Entry("2501.01234", "One"))));

        await run.RunAsync(server, "arxiv", "--ids", "2501.01234");

        Assert.Equal((2, 1), (server.Requests.Count, run.Files.Count()));
    }

    [Fact]
    public async Task ArxivsOwnErrorEndsTheFetch()
    {
        using var run = new FetchRun();
        await using var server = await StartAsync(
            Good(
                Feed(
                    "<entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id "
                        + "format</summary></entry>"
                )
            )
        );

        var result = await run.RunAsync(server, "arxiv", "--query", "cat:");

        Assert.Equal((3, 1), (result.ExitCode, server.Requests.Count));
        Assert.EndsWith(
            "arXiv refused the request: incorrect id format. Everything stored so far is kept.\n",
            result.Error,
            StringComparison.Ordinal
        );
        Assert.Empty(run.Files);
    }

    [Fact]
    public async Task CompletingTakesOnlyThePaperOfExactlyThatTitle()
    {
        using var run = new FetchRun();
        run.Write(
            "digests/2025-12-25.bib",
            "@misc{a, title = {Small Models}}\n@misc{b, title = {Large Models}}\n@misc{c, title = {Known}, author = "
                + "{A B}, eprint = {2501.00003}}"
        );
        await using var server = await StartAsync(
            (_, context) =>
                Good(
                    context.Request.QueryString.Value!.Contains("id_list", StringComparison.Ordinal)
                        ? Feed(Entry("2501.01234", "Small Models"))
                        : Feed(
                            Entry("2501.01234", "Small\n  models"),
                            Entry("2501.05678", "Small Models, Large Effects")
                        )
                )(context)
        );

        var first = await run.RunAsync(server, "arxiv", "--complete");
        var second = await run.RunAsync(server, "arxiv", "--complete");

        Assert.Equal(
            [
                "/api/query?search_query=ti:\"large models\"&max_results=10",
                "/api/query?search_query=ti:\"small models\"&max_results=10",
                "/api/query?id_list=2501.01234&max_results=1",
            ],
            server.Requests
        );
        Assert.Equal("arXiv has no “Large Models”.\n", first.Error);
        Assert.Equal(["digests/2025-12-25.bib", "metadata/2025-12-27-arxiv.xml"], run.Files);
        Assert.Equal("0 files stored, 0 unchanged\n", second.Output);
    }

    [Fact]
    public async Task ADateThatSpeaksAgainstATitleIsHeard()
    {
        using var run = new FetchRun();
        run.Write("digests/2025-12-25.bib", "@misc{a, title = {Small Models}, date = {2021-05-04}}");
        await using var server = await StartAsync(Good(Feed(Entry("2501.01234", "Small Models"))));

        await run.RunAsync(server, "arxiv", "--complete");

        Assert.Equal(["digests/2025-12-25.bib"], run.Files);
    }

    [Fact]
    public async Task TheDumpGivesTheRecordsThatAreWantedAsTheyStand()
    {
        using var run = new FetchRun();
        run.Write(
            "digests/2025-12-25.bib",
            "@misc{a, title = {Small Models}}\n@misc{b, title = {B}, eprint = {2501.00002}}"
        );
        var wanted = new[]
        {
            Record("2501.00001", @"Small\n  Models"),
            Record("2501.00002", "Other title"),
            Record("math/0611800", "By id"),
        };
        var dump = run.Write(
            "../dump.json",
            string.Join(
                '\n',
                [Record("2501.00009", "Not wanted"), .. wanted, "{damaged", Record("2501.00010", "Nor this")]
            )
        );
        await using var server = await StartAsync(Status(500));

        var result = await run.RunAsync(server, "arxiv", "--from-dump", dump, "--ids", "math/0611800");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            "Skipped 1 line of the dump that cannot be read.\nThe dump has 3 records of the papers asked for.\n",
            result.Error
        );
        Assert.Equal(string.Join('\n', wanted) + "\n", run.Read("metadata/2025-12-27-arxiv-dump.jsonl"));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void ALongDumpTakesLittleMemory()
    {
        var source = new ManyLines(Record("2501.00009", "Not wanted"), 400_000);
        var lines = new KnowledgeBase.Cli.Fetching.DumpLines(source);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = 0;
        while (lines.TryRead(out _))
            count++;

        Assert.Equal(400_000, count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void WhatIsFetchedCanBeReadBack()
    {
        var answer = Feed(Entry("2501.01234", "Small Models"));
        var file = DigestParser.Parse(
            new Source("metadata/2025-12-27-arxiv.xml", () =>
                new MemoryStream(System.Text.Encoding.UTF8.GetBytes(answer))
            )
        );

        Assert.Empty(file.Diagnostics);
        Assert.Equal(["Ana Ruiz"], file.Entries.Single().Authors.AsEnumerable());
    }

    private static string Entry(string id, string title) =>
        $"<entry><id>http://arxiv.org/abs/{id}v1</id><published>2025-01-02T18:00:00Z</published><title>{title}</title><summary>Text.</summary><author><name>Ana Ruiz</name></author></entry>";

    private static string Feed(params string[] entries) =>
        $"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>q</title>{string.Concat(entries)}</feed>""";

    private static string Record(string id, string title) =>
        $$"""{"id":"{{id}}","submitter":"A","title":"{{title}}","abstract":"Text.","authors_parsed":[["Ruiz","Ana",""]]}""";
}
