using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>The closing lines of commands.</summary>
internal static class Messages
{
    /// <summary>Appended to the summary line.</summary>
    public const string WithoutAddress =
        "; without --base-url or url in site.yml, feeds, sitemap and canonical addresses are left out";

    public static string Written(BuildSummary summary, ImmutableArray<Diagnostic> diagnostics, TimeSpan time) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Plural.Of(summary.Papers, "paper")}, {Plural.Of(summary.Pages, "page")}, "
                + $"{Plural.Of(summary.Written, "file")} written, {summary.Unchanged} unchanged, {summary.Removed} "
                + $"removed, "
                + $"{Warnings(diagnostics)}, {time.TotalSeconds:0.00} s"
        );

    public static string NothingWritten(ImmutableArray<Diagnostic> diagnostics) =>
        SeverityCounts.Of(diagnostics).Errors == 0
            ? $"Nothing was written: {Warnings(diagnostics)}, and --strict does not allow any."
            : $"Nothing was written: {Checked(diagnostics)}.";

    public static string Checked(ImmutableArray<Diagnostic> diagnostics) =>
        $"{Plural.Of(SeverityCounts.Of(diagnostics).Errors, "error")}, {Warnings(diagnostics)}";

    public static string Fetched(int stored, int unchanged) =>
        string.Create(CultureInfo.InvariantCulture, $"{Plural.Of(stored, "file")} stored, {unchanged} unchanged");

    private static string Warnings(ImmutableArray<Diagnostic> diagnostics) =>
        Plural.Of(SeverityCounts.Of(diagnostics).Warnings, "warning");
}
