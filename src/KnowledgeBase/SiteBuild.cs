using System.Collections.Immutable;
using KnowledgeBase.Checking;
using KnowledgeBase.Citations;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Exports;
using KnowledgeBase.Mining;
using KnowledgeBase.Output;
using KnowledgeBase.Pages;
using KnowledgeBase.Rendering;
using KnowledgeBase.Search;
using KnowledgeBase.Site;

namespace KnowledgeBase;

/// <summary>Named as progress is said.</summary>
public enum BuildStage
{
    Digests,
    Library,
    Mining,
    Pages,
    Search,
    Rendering,
    Site,
}

/// <summary>The whole way from the input folder to the site.</summary>
public static class SiteBuild
{
    /// <summary>
    /// Writes the site, or nothing where a fault is in the way. Where nothing or notes alone have changed since the last
    /// build, it does no more than that needs.
    /// </summary>
    /// <exception cref="IOException">A folder is missing, locked, full or cannot be written.</exception>
    public static BuildResult Run(BuildOptions options, Action<BuildStage>? progress = null)
    {
        options.RefuseOverlap();
        var read = Task.Run(() => BuildInputs.Read(options));
        return OutputFolder.IsRemembered(options.Output) && RepeatedBuild.Of(options, Await(read)) is { } result
            ? result
            : Write(Plan(options, progress), options, progress, () => KeysStill(options, Await(read))).Result;
    }

    /// <param name="key">Asked while the site is put in place: what it was made of, or null if that has changed meanwhile.</param>
    /// <returns>With the time of the output's last change; null where the site was not written.</returns>
    internal static (BuildResult Result, DateTime? Mark) Write(
        SitePlan plan, BuildOptions options, Action<BuildStage>? progress, Func<InputKeys?>? key = null)
    {
        if (Stops(plan.Diagnostics, options))
            return (new BuildResult(Diagnostic.Sorted(plan.Diagnostics, plan.Content.FaultsOfTheme()), null), null);

        progress?.Invoke(BuildStage.Rendering);
        using var output = options.OpenOutput();
        var faults = plan.Content.Write(output.Stage, output.Stage);
        var diagnostics = Diagnostic.Sorted(plan.Diagnostics, faults);
        if (Stops(diagnostics, options))
            return (new BuildResult(diagnostics, null), null);

        progress?.Invoke(BuildStage.Site);
        var read = Task.Run(() => key?.Invoke());
        var summary = plan.Summary(output.Commit());
        if (Await(read) is { } inputs)
            output.Remember(site => new LastBuild(inputs, site, summary.Papers, summary.Pages, diagnostics, NotedSiteRecord.Write(plan.Notes)));
        return (new BuildResult(diagnostics, summary), output.LastMark);
    }

    /// <summary>Builds in memory and parses, page by page, what <see cref="Run"/> would write.</summary>
    public static BuildResult Check(BuildOptions options)
    {
        var plan = Plan(options, null);
        if (Stops(plan.Diagnostics, options with { Strict = false }))
            return new BuildResult(Diagnostic.Sorted(plan.Diagnostics, plan.Content.FaultsOfTheme()), null);
        var faults = new List<Diagnostic>();
        var bytes = plan.Content.BytesBesidePages();
        var site = SiteCheck.Check(plan.Content.Paths, plan.Content.Render().Select(page =>
        {
            faults.AddRange(page.Diagnostics);
            bytes += page.File.Content.Length;
            return (page.File.Path, page.File.Content);
        }));
        if (bytes > options.SizeLimit)
            faults.Add(SiteFaults.LargeSite(bytes, options.SizeLimit));
        var diagnostics = Diagnostic.Sorted(plan.Diagnostics, site.Diagnostics, faults);
        return new BuildResult(diagnostics, Stops(diagnostics, options) ? null : plan.Summary(new OutputCounts(0, 0, 0)))
        {
            OutwardLinks = [.. site.OutwardLinks.Where(link => !plan.Parts.IsMadeOfAnIdentifier(link.Address))],
        };
    }

    /// <summary>
    /// Every stage but the writing; rendering waits until it is asked for. What does not need each other's results runs
    /// side by side.
    /// </summary>
    internal static SitePlan Plan(BuildOptions options, Action<BuildStage>? progress)
    {
        var themeRead = Task.Run(() => ThemeFolder.Read(options.Theme, options.BuiltInTheme));
        var knowledge = Knowledge.Read(options.Input, options.Settings, progress);
        var catalog = knowledge.Catalog;
        var editorial = knowledge.Editorial;
        progress?.Invoke(BuildStage.Mining);
        var insights = Insights.Of(catalog, editorial.Topics, editorial.Names);
        var (theme, themeFaults) = Await(themeRead);
        var known = Diagnostic.Sorted(themeFaults, knowledge.Diagnostics);

        progress?.Invoke(BuildStage.Pages);
        var abstracts = editorial.Settings.Abstracts;
        var site = PageList.Site(editorial, SiteExtent.Of(catalog, editorial.Settings), options.BaseUrl);
        var indexed = Task.Run(() => SearchIndex.Of(catalog, insights, editorial));
        var cited = Task.Run(() => Bibliography.Of(catalog.Papers, site.Url, isKept: site.Extent.HasFiles));
        var list = PageList.For(catalog, insights, editorial);
        progress?.Invoke(BuildStage.Search);
        IEnumerable<SiteFile> files =
            [LlmsText.Of(list.Pages, site), .. site.Url is { } url ? Addressed(list.Pages, site, url) : []];
        IEnumerable<LateFile> lists =
        [
            .. DataFiles.Of(site, known), .. ListFiles.Of(list.Lists, Await(cited)),
            .. site.Url is { } address ? Feeds.Of(list.Lists, list.Rows, catalog, site, address) : [],
        ];
        IEnumerable<LongFile> whole = [PaperData.File(catalog, insights, abstracts), ListFiles.Library(Await(cited))];
        var parts = new SiteParts(editorial, catalog, insights, list.Pages, [.. files], [.. lists], [.. whole], theme, site, Await(cited));
        var search = Await(indexed);
        var content = parts.With(search);
        var notes = NotedSite.Of(site, catalog, list.Pages, Await(cited), search.Noted);
        return new SitePlan(parts, content, notes, Diagnostic.Sorted(known, content.Diagnostics));
    }

    /// <summary>Null where input has changed since it was read.</summary>
    private static InputKeys? KeysStill(BuildOptions options, BuildInputs inputs) =>
        inputs.Keys(options) is var keys && BuildInputs.Read(options).Keys(options) == keys ? keys : null;

    // The fault itself, where Result would wrap it.
    private static T Await<T>(Task<T> task) => task.GetAwaiter().GetResult();

    /// <summary>What names the site's absolute address.</summary>
    private static IEnumerable<SiteFile> Addressed(ImmutableArray<LatePage> pages, SiteModel site, string url)
    {
        var search = OpenSearch.Description(site, url);
        return Sitemap.Files(pages, url).Append(new SiteFile(search.Path, search.Content));
    }

    private static bool Stops(ImmutableArray<Diagnostic> diagnostics, BuildOptions options) =>
        diagnostics.Any(diagnostic => diagnostic.Severity >= (options.Strict ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error));
}
