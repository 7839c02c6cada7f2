using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Commands;

public sealed class PeopleCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheReportListsEveryMergeAndEverySplitWithItsReason()
    {
        _folder.Write(
            "input/digests/2025-12-25.json",
            $"[{Paper(1, "Ana Ruiz", "ana")},{Paper(2, "Ana M. Ruiz", "ana")},{Paper(3, "Bo Li", "bo")},"
                + $"{Paper(4, "Bo Li", "boli")},{Paper(5, "Bo Li", null)}]"
        );

        var run = await KbRun.BareAsync(
            _ => throw new InvalidOperationException("Reporting builds no site."),
            ["people", "--input", Path.Combine(_folder.Path, "input"), "--theme", _folder.Folder("theme")]
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            1 person of several spellings
              authors/ana-m-ruiz.html: Ana M. Ruiz (1) = Ana Ruiz (1)
                All 2 papers are signed by the account ana. The papers spell the name Ana M. Ruiz and Ana Ruiz.

            1 name of several people
              authors/bo-li.html: Bo Li, 1 paper not told apart
                authors/bo-li-bo.html: Bo Li. The paper is signed by the account bo.
                authors/bo-li-boli.html: Bo Li. The paper is signed by the account boli.

            """.ReplaceLineEndings("\n"),
            run.Output
        );
    }

    private static string Paper(int number, string author, string? account)
    {
        var user = account is null ? "" : $$""" , "status": "claimed_verified", "user": {"user": "{{account}}"}""";
        return $$$"""
            {"paper": {"id": "2512.0000{{{number}}}", "title": "Paper {{{number}}}", "summary": "Bees {{{number}}}.",
             "publishedAt": "2025-12-24T00:00:00.000Z", "authors": [{"name": "{{{author}}}"{{{user}}}}]}}
            """;
    }
}
