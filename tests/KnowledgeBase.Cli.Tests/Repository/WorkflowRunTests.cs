using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Repository;

[Trait("Culture", "invariant")]
public sealed class WorkflowRunTests : IDisposable
{
    private const string Listing = """[{"paper": {"id": "2512.00001", "title": "A Fetched Paper"}}]""";

    private readonly WorkflowShell _shell = WorkflowShell.WithThisBuild();

    public void Dispose() => _shell.Dispose();

    [BashFact]
    public async Task ThePublishedDemoIsCheckedAndStandsUnderItsAddress()
    {
        WorkflowShell.CopyFolder(RepositoryRoot.At("input"), _shell.At("input"));
        WorkflowShell.CopyFolder(RepositoryRoot.At("docs"), _shell.At("docs"));
        File.Copy(RepositoryRoot.At("action.yml"), _shell.At("action.yml"));
        var job = new WorkflowJob(_shell);

        await job.RunAsync(Workflow.All.Single(each => each.Name == "publish.yml").StepsOf("build"));

        Assert.DoesNotContain("::error", job.Said, StringComparison.Ordinal);
        Assert.Contains("MB of the 1000 MB that GitHub Pages publishes.", job.Said, StringComparison.Ordinal);
        Assert.Equal("actions/upload-pages-artifact", job.Used[^1].Action);
        Assert.Contains(
            "https://example.org/papers/",
            _shell.Read(job.Used[^1].With["path"], "index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "https://example.org/papers/docs/",
            _shell.Read(job.Used[^1].With["path"], "docs", "index.html"),
            StringComparison.Ordinal
        );
    }

    [BashTheory]
    [InlineData(1_000_000_000, 0)]
    [InlineData(1_000_000_001, 1)]
    public async Task ASiteThatGithubPagesWouldNotPublishIsNotUploaded(long bytes, int exitCode)
    {
        var compare = CompositeAction.Read(RepositoryRoot.At("action.yml")).Steps.Last(step => step.Run is not null);
        _shell.Write("output/.kb/manifest", "This is not uploaded.");
        using (var page = File.Create(_shell.At("output", "index.html")))
            page.SetLength(bytes);

        var (ended, said) = await _shell.TryAsync(compare.Run!);

        Assert.Equal(exitCode, ended);
        Assert.StartsWith(
            "Files: 1. Size: 1000 MB of the 1000 MB that GitHub Pages publishes.\n",
            said,
            StringComparison.Ordinal
        );
        Assert.Equal(
            exitCode == 1,
            said.Contains("::error title=Too large for GitHub Pages::", StringComparison.Ordinal)
        );
    }

    [BashFact]
    public async Task TheSystemsAreComparedByTheHashesOfTheirSites()
    {
        var ci = Workflow.All.Single(each => each.Name == "ci.yml");
        WorkflowShell.CopyFolder(RepositoryRoot.At("input"), _shell.At("input"));
        WorkflowShell.CopyFolder(RepositoryRoot.At(".ci"), _shell.At(".ci"));

        foreach (var command in ci.CommandsOf("site").Where(command => command != "dotnet test"))
            await _shell.RunAsync(command);
        var hashes = _shell.Read("artifacts", "hashes-Linux.txt");
        foreach (var system in (string[])["Linux", "Windows", "macOS"])
            _shell.Write($"hashes/hashes-{system}.txt", hashes);
        await _shell.RunAsync(ci.CommandsOf("same").Single());

        Assert.Contains("index.html", hashes, StringComparison.Ordinal);
        _shell.Write("hashes/hashes-macOS.txt", hashes + "one more\n");
        Assert.Equal(1, (await _shell.TryAsync(ci.CommandsOf("same").Single())).ExitCode);
    }

    [BashTheory]
    [InlineData("2025-12-02", "input/digests/2025-12-02-hf.json")]
    [InlineData("2025-12-02..2025-12-03", "input/digests/2025-12-02-hf.json\ninput/digests/2025-12-03-hf.json")]
    public async Task ANewKnowledgeBaseCommitsTheDaysOfAManualRunAndBuildsThat(string days, string files)
    {
        await using var server = await StandIn.StartAsync(StandIn.Good(Listing));
        await BeginRepositoryAsync(server);

        var fetch = await FetchAsync(("inputs.fetch", days));
        var head = (await _shell.RunAsync("git rev-parse origin/main")).Trim();
        await new WorkflowJob(_shell).RunAsync(Workflow.OfANewKnowledgeBase.StepsOf("build"));

        Assert.Equal(head, fetch.Output("commit", "commit"));
        Assert.Equal(files, await DigestsOfLastCommitAsync());
        Assert.True(File.Exists(_shell.At("output", "papers", "a-fetched-paper.html")));

        await FetchAsync(("inputs.fetch", days));
        Assert.Equal(head, (await _shell.RunAsync("git rev-parse HEAD")).Trim());
    }

    [BashFact]
    public async Task AScheduledRunFetchesYesterdayOnce()
    {
        await using var server = await StandIn.StartAsync(StandIn.Good(Listing, etag: "\"one\""));
        await BeginRepositoryAsync(server);

        await FetchAsync();
        var yesterday = server.Requests[0].Split('=', '&')[1];
        var head = (await _shell.RunAsync("git rev-parse origin/main")).Trim();
        var again = await FetchAsync();

        Assert.Equal($"input/digests/{yesterday}-hf.json", await DigestsOfLastCommitAsync());
        Assert.Equal("false", again.Output("listings", "new"));
        Assert.Equal(head, again.Output("commit", "commit"));
    }

    /// <summary>Somebody pushed while the listing was fetched: both are kept.</summary>
    [BashFact]
    public async Task WhatIsFetchedIsAddedToWhatOthersPushed()
    {
        await using var server = await StandIn.StartAsync(StandIn.Good(Listing));
        await BeginRepositoryAsync(server);
        await _shell.RunAsync(
            "git clone -q -b main ../remote ../other && cd ../other && echo '# Ours' > README.md && git add . "
                + "&& git -c user.name=b -c user.email=b@example.org commit -qm Ours && git push -q"
        );

        await FetchAsync(("inputs.fetch", "2025-12-02"));

        Assert.Equal(
            "Add new listings\nOurs\nBegin",
            (await _shell.RunAsync("git log --format=%s origin/main")).Trim()
        );
    }

    private async Task<WorkflowJob> FetchAsync(params (string Name, string Value)[] values)
    {
        var job = new WorkflowJob(_shell, values);
        await job.RunAsync(Workflow.OfANewKnowledgeBase.StepsOf("fetch"));
        return job;
    }

    private async Task BeginRepositoryAsync(StandIn server)
    {
        _shell.FetchServer = server.Address;
        await _shell.RunAsync("dotnet kb init .");
        await _shell.RunAsync("git init -q -b main && git init -q --bare ../remote && git remote add origin ../remote");
        await _shell.RunAsync(
            "git add . && git -c user.name=a -c user.email=a@example.org commit -qm Begin && git push -q -u origin main"
        );
    }

    private async Task<string> DigestsOfLastCommitAsync() =>
        (await _shell.RunAsync("git show --format= --name-only HEAD -- input/digests")).Trim();
}
