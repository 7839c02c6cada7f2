using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    private static readonly Diagnostic[] Both =
    [
        new("KB101", DiagnosticSeverity.Warning, new SourceLocation("a,b.txt", 3, 7), "100 % doubtful."),
        new("KB501", DiagnosticSeverity.Error, new SourceLocation("papers/é.html"), "The link to <x> leads nowhere."),
    ];

    [Fact]
    public async Task ACleanSiteIsSaidToBeClean()
    {
        var run = await KbRun.WithAsync([], "check", "--strict");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("0 errors, 0 warnings\n", run.Output);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task AWarningPassesUnlessStrict()
    {
        Assert.Equal(0, (await KbRun.WithAsync([Both[0]], "check")).ExitCode);
        Assert.Equal(2, (await KbRun.WithAsync([Both[0]], "check", "--strict")).ExitCode);
    }

    [Fact]
    public async Task JsonStatesWhatIsKnownAndLeavesOutTheRest()
    {
        var run = await KbRun.WithAsync(Both, "check", "--format", "json");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal(
            """
            {
              "errors": 1,
              "warnings": 1,
              "diagnostics": [
                {
                  "id": "KB101",
                  "severity": "warning",
                  "path": "a,b.txt",
                  "line": 3,
                  "column": 7,
                  "message": "100 % doubtful."
                },
                {
                  "id": "KB501",
                  "severity": "error",
                  "path": "papers/é.html",
                  "message": "The link to <x> leads nowhere."
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            run.Output
        );
    }

    [Fact]
    public async Task GithubReadsOneAnnotationALine()
    {
        var run = await KbRun.WithAsync(Both, "check", "--format", "github");

        Assert.Equal(
            "::warning file=a%2Cb.txt,line=3,col=7,title=KB101::100 %25 doubtful.\n"
                + "::error file=papers/é.html,title=KB501::The link to <x> leads nowhere.\n",
            run.Output
        );
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("github")]
    public async Task NoFormatLetsATerminalObeyAFile(string format)
    {
        var run = await KbRun.WithAsync(
            [
                new(
                    "KB131",
                    DiagnosticSeverity.Warning,
                    new SourceLocation("a\n::error file=x::injected\u001b[31m\u202e.bib"),
                    "“\u001b]0;title\u0007” stands outside."
                ),
            ],
            "check",
            "--format",
            format
        );

        var said = run.Output + run.Error;
        Assert.DoesNotContain(said, character =>
            character != '\n' && (char.IsControl(character) || character == '\u202e')
        );
        Assert.DoesNotContain("\n::error", said, StringComparison.Ordinal);
        Assert.Contains(@"u{1b}]0;title", said, StringComparison.Ordinal);
        Assert.Contains(@"u{202e}.bib", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownFormatIsWrongUsage()
    {
        var run = await KbRun.WithAsync([], "check", "--format", "xml");

        Assert.Equal(1, run.ExitCode);
    }
}
