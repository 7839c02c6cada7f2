using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Templates;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Rendering;

/// <summary>Templates and the files that pages ask for.</summary>
/// <param name="Assets">Plain name to address: <c>site.css</c> to <c>assets/site-AB12CD34.css</c>.</param>
/// <param name="Files">Copied as they are.</param>
/// <param name="InlineScripts">As they stand in the layout: the content security policy allows them by hash.</param>
internal sealed record Theme(
    TemplateSet Templates,
    FrozenDictionary<string, string> Assets,
    ImmutableArray<SiteFile> Files,
    ImmutableArray<string> InlineScripts
);

internal static class TemplateErrors
{
    public static Diagnostic ToDiagnostic(this TemplateError error) =>
        ThemeFaults.Template(
            new SourceLocation("theme/" + error.Path, error.Line, error.Column),
            error.Message,
            error.Excerpt,
            [.. error.Stack.Reverse().Skip(1)]
        );
}
