using KnowledgeBase.Checking;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Exports;
using KnowledgeBase.Output;
using KnowledgeBase.Pages;
using KnowledgeBase.Rendering;
using KnowledgeBase.Search;

namespace KnowledgeBase;

/// <summary>Named as progress is said.</summary>
public enum BuildStage
{
    Digests,
    Library,
    Mining,
    Pages,
    Rendering,
    Output,
}

/// <summary>The whole way from the input folder to the site.</summary>
public static class SiteBuild
{
    /// <summary>Writes the site, or nothing where a fault is in the way, or where nothing has changed since the last build.</summary>
    /// <exception cref="IOException">A folder is missing, locked, full or cannot be written.</exception>
    public static BuildResult Run(BuildOptions options, Action<BuildStage>? progress = null)
    {
        options.RefuseOverlap();
        var inputs = BuildInputs.Read(options);
        if (Unchanged(options, inputs) is { } result)
            return result;
        var input = SiteInput.Read(options, progress);
        return Write(input, Compose(input, options, progress), options, progress, inputs).Result;
    }

    /// <summary>Every page and every file for programs; each is made when it is asked for.</summary>
    internal static SiteContent Compose(SiteInput input, BuildOptions options, Action<BuildStage>? progress)
    {
        progress?.Invoke(BuildStage.Pages);
        var site = new SiteView(input.Knowledge.Catalog, input.Insights, input.Knowledge.Editorial, options.BaseUrl);
        var (pages, search) = ParallelLoop.Both(() => PageList.Of(site), () => SearchIndex.Of(site));
        var exports = SiteExports.Of(site, pages, input.Theme, input.Diagnostics);
        return new SiteContent(site, pages.Pages, [.. search.Files, .. exports], input.Theme);
    }

    /// <param name="inputs">What the site was made of, to be remembered; null where nothing shall be.</param>
    /// <returns>With the time of the output's last change; null where the site was not written.</returns>
    internal static (BuildResult Result, DateTime? Mark) Write(
        SiteInput input, SiteContent site, BuildOptions options, Action<BuildStage>? progress, BuildInputs? inputs)
    {
        if (Stops([.. input.Diagnostics, .. site.Diagnostics], options))
            return (new BuildResult(Diagnostic.Sorted(input.Diagnostics, site.Diagnostics, site.FaultsOfTheme()), null), null);

        progress?.Invoke(BuildStage.Rendering);
        using var output = options.OpenOutput();
        var faults = site.Write(output.Stage);
        var diagnostics = Diagnostic.Sorted(input.Diagnostics, site.Diagnostics, faults);
        if (Stops(diagnostics, options))
            return (new BuildResult(diagnostics, null), null);

        progress?.Invoke(BuildStage.Output);
        var (counts, isStill) = ParallelLoop.Both(output.Commit, () => inputs == null ? false : IsStill(inputs, options));
        var summary = Summary(input, site, counts);
        if (isStill)
            output.Remember(hash => new LastBuild(inputs!.All, hash, summary.Papers, summary.Pages, diagnostics));
        return (new BuildResult(diagnostics, summary), output.LastMark);
    }

    /// <summary>Builds in memory and parses, page by page, what <see cref="Run"/> would write.</summary>
    public static BuildResult Check(BuildOptions options)
    {
        var input = SiteInput.Read(options, progress: null);
        var site = Compose(input, options, progress: null);
        if (Stops([.. input.Diagnostics, .. site.Diagnostics], options with { Strict = false }))
            return new BuildResult(Diagnostic.Sorted(input.Diagnostics, site.Diagnostics, site.FaultsOfTheme()), null);
        var faults = new List<Diagnostic>();
        var bytes = site.BytesBesidePages();
        var report = SiteCheck.Check(site.Paths, site.Render().Select(page =>
        {
            faults.AddRange(page.Diagnostics);
            bytes += page.File.Content().Length;
            return (page.File.Path, page.File.Content());
        }));
        if (bytes > options.SizeLimit)
            faults.Add(SiteFaults.LargeSite(bytes, options.SizeLimit));
        var diagnostics = Diagnostic.Sorted(input.Diagnostics, site.Diagnostics, report.Diagnostics, faults);
        return new BuildResult(diagnostics, Stops(diagnostics, options) ? null : Summary(input, site, new OutputCounts(0, 0, 0)))
        {
            OutwardLinks = [.. report.OutwardLinks.Where(link => !site.IsMadeOfAnIdentifier(link.Address))],
        };
    }

    /// <summary>Whether input, theme and program are still what the site was made of.</summary>
    internal static bool IsStill(BuildInputs inputs, BuildOptions options)
    {
        try
        {
            return BuildInputs.Read(options).All == inputs.All;
        }
        catch (IOException)
        {
            return false; // A file went while it was read.
        }
    }

    /// <summary>What the last build said, where this one would write the same and every file stands as that one wrote it.</summary>
    private static BuildResult? Unchanged(BuildOptions options, BuildInputs inputs)
    {
        if (!OutputFolder.IsRemembered(options.Output))
            return null;
        using var output = options.OpenOutput();
        if (output.Last() is not { } last || last.Inputs != inputs.All || output.Standing(last) is not { } files)
            return null;
        return new BuildResult(last.Diagnostics, new BuildSummary(last.Papers, last.Pages, 0, files.Count, 0));
    }

    private static BuildSummary Summary(SiteInput input, SiteContent site, OutputCounts counts) =>
        new(input.Knowledge.Catalog.Papers.Length, site.Pages.Length, counts.Written, counts.Unchanged, counts.Removed);

    private static bool Stops(IEnumerable<Diagnostic> diagnostics, BuildOptions options) => diagnostics.Any(
        diagnostic => diagnostic.Severity >= (options.Strict ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error));
}
