using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Commands;

public sealed class NewCommandTests
{
    [Fact]
    public async Task ANoteIsBegunBesideTheOthers()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/digests/2025-12-25.bib", "@misc{a, title = {Small Models}}");
        var input = Path.Combine(folder.Path, "input");

        var run = await RunAsync("new", "paper", "small models", "--input", input);

        Assert.Equal(
            (
                0,
                $"{input}/notes/small-models.md\n"
                    + "Write below the second ---. What you take the # from wins over what was collected.\n",
                ""
            ),
            (run.ExitCode, run.Output, run.Error)
        );
        Assert.Contains(
            "\npaper: small-models\n",
            File.ReadAllText(Path.Combine(input, "notes/small-models.md")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AnAuthorFileIsBegunWithWhatToDoNext()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/digests/2025-12-25.bib", "@misc{a, title = {Small Models}, author = {Ada Arno}}");
        var input = Path.Combine(folder.Path, "input");

        var run = await RunAsync("new", "author", "Ada Arno", "--input", input);

        Assert.Equal(
            $"{input}/authors/ada-arno.md\n"
                + "Take the # from what is true; `kb people` then shows who is joined and told apart.\n",
            run.Output
        );
        Assert.Contains(
            "\nname: \"Ada Arno\"\n",
            File.ReadAllText(Path.Combine(input, "authors/ada-arno.md")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("topic", "Agents", "topics/agents.md", "`kb topics` then says how well")]
    [InlineData("page", "guide/start", "pages/guide/start.md", "as `[Start](guide/start.md)`")]
    public async Task ATopicAndAPageSayWhatToDoNext(string kind, string name, string path, string next)
    {
        using var folder = new TemporaryFolder();
        var input = folder.Folder("input");

        var run = await RunAsync("new", kind, name, "--input", input);

        Assert.StartsWith($"{input}/{path}\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(next, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingIsWrittenOver()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("input/topics/agents.md", "Mine.");

        var run = await RunAsync("new", "topic", "Agents", "--input", Path.Combine(folder.Path, "input"));

        Assert.NotEqual(0, run.ExitCode);
        Assert.Equal("Mine.", File.ReadAllText(path));
    }

    [Fact]
    public async Task AnUnknownPaperIsAFaultOfContent()
    {
        using var folder = new TemporaryFolder();

        var run = await RunAsync("new", "paper", "Nowhere", "--input", folder.Folder("input"));

        Assert.Equal(
            (
                2,
                "notes/nowhere.md: error KB304: There is no paper “Nowhere”. Name it by its slug, arXiv id or full title.\n"
            ),
            (run.ExitCode, run.Error)
        );
    }

    private static Task<KbRun> RunAsync(params string[] arguments) =>
        KbRun.BareAsync(_ => throw new InvalidOperationException(), arguments);
}
