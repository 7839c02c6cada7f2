namespace KnowledgeBase.Cli;

/// <summary>The ways through the library, as the commands take them.</summary>
/// <param name="Run">Builds and writes; says which stage begins.</param>
/// <param name="Check">Builds in memory and reads what would be written.</param>
public sealed record SiteBuilds(
    Func<BuildOptions, Action<BuildStage>?, BuildResult> Run,
    Func<BuildOptions, BuildResult> Check)
{
    public static SiteBuilds OfTheLibrary { get; } = new(SiteBuild.Run, SiteBuild.Check)
    {
        Preview = options =>
        {
            var preview = new SitePreview(options);
            return new PreviewBuilds(preview.Build, preview.UpdateSearch);
        },
    };

    /// <summary>Begins builds of one site that keep what they can; each one from nothing where nothing else is said.</summary>
    public Func<BuildOptions, PreviewBuilds> Preview
    {
        get => field ?? (options => new PreviewBuilds(stages => Run(options, stages), () => { }));
        init;
    }
}

/// <param name="Build">Brings the site up to the input; search may be left for later.</param>
/// <param name="UpdateSearch">Does what was left.</param>
public sealed record PreviewBuilds(Func<Action<BuildStage>?, BuildResult> Build, Action UpdateSearch);
