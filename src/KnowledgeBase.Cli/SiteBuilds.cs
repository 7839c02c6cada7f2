namespace KnowledgeBase.Cli;

/// <summary>The two ways through the library, as the commands take them.</summary>
/// <param name="Run">Builds and writes; says which stage begins.</param>
/// <param name="Check">Builds in memory and reads what would be written.</param>
public sealed record SiteBuilds(
    Func<BuildOptions, Action<BuildStage>?, BuildResult> Run,
    Func<BuildOptions, BuildResult> Check);
