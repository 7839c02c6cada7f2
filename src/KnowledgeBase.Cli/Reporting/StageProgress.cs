using Spectre.Console;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>Shows the current stage if a person is watching.</summary>
internal static class StageProgress
{
    public static BuildResult Show(Terminal terminal, Func<Action<BuildStage>?, BuildResult> build) =>
        terminal.IsInteractive ? ShowOn(terminal.Styled(), build) : build(null);

    /// <remarks>A separate function, so that Spectre.Console is loaded only if somebody is watching.</remarks>
    private static BuildResult ShowOn(IAnsiConsole console, Func<Action<BuildStage>?, BuildResult> build) =>
        console.Status().Start("Starting", status => build(stage => status.Status(Name(stage))));

    public static string Name(BuildStage stage) =>
        stage switch
        {
            BuildStage.Digests => "Reading digests and notes",
            BuildStage.Library => "Joining papers",
            BuildStage.Mining => "Finding topics and relations",
            BuildStage.Pages => "Making pages and search",
            BuildStage.Rendering => "Rendering",
            _ => "Writing files",
        };
}
