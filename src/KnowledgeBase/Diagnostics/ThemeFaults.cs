using KnowledgeBase.Scriban;

namespace KnowledgeBase.Diagnostics;

/// <summary>What can be wrong in a theme.</summary>
public static class ThemeFaults
{
    public static Diagnostic Template(TemplateError error) =>
        new("KB401", DiagnosticSeverity.Error, new SourceLocation("theme/" + error.Path, error.Line, error.Column),
            error.Stack.Count > 1
                ? $"{error.Message}\n{error.Excerpt}\n  included by {string.Join(", ", error.Stack.Reverse().Skip(1))}"
                : $"{error.Message}\n{error.Excerpt}");

    public static Diagnostic MissingTemplate(SourceLocation at, string kind) =>
        new("KB402", DiagnosticSeverity.Error, at,
            $"The theme has no template for pages of kind “{kind}”. Add this file.");

    public static Diagnostic NoBundle(SourceLocation at) =>
        new("KB403", DiagnosticSeverity.Error, at with { Path = "theme/" + at.Path },
            "The theme's styles and scripts are not bundled. Run `npm ci` and `npm run build` in the theme folder.");
}
