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

    internal const string NoTemplate = "templates are files named `*.sbn-html` and `*.sbn-md`.";

    internal const string NoPartOfATheme = "a theme is `layouts/`, `pages/`, `partials/`, `static/` and `own.css`.";

    internal const string BundledElsewhere =
        "styles and scripts are bundled with a whole theme. Write your rules into `own.css`, which pages load last.";

    internal const string NotInTheBundle =
        "`dist/assets.json` does not name it. Files to be published belong in `static/`.";

    internal static string BelongsToStatic(string path) => $"files to be published are: call it `static/{path}`.";

    internal static string NoKind(string kind, string? nearest) =>
        nearest is null
            ? $"no page is of the kind “{kind}”. Call it as one of the theme's own `pages/`."
            : $"no page is of the kind “{kind}”. Did you mean “{nearest}”?";

    /// <param name="remedy">Ends the sentence: what is read instead.</param>
    public static Diagnostic NotRead(SourceLocation at, string remedy) =>
        new("KB404", DiagnosticSeverity.Warning, at, $"Nothing in the site is made of this: {remedy}");

    public static Diagnostic NoThemeToCopy(SourceLocation at) =>
        new(
            "KB405",
            DiagnosticSeverity.Error,
            at,
            "This program has no theme beside it to copy files from. Copy them from the theme of its sources."
        );

    public static Diagnostic NoFileToCopy(SourceLocation at, string path, string? nearest) =>
        new(
            "KB406",
            DiagnosticSeverity.Error,
            at,
            nearest is null
                ? $"The theme has no {EditorialFaults.Quote(path)} to copy. Its templates are in `layouts/`, `pages/` "
                    + "and `partials/`; colours and fonts are changed in `own.css`."
                : $"The theme has no {EditorialFaults.Quote(path)}. Did you mean {EditorialFaults.Quote(nearest)}?"
        );
}
