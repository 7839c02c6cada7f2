using System.Globalization;

namespace KnowledgeBase.Diagnostics;

/// <summary>KB5xx: what can be wrong in the finished site. Places are paths and lines of the output.</summary>
internal static class SiteFaults
{
    public static Diagnostic BrokenLink(SourceLocation at, string link) =>
        Error("KB501", at, $"The link {Quote(link)} does not lead to a file of the site. Correct it, or add the page.");

    public static Diagnostic BrokenAnchor(SourceLocation at, string link, string page) =>
        Error(
            "KB502",
            at,
            $"The link {Quote(link)} leads to a place that {page} does not have. Correct the part after `#`."
        );

    public static Diagnostic RootRelativeLink(SourceLocation at, string link) =>
        Error(
            "KB503",
            at,
            $"The link {Quote(link)} starts at the root of the host, which breaks under a base path. Make it relative."
        );

    public static Diagnostic ScriptLink(SourceLocation at, string link) =>
        Error("KB504", at, $"The link {Quote(link)} would run a script, and links may only lead to pages. Remove it.");

    public static Diagnostic ForeignRequest(SourceLocation at, string address) =>
        Error("KB505", at, $"The page loads {Quote(address)} from another site. Put a copy in the theme.");

    public static Diagnostic DuplicateId(SourceLocation at, string id, int firstLine) =>
        Error(
            "KB506",
            at,
            $"The id {Quote(id)} is already used on line {Number(firstLine)}. Make ids unique within the page."
        );

    public static Diagnostic MissingAlternative(SourceLocation at, string element) =>
        Error(
            "KB507",
            at,
            $"This `{element}` has no alternative text. Describe it, or give it an empty `alt` if it is decoration."
        );

    public static Diagnostic MissingTitle(SourceLocation at) =>
        Error("KB508", at, "The page has no `<title>`. Add one to its layout.");

    public static Diagnostic MissingLanguage(SourceLocation at) =>
        Error("KB509", at, "The page does not state its language. Add `lang` to its `<html>`.");

    public static Diagnostic MissingHome() =>
        Error("KB510", new SourceLocation("index.html"), "The site has no `index.html`, so nobody can find its pages.");

    public static Diagnostic OrphanPage(SourceLocation at) =>
        Warning("KB511", at, "This page cannot be reached from the home page by links. Link to it, or remove it.");

    public static Diagnostic LargePage(SourceLocation at, int bytes, int limit) =>
        Warning(
            "KB512",
            at,
            $"The page is {Number(bytes)} bytes long, more than {Number(limit)}. Split its list into several pages."
        );

    public static Diagnostic LargeSite(long bytes, long limit) =>
        Warning(
            "KB513",
            new SourceLocation(""),
            $"The site is {Number(bytes)} bytes large, more than the {Number(limit)} that its host accepts. "
                + "In site.yml, show only excerpts of abstracts, or turn off kinds of pages."
        );

    public static Diagnostic DeadLink(SourceLocation at, string address, int status) =>
        Warning(
            "KB514",
            at,
            $"{Quote(address)} is gone: its server answers {Number(status)}. Correct or remove the link."
        );

    public static Diagnostic UncheckedLink(SourceLocation at, string address, string reason) =>
        new(
            "KB515",
            DiagnosticSeverity.Information,
            at,
            $"Whether {Quote(address)} still exists could not be checked: {reason} Check again later."
        );

    public static Diagnostic InlineScript(SourceLocation at) =>
        Error(
            "KB516",
            at,
            "This inline script is not allowed by the page's Content-Security-Policy. Move it to a file of the theme."
        );

    public static Diagnostic EventHandler(SourceLocation at, string attribute) =>
        Error(
            "KB517",
            at,
            $"The attribute {Quote(attribute)} contains script, "
                + "which the page's Content-Security-Policy does not allow. Remove it."
        );

    public static Diagnostic ForeignRefresh(SourceLocation at, string address) =>
        Error(
            "KB518",
            at,
            $"The page redirects its readers to {Quote(address)}, another site. Make it a link instead."
        );

    public static Diagnostic EmbeddedPage(SourceLocation at) =>
        Error("KB519", at, "This element contains a page in `srcdoc`, which is not checked. Link to a page instead.");

    public static Diagnostic BrokenMarkdownLink(SourceLocation at, string link) =>
        Error(
            "KB520",
            at,
            $"The link {Quote(link)} in Markdown does not lead to a file of the site. Correct it, or add the page."
        );

    private static string Quote(string text) => EditorialFaults.Quote(text);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static Diagnostic Error(string id, SourceLocation at, string message) =>
        new(id, DiagnosticSeverity.Error, at, message);

    private static Diagnostic Warning(string id, SourceLocation at, string message) =>
        new(id, DiagnosticSeverity.Warning, at, message);
}
