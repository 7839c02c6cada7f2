using System.Collections.Immutable;
using KnowledgeBase.Checking;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Exports;
using KnowledgeBase.Output;
using KnowledgeBase.Pages;
using KnowledgeBase.Rendering;
using KnowledgeBase.Search;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase;

/// <summary>The stages that a build reports as its progress.</summary>
public enum BuildStage
{
    Digests,
    Library,
    Mining,
    Pages,
    Rendering,
    Output,
}

/// <summary>Builds the site from the input folder.</summary>
public static class SiteBuild
{
    /// <summary>In bytes, garbage included.</summary>
    private const long WorthGivingBack = 100_000_000;

    /// <summary>Writes the site, unless a fault stops the build or nothing has changed since the last one.</summary>
    /// <exception cref="IOException">A folder is missing, locked, full or cannot be written.</exception>
    public static BuildResult Run(BuildOptions options, Action<BuildStage>? progress = null)
    {
        options.ThrowIfOverlapping();
        var inputs = BuildInputs.Read(options);
        if (Unchanged(options, inputs) is { } result)
            return result;
        var input = SiteInput.Read(options, progress);
        GiveBackMemory();
        var site = Compose(input, options, progress);
        GiveBackMemory();
        return Write(input, site, options, progress, inputs).Result;
    }

    /// <summary>
    /// What finished stages have left behind goes back to the system before the next ones need as much of their own. Of
    /// a small library that is too little to spend time on.
    /// </summary>
    private static void GiveBackMemory()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > WorthGivingBack)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>Every page and every file of the site, each made only when it is needed.</summary>
    internal static SiteContent Compose(SiteInput input, BuildOptions options, Action<BuildStage>? progress)
    {
        progress?.Invoke(BuildStage.Pages);
        var site = View(input, options);
        if (options.MarkdownOnly)
            return SiteContent.MarkdownOf(site, PageList.Of(site).Pages, input.Theme);
        var (pages, search) = ParallelLoop.Both(() => PageList.Of(site), () => SearchIndex.Of(site));
        var exports = SiteExports.Of(site, pages, input.Theme, input.Diagnostics);
        return new SiteContent(site, pages.Pages, [.. search.Files, .. exports, .. Attachments(input)], input.Theme);
    }

    private static IEnumerable<SiteFile> Attachments(SiteInput input) =>
        input.Knowledge.Editorial.Attachments.Select(file => new SiteFile(file.Address, () => ReadAll(file.Source)));

    private static ReadOnlyMemory<byte> ReadAll(Source source)
    {
        using var content = source.Open();
        var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static SiteView View(SiteInput input, BuildOptions options)
    {
        var (catalog, editorial) = (input.Knowledge.Catalog, input.Knowledge.Editorial);
        var all = options.MarkdownOnly
            ? editorial with
            {
                Settings = editorial.Settings with { Twins = TwinFiles.All },
            }
            : editorial;
        return new SiteView(catalog, input.Insights, all, options.BaseUrl) { Finds = input.Finds };
    }

    /// <param name="inputs">The inputs to record for the next build; null to record nothing.</param>
    /// <returns>
    /// The result, and the time at which the output was last changed; null if the site was not written.
    /// </returns>
    internal static (BuildResult Result, DateTime? LastChange) Write(
        SiteInput input,
        SiteContent site,
        BuildOptions options,
        Action<BuildStage>? progress,
        BuildInputs? inputs
    )
    {
        if (Stops([.. input.Diagnostics, .. site.Diagnostics], options))
            return (
                new BuildResult(Diagnostic.Sorted(input.Diagnostics, site.Diagnostics, site.FaultsOfTheme()), null),
                null
            );

        progress?.Invoke(BuildStage.Rendering);
        using var output = options.OpenOutput();
        var faults = site.Write(output.Stage);
        var diagnostics = Diagnostic.Sorted(input.Diagnostics, site.Diagnostics, faults);
        if (Stops(diagnostics, options))
            return (new BuildResult(diagnostics, null), null);

        progress?.Invoke(BuildStage.Output);
        var (counts, areCurrent) = ParallelLoop.Both(output.Commit, () =>
            inputs is not null && AreCurrent(inputs, options)
        );
        var summary = Summary(input, site, counts);
        if (areCurrent)
            output.WriteLastBuild(hash => new LastBuild(inputs!.All, hash, summary.Papers, summary.Pages, diagnostics));
        return (new BuildResult(diagnostics, summary) { Folders = Folders(output) }, output.LastChange);
    }

    /// <summary>Builds in memory and checks every page that <see cref="Run"/> would write.</summary>
    public static BuildResult Check(BuildOptions options)
    {
        var input = SiteInput.Read(options, progress: null);
        var site = Compose(input, options, progress: null);
        if (Stops([.. input.Diagnostics, .. site.Diagnostics], options with { Strict = false }))
            return new BuildResult(Diagnostic.Sorted(input.Diagnostics, site.Diagnostics, site.FaultsOfTheme()), null);
        var faults = new List<Diagnostic>();
        var bytes = site.BytesBesidePages();
        var report = SiteCheck.Check(
            site.Paths,
            site.Render()
                .Select(page =>
                {
                    faults.AddRange(page.Diagnostics);
                    bytes += page.File.Content().Length;
                    return (page.File.Path, page.File.Content());
                })
        );
        if (bytes > options.SizeLimit)
            faults.Add(SiteFaults.LargeSite(bytes, options.SizeLimit));
        var diagnostics = Diagnostic.Sorted(input.Diagnostics, site.Diagnostics, report.Diagnostics, faults);
        return new BuildResult(
            diagnostics,
            Stops(diagnostics, options) ? null : Summary(input, site, new OutputCounts(0, 0, 0))
        )
        {
            ExternalLinks = [.. report.ExternalLinks.Where(link => !site.IsMadeOfAnIdentifier(link.Address))],
        };
    }

    /// <summary>Whether input, theme and options have not changed since the inputs were read.</summary>
    internal static bool AreCurrent(BuildInputs inputs, BuildOptions options)
    {
        try
        {
            return BuildInputs.Read(options).All == inputs.All;
        }
        catch (IOException)
        {
            return false; // A file disappeared while it was read.
        }
    }

    /// <summary>The last build's result, if this build would write the same and no file has changed since.</summary>
    private static BuildResult? Unchanged(BuildOptions options, BuildInputs inputs)
    {
        if (!OutputFolder.HasLastBuild(options.Output))
            return null;
        using var output = options.OpenOutput();
        if (
            output.ReadLastBuild() is not { } last
            || last.Inputs != inputs.All
            || output.UnchangedFiles(last) is not { } files
        )
            return null;
        return new BuildResult(last.Diagnostics, new BuildSummary(last.Papers, last.Pages, 0, files.Count, 0));
    }

    private static ImmutableArray<FolderChanges> Folders(OutputFolder output) =>
        [
            .. output
                .CountsByFolder()
                .Select(each => new FolderChanges(
                    each.Folder,
                    each.Counts.Written,
                    each.Counts.Unchanged,
                    each.Counts.Removed
                )),
        ];

    private static BuildSummary Summary(SiteInput input, SiteContent site, OutputCounts counts) =>
        new(input.Knowledge.Catalog.Papers.Length, site.Pages.Length, counts.Written, counts.Unchanged, counts.Removed);

    private static bool Stops(IEnumerable<Diagnostic> diagnostics, BuildOptions options) =>
        diagnostics.Any(diagnostic =>
            diagnostic.Severity >= (options.Strict ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error)
        );
}
