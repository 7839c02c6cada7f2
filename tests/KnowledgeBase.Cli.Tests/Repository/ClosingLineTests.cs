using System.Diagnostics;
using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Repository;

public sealed class ClosingLineTests
{
    private const string Green = """
        Passed!  - Failed:     0, Passed:    40, Skipped:     2, Total:    42, Duration: 9 ms - A.Tests.dll (net10.0)
        Passed!  - Failed:     0, Passed:     7, Skipped:     0, Total:     7, Duration: 1 m 3 s - B.Tests.dll (net10.0)
        """;

    private const string Red = """
          Failed SomethingIsSo [3 ms]
        Failed!  - Failed:     3, Passed:    37, Skipped:     0, Total:    40, Duration: 9 ms - A.Tests.dll (net10.0)
        Passed!  - Failed:     0, Passed:     7, Skipped:     0, Total:     7, Duration: 9 ms - B.Tests.dll (net10.0)
        """;

    [BashTheory]
    [InlineData(Green, 0, 0, "47 passed, 0 failed, 2 skipped")]
    [InlineData(Red, 1, 0, "44 passed, 3 failed")]
    [InlineData(Red, 1, 2, "44 passed, 5 failed")]
    [InlineData(Green, 0, 1, "47 passed, 1 failed, 2 skipped")]
    public async Task TheLinesOfAllAssembliesAreSummed(string log, int status, int failedSteps, string line)
    {
        var (closing, exitCode) = await CloseAsync(log, status, failedSteps, "A.Tests", "B.Tests");

        Assert.Equal(line, closing);
        Assert.Equal(line.Contains(" 0 failed", StringComparison.Ordinal) ? 0 : 1, exitCode);
    }

    [BashTheory]
    [InlineData("", 0)]
    [InlineData("No test is available in A.Tests.dll.", 0)]
    [InlineData("Test Run Aborted.", 1)]
    public async Task ARunWithoutATestIsAFailure(string log, int status)
    {
        var (closing, exitCode) = await CloseAsync(log, status, failedSteps: 0);

        Assert.Equal("0 passed, 1 failed", closing);
        Assert.Equal(1, exitCode);
    }

    [BashTheory]
    [InlineData("C.Tests")]
    [InlineData("Tests")]
    public async Task AnAssemblyWithoutResultsIsAFailure(string assembly)
    {
        var (closing, exitCode) = await CloseAsync(Green, 0, 0, "A.Tests", "B.Tests", assembly);

        Assert.Equal("47 passed, 1 failed, 2 skipped", closing);
        Assert.Equal(1, exitCode);
    }

    [BashTheory]
    [InlineData(1)]
    [InlineData(137)]
    public async Task ARunThatDiesAfterGreenResultsIsAFailure(int status)
    {
        var (closing, exitCode) = await CloseAsync(Green, status, 0, "A.Tests", "B.Tests");

        Assert.Equal("47 passed, 1 failed, 2 skipped", closing);
        Assert.Equal(1, exitCode);
    }

    private static async Task<(string Line, int ExitCode)> CloseAsync(
        string log,
        int status,
        int failedSteps,
        params string[] assemblies
    )
    {
        using var folder = new TemporaryFolder();
        var script = RepositoryRoot.At(".ci", "closing-line");
        string[] arguments = [script, folder.Write("log", log + "\n"), $"{status}", $"{failedSteps}", .. assemblies];
        using var bash = Process.Start(new ProcessStartInfo("bash", arguments) { RedirectStandardOutput = true })!;
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        return (output.TrimEnd('\n'), bash.ExitCode);
    }
}
