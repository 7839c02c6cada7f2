namespace KnowledgeBase.Cli;

/// <summary>The functions of the library that commands call; tests may replace them.</summary>
/// <param name="Run">Builds and writes the site, and reports each stage as it begins.</param>
/// <param name="Check">Builds in memory and checks what would be written.</param>
public sealed record SiteBuilds(
    Func<BuildOptions, Action<BuildStage>?, BuildResult> Run,
    Func<BuildOptions, BuildResult> Check
)
{
    public static SiteBuilds Default { get; } =
        new(SiteBuild.Run, SiteBuild.Check)
        {
            Preview = options =>
            {
                var preview = new SitePreview(options);
                return new PreviewBuilds(preview.Build, preview.UpdateSearch);
            },
        };

    /// <summary>Starts a preview of one site; by default, each of its builds is a full one.</summary>
    public Func<BuildOptions, PreviewBuilds> Preview
    {
        get => field ?? (options => new PreviewBuilds(stages => Run(options, stages), () => { }));
        init;
    }
}

/// <param name="Build">Brings the site up to date, except perhaps search.</param>
/// <param name="UpdateSearch">Brings search up to date.</param>
public sealed record PreviewBuilds(Func<Action<BuildStage>?, BuildResult> Build, Action UpdateSearch);
