using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Repository;

[Trait("Culture", "invariant")]
public sealed class WorkflowRunTests : IDisposable
{
    private readonly WorkflowShell _shell = new();

    public void Dispose() => _shell.Dispose();

    [BashFact]
    public async Task ThePublishedDemoIsCheckedAndStandsUnderItsAddress()
    {
        WorkflowShell.CopyFolder(RepositoryRoot.At("input"), _shell.At("input"));
        WorkflowShell.CopyFolder(RepositoryRoot.At("docs"), _shell.At("docs"));

        foreach (var command in Workflow.All.Single(each => each.Name == "publish.yml").CommandsOf("build"))
            Assert.DoesNotContain("::error", await _shell.RunAsync(command), StringComparison.Ordinal);

        Assert.Contains(
            "https://example.org/papers/",
            _shell.Read("artifacts", "site", "index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "https://example.org/papers/docs/",
            _shell.Read("artifacts", "site", "docs", "index.html"),
            StringComparison.Ordinal
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

    [BashFact]
    public async Task ANewKnowledgeBaseCommitsWhatItFetchesAndBuildsThat()
    {
        var workflow = Workflow.OfANewKnowledgeBase;
        _shell.Fetched = _shell.Write(
            "../fetched/2025-12-02.txt",
            "Daily Papers\n\nDec 2\n\nA Fetched Paper\n\nIt was listed today and is here tomorrow.\n\n  • 2 "
                + "authors\n·\nDec 2, 2025\n"
        );
        await _shell.RunAsync("dotnet kb init .");
        await _shell.RunAsync("git init -q -b main && git init -q --bare ../remote && git remote add origin ../remote");
        await _shell.RunAsync(
            "git add . && git -c user.name=a -c user.email=a@example.org commit -qm Begin && git push -q -u origin main"
        );

        foreach (var command in workflow.CommandsOf("fetch"))
            await _shell.RunAsync(command);
        var head = (await _shell.RunAsync("git rev-parse origin/main")).Trim();
        foreach (var command in workflow.CommandsOf("build"))
            await _shell.RunAsync(command);

        Assert.Equal([$"commit={head}"], _shell.Outputs());
        Assert.Equal(
            "input/digests/2025-12-02.txt",
            (await _shell.RunAsync("git show --format= --name-only HEAD")).Trim()
        );
        Assert.True(File.Exists(_shell.At("output", "papers", "a-fetched-paper.html")));

        foreach (var command in workflow.CommandsOf("fetch"))
            await _shell.RunAsync(command);
        Assert.Equal(head, (await _shell.RunAsync("git rev-parse HEAD")).Trim());
    }
}
