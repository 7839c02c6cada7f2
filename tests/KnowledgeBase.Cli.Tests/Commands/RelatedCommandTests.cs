using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Commands;

public sealed class RelatedCommandTests : IDisposable
{
    private const string Digest = """
        @misc{a, title = {Waggle Dances}, abstract = {Honey bees dance waggle runs that encode flight distance.}}
        @misc{b, title = {Decoding Dances}, abstract = {Waggle runs of honey bees tell flight distance.}}
        @misc{c, title = {Hulls}, abstract = {Hulls of ships resist waves.}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheReportMeasuresTheRankingAndTheListsByTheGrades()
    {
        var run = await KbAsync(
            """
            [{"paper": "Waggle Dances", "grades": [
              {"title": "Decoding Dances", "grade": 2}, {"title": "Hulls", "grade": 0}, {"title": "Unknown", "grade": 1}]}]
            """
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            1 judged paper, topics by a model that has not seen it

            nDCG@8 of the uncut ranking   1.000 (1.000 to 1.000)
            nDCG@8 of words by tf-idf     1.000 (1.000 to 1.000)
            difference                    0.000 (0.000 to 0.000)

            shown                         1.0 a paper
            grade 0 of the judged          0 %
            grade 1 of the judged          0 %
            grade 2 of the judged          100 %
            shown but judged by nobody    0 %
            1 title of the grades is not in the library.

            """,
            run.Output
        );
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""[{"paper": "Waggle Dances"}]""")]
    [InlineData("""[{"paper": "Waggle Dances", "grades": [{"title": "Hulls", "grade": "two"}]}]""")]
    public async Task AFileOfSomethingElseIsAnErrorOfContent(string grades)
    {
        var run = await KbAsync(grades);

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith(
            "these are not grades of related papers. See kb related --help.\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    private Task<KbRun> KbAsync(string grades)
    {
        _folder.Write("input/digests/papers.bib", Digest);
        return KbRun.BareAsync(
            _ => throw new InvalidOperationException("Measuring builds no site."),
            [
                "related",
                _folder.Write("grades.json", grades),
                "--input",
                Path.Combine(_folder.Path, "input"),
                "--theme",
                _folder.Folder("theme"),
            ]
        );
    }
}
