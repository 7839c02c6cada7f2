using System.Text.Json;
using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Tests.Commands;

public sealed class ReportOptionsTests
{
    private static readonly Diagnostic Warning = EditorialFaults.LinkNotFollowed(new SourceLocation("notes/a.md"));

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public async Task AQuietCommandSaysOnlyWhatIsWrong(string command)
    {
        var good = await KbRun.WithAsync([], command, "--quiet");
        var doubtful = await KbRun.WithAsync([Warning], command, "-q");

        Assert.Equal((0, "", ""), (good.ExitCode, good.Output, good.Error));
        Assert.Equal((0, ""), (doubtful.ExitCode, doubtful.Output));
        Assert.Contains(Warning.Id, doubtful.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABuildReportsItsNumbersAndDiagnosticsToPrograms()
    {
        var run = await KbRun.WithAsync([Warning], "build", "--json");

        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["papers", "pages", "written", "unchanged", "removed", "errors", "warnings", "diagnostics"],
            report.RootElement.EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal(2, report.RootElement.GetProperty("papers").GetInt32());
        Assert.Equal(Warning.Id, report.RootElement.GetProperty("diagnostics")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task ABuildThatWroteNothingHasNoNumbers()
    {
        var error = LibraryFaults.NoteWithoutPaper(new SourceLocation("notes/a.md"), "A", null);

        var run = await KbRun.WithAsync([error], "build", "--json");

        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            ["errors", "warnings", "diagnostics"],
            report.RootElement.EnumerateObject().Select(member => member.Name)
        );
    }

    [Fact]
    public async Task ACheckForProgramsIsItsFormatForPrograms()
    {
        var run = await KbRun.WithAsync([Warning], "check", "--json");

        Assert.Equal((await KbRun.WithAsync([Warning], "check", "--format", "json")).Output, run.Output);
    }

    [Theory]
    [InlineData("people", "merges,splits")]
    [InlineData("topics", "papers,judged,folds,topics,all,confusions,broad,unsorted")]
    public async Task WhatIsFoundIsReportedToPrograms(string command, string members)
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/digests/2025-12-25.bib", "@misc{a, title = {Small Models}, author = {Ada Arno}}");
        folder.Write("input/topics/models.md", "---\ntitle: Models\nkeywords: [models]\n---\n");
        folder.Folder("theme");
        string[] site = ["--input", folder.Folder("input"), "--theme", folder.Folder("theme")];

        var run = await KbRun.BareAsync(_ => throw new InvalidOperationException(), [command, "--json", .. site]);

        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(members.Split(','), report.RootElement.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task AFetchReportsWhatItStored()
    {
        using var fetch = new FetchRun();
        await using var server = await StandIn.StartAsync(
            StandIn.Good("""[{"paper": {"id": "2512.00001", "title": "Small Models"}}]"""),
            StandIn.Good("[]")
        );

        var run = await fetch.RunAsync(server, "hf", "--from", "2025-12-24", "--to", "2025-12-25", "--json");

        Assert.Equal(
            """
            {
              "stored": [
                "input/digests/2025-12-24-hf.json"
              ],
              "unchanged": 0,
              "remarks": [
                "2025-12-25: no papers."
              ]
            }

            """.ReplaceLineEndings("\n"),
            run.Output
        );
        Assert.Equal("", run.Error);
    }
}
