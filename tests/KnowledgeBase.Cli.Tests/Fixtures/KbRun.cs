using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Tests.Fixtures;

/// <summary>One run of the program over an empty input and theme, and what came of it.</summary>
/// <param name="Output">Standard output, lines ended with a line feed.</param>
internal sealed record KbRun(int ExitCode, string Output, string Error)
{
    /// <summary>A build that ends with these diagnostics; with a summary unless one of them is an error.</summary>
    public static Task<KbRun> WithAsync(Diagnostic[] diagnostics, params string[] arguments) =>
        WithAsync(
            _ => new BuildResult(
                [.. diagnostics],
                diagnostics.Any(each => each.Severity == DiagnosticSeverity.Error)
                    ? null
                    : new BuildSummary(2, 9, 12, 3, 1)
            ),
            arguments
        );

    public static Task<KbRun> WithAsync(Func<BuildOptions, BuildResult> library, params string[] arguments) =>
        WithAsync(library, CancellationToken.None, arguments);

    public static async Task<KbRun> WithAsync(
        Func<BuildOptions, BuildResult> library,
        CancellationToken cancellation,
        params string[] arguments
    )
    {
        using var folder = new TemporaryFolder();
        string[] all = [.. arguments, "--input", folder.Folder("input"), "--theme", folder.Folder("theme")];
        return await BareAsync(library, cancellation, all);
    }

    /// <summary>Exactly these arguments.</summary>
    public static Task<KbRun> BareAsync(Func<BuildOptions, BuildResult> library, params string[] arguments) =>
        BareAsync(library, CancellationToken.None, arguments);

    private static async Task<KbRun> BareAsync(
        Func<BuildOptions, BuildResult> library,
        CancellationToken cancellation,
        string[] arguments
    )
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var builds = new SiteBuilds((options, stages) => InStages(options, stages, library), library);
        var exitCode = await Kb.RunAsync(
            arguments,
            new Terminal(output, error, IsInteractive: false),
            builds,
            cancellation
        );
        return new KbRun(exitCode, output.ToString(), error.ToString());
    }

    private static BuildResult InStages(
        BuildOptions options,
        Action<BuildStage>? stages,
        Func<BuildOptions, BuildResult> library
    )
    {
        stages?.Invoke(BuildStage.Digests);
        stages?.Invoke(BuildStage.Mining);
        return library(options);
    }
}
