using System.Text.Json;
using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Commands;

public sealed class DigestCommandTests : IDisposable
{
    private const string Bibliography = """
        @article{one, title = {Sorting Widgets}, author = {Arno, Ada and others}, year = {2024}, eprint = {2405.00001}}
        @article{two, title = {Sorting More}, author = {Bell, Ben}}
        @article{three, author = {Cole, Cy}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheReportShowsFormatEntriesAndWhatIsLeftOut()
    {
        var run = await RunAsync("2024-05-02.bib", "--entries", "1");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            2024-05-02.bib: BibTeX, 2024-05-02, 2 entries

            1. Sorting Widgets (line 1)
               authors       Ada Arno; and others
               published     2024
               arxivId       2405.00001

            1 more are read; --entries shows them.

            2024-05-02.bib(3,1): warning KB132: The entry “three” has no title and is left out.
            """,
            run.Output.Replace(_folder.Path.Replace('\\', '/') + "/", "", StringComparison.Ordinal).Trim()
        );
    }

    [Fact]
    public async Task TheReportForProgramsHasTheSame()
    {
        var report = JsonDocument.Parse((await RunAsync("mine.bib", "--json")).Output).RootElement;

        Assert.Equal("BibTeX", report.GetProperty("format").GetString());
        Assert.Equal(2, report.GetProperty("count").GetInt32());
        Assert.False(report.TryGetProperty("date", out _));
        Assert.Equal("2405.00001", report.GetProperty("entries")[0].GetProperty("arxivId").GetString());
        Assert.Equal("KB132", report.GetProperty("diagnostics")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task AMissingFileIsOfTheSurroundings()
    {
        var run = await KbAsync("nowhere.bib");

        Assert.Equal(new KbRun(3, "", "nowhere.bib: there is no such file. Name a file of digests.\n"), run);
    }

    private async Task<KbRun> RunAsync(string name, params string[] options)
    {
        _folder.Write(name, Bibliography);
        return await KbAsync([Path.Combine(_folder.Path, name), .. options]);
    }

    private static Task<KbRun> KbAsync(params string[] arguments) =>
        KbRun.BareAsync(
            _ => throw new InvalidOperationException("Reading a file builds no site."),
            ["digest", .. arguments]
        );
}
