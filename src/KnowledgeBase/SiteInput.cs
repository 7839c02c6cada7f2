using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Mining;
using KnowledgeBase.Queries;
using KnowledgeBase.Rendering;

namespace KnowledgeBase;

/// <summary>
/// Everything that the site is made of: the library, what mining and watches found in it, and the theme.
/// </summary>
/// <param name="Diagnostics">Everything found in input and theme, sorted by place.</param>
internal sealed record SiteInput(
    Knowledge Knowledge,
    Insights Insights,
    ImmutableArray<WatchFind> Finds,
    Theme Theme,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <exception cref="IOException">A folder is missing, or a file cannot be read.</exception>
    public static SiteInput Read(BuildOptions options, Action<BuildStage>? progress)
    {
        var (knowledge, (theme, themeFaults)) = ParallelLoop.Both(
            () => Knowledge.Read(options.Input, options.Settings, progress),
            () => ThemeFolder.Read(options.Theme, options.BuiltInTheme)
        );
        progress?.Invoke(BuildStage.Mining);
        var insights = Insights.Of(knowledge.Catalog, knowledge.Editorial.Topics, knowledge.Editorial.Names);
        var finds = WatchFinds.Of(knowledge.Catalog, insights, knowledge.Editorial.Topics, knowledge.Editorial.Watches);
        var diagnostics = Diagnostic.Sorted(
            themeFaults,
            knowledge.Diagnostics,
            WatchFinds.Faults(finds, knowledge.Catalog.Papers.Length)
        );
        return new SiteInput(knowledge with { Files = [] }, insights, finds, theme, diagnostics);
    }
}
