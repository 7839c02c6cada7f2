using System.Globalization;
using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Commands;

public sealed class TopicsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TopicsCommandTests() => _folder.Folder("theme");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheReportCountsEachTopicAndListsWhatIsUnsorted()
    {
        WritePapers(bees: 20, ships: 20);

        var run = await RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            40 judged papers, each assigned by a model that has not seen it (5-fold cross-validation)

            topic    examples  assigned  right  precision  recall     F1
            insects        20        20     20      1.000   1.000  1.000
            myths           0         0      0  too few
            vessels        20        20     20      1.000   1.000  1.000
            all            40        40     40      1.000   1.000  1.000

            main topic right                 1.000
            main topic among the assigned    1.000

            1 of 41 papers unsorted:
            nothing-at-all: Nothing at all

            """.ReplaceLineEndings("\n"),
            run.Output
        );
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task AMainTopicThatIsMistakenIsNamedWithTheOneFoundInstead()
    {
        WritePapers(bees: 20, ships: 20);
        WriteTopic("myths", "Ship 0");
        WriteTopic("vessels", [.. Enumerable.Range(1, 19).Select(i => $"Ship {i}")]);

        var run = await RunAsync();

        Assert.Contains(
            "\nmain topic judged → found, papers\nmyths → vessels, 1\n\n",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("\nmyths           1         0      0  too few\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nmain topic right                 0.975\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATopicOfHalfOfTheLibraryIsSaidToSplitNothing()
    {
        WritePapers(bees: 30, ships: 10);

        Assert.Contains(
            "\ninsects covers 30 of 41 papers, so it splits nothing: give it keywords that fewer papers share, or topics "
                + "below it (parent).\n\n",
            (await RunAsync()).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task WithoutTopicFilesTheReportSaysWhereTheyAreWritten()
    {
        WriteListing(["Bee 0"]);

        Assert.Equal(
            "There are no topic files. Write one for each topic: input/topics/<id>.md.\n",
            (await RunAsync()).Output
        );
    }

    [Fact]
    public async Task AFaultInATopicFileIsSaidInsteadOfAReport()
    {
        WriteListing(["Bee 0"]);
        _folder.Write("input/topics/insects.md", "---\ntitle: Insects\nkeyword: bee\n---\n");

        var run = await RunAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("keywords", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("21")]
    [InlineData("five")]
    public async Task ACutThatNoReportCanMakeIsWrongUsage(string folds)
    {
        WriteListing(["Bee 0"]);

        Assert.Equal(1, (await RunAsync("--folds", folds)).ExitCode);
    }

    private Task<KbRun> RunAsync(params string[] arguments) =>
        KbRun.BareAsync(
            _ => throw new InvalidOperationException("Nothing is built."),
            [
                "topics",
                .. arguments,
                "--input",
                Path.Combine(_folder.Path, "input"),
                "--theme",
                Path.Combine(_folder.Path, "theme"),
            ]
        );

    private void WritePapers(int bees, int ships)
    {
        string[] all = [.. Titles("Bee", bees), .. Titles("Ship", ships), "Nothing at all"];
        WriteListing(all);
        WriteTopic("insects", [.. Titles("Bee", bees)]);
        WriteTopic("vessels", [.. Titles("Ship", ships)]);
        WriteTopic("myths");
    }

    private static IEnumerable<string> Titles(string noun, int count) =>
        Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{noun} {i}"));

    private void WriteListing(string[] titles) =>
        _folder.Write(
            "input/digests/papers.bib",
            string.Concat(
                titles.Select((title, i) => $"@misc{{p{i}, title = {{{title}}}, abstract = {{{Abstract(title)}}}}}\n")
            )
        );

    private static string Abstract(string title) =>
        title.Split(' ')[0] switch
        {
            "Bee" => "The waggle dance of honey bees.",
            "Ship" => "The hull of sailing ships.",
            _ => "",
        };

    private void WriteTopic(string id, params string[] examples) =>
        _folder.Write(
            $"input/topics/{id}.md",
            $"---\ntitle: {id}\nexamples: "
                + $"[{string.Join(", ", examples.Select(title => $"{{paper: {title}, primary: true}}"))}]\n---\n"
        );
}
