namespace KnowledgeBase.Diagnostics;

/// <summary>KB4xx: what can be wrong in a theme.</summary>
internal static class ThemeFaults
{
    internal const string InTemplate = "KB401";

    /// <param name="excerpt">The line and a caret under the column.</param>
    /// <param name="includedBy">The templates being rendered, innermost first; empty for a parse error.</param>
    public static Diagnostic Template(
        SourceLocation at,
        string message,
        string excerpt,
        IReadOnlyCollection<string> includedBy
    ) =>
        new(
            InTemplate,
            DiagnosticSeverity.Error,
            at,
            includedBy.Count == 0
                ? $"{message}\n{excerpt}"
                : $"{message}\n{excerpt}\n  included by {string.Join(", ", includedBy)}"
        );

    public static Diagnostic MissingTemplate(SourceLocation at, string kind) =>
        new(
            "KB402",
            DiagnosticSeverity.Error,
            at,
            $"The theme has no template for pages of the kind “{kind}”. Add this file."
        );

    public static Diagnostic NoBundle(SourceLocation at) =>
        new(
            "KB403",
            DiagnosticSeverity.Error,
            at,
            "The theme's styles and scripts are not bundled. Run `npm ci` and `npm run build` in the theme folder."
        );

    public static Diagnostic DamagedBundle(SourceLocation at) =>
        new(
            "KB413",
            DiagnosticSeverity.Error,
            at,
            "This is not a JSON object that maps names to files. Run `npm run build` in the theme folder."
        );

    public static Diagnostic MissingAsset(SourceLocation at, string asset) =>
        new(
            "KB414",
            DiagnosticSeverity.Error,
            at,
            $"The list names {EditorialFaults.Quote(asset)}, but `dist/` has no such file. "
                + "Run `npm run build` in the theme folder."
        );
}
