using System.Globalization;

namespace KnowledgeBase.Diagnostics;

/// <summary>KB5xx: what can be wrong in the finished site. Places are paths and lines of the output.</summary>
public static class SiteFaults
{
    public static Diagnostic BrokenLink(SourceLocation at, string link) =>
        Error("KB501", at, $"The link {Quote(link)} leads to no file of the site. Correct it, or add the page.");

    public static Diagnostic BrokenAnchor(SourceLocation at, string link, string page) =>
        Error("KB502", at,
            $"The link {Quote(link)} leads to a place that {page} does not have. Correct the part after `#`.");

    public static Diagnostic RootRelativeLink(SourceLocation at, string link) =>
        Error("KB503", at,
            $"The link {Quote(link)} begins at the host's root and breaks under a base path. Make it relative.");

    public static Diagnostic ScriptLink(SourceLocation at, string link) =>
        Error("KB504", at, $"The link {Quote(link)} would run a script. Links lead to pages only; take it out.");

    public static Diagnostic ForeignRequest(SourceLocation at, string address) =>
        Error("KB505", at, $"The page loads {Quote(address)} from another site. Put a copy into the theme.");

    public static Diagnostic DuplicateId(SourceLocation at, string id, int firstLine) =>
        Error("KB506", at, $"The id {Quote(id)} is already taken in line {Number(firstLine)}. Ids are unique in a page.");

    public static Diagnostic MissingAlternative(SourceLocation at, string element) =>
        Error("KB507", at,
            $"This `{element}` has no alternative text. Say what it shows, or give an empty `alt` if it is decoration.");

    public static Diagnostic MissingTitle(SourceLocation at) =>
        Error("KB508", at, "The page has no `<title>`. Add one to its layout.");

    public static Diagnostic MissingLanguage(SourceLocation at) =>
        Error("KB509", at, "The page does not state its language. Add `lang` to its `<html>`.");

    public static Diagnostic MissingHome() =>
        Error("KB510", new SourceLocation("index.html"), "The site has no `index.html`, so nobody finds its pages.");

    public static Diagnostic OrphanPage(SourceLocation at) =>
        Warning("KB511", at, "No path of links leads from the home page to this page. Link to it, or leave it out.");

    public static Diagnostic LargePage(SourceLocation at, int bytes, int limit) =>
        Warning("KB512", at,
            $"The page has {Number(bytes)} bytes, more than {Number(limit)}. Cut its list into several pages.");

    public static Diagnostic LargeSite(long bytes, long limit) =>
        Warning("KB513", new SourceLocation(""),
            $"The site has {Number(bytes)} bytes, more than the {Number(limit)} that its host publishes. " +
            "Show excerpts of abstracts, or take kinds of pages away in site.yml.");

    public static Diagnostic DeadLink(SourceLocation at, string address, int status) =>
        Warning("KB514", at, $"{Quote(address)} is gone: its server answers {Number(status)}. Correct the link, or take it out.");

    public static Diagnostic UnprovedLink(SourceLocation at, string address, string reason) =>
        new("KB515", DiagnosticSeverity.Information, at, $"Whether {Quote(address)} is there could not be found out: {reason} Ask again later.");

    public static Diagnostic InlineScript(SourceLocation at) =>
        Error("KB516", at,
            "This script stands in the page, and the page's policy does not allow it. Put it into a file of the theme.");

    public static Diagnostic EventHandler(SourceLocation at, string attribute) =>
        Error("KB517", at,
            $"The attribute {Quote(attribute)} holds script, which the page's policy does not allow. Take it out.");

    public static Diagnostic ForeignRefresh(SourceLocation at, string address) =>
        Error("KB518", at, $"The page sends its readers on to {Quote(address)}, another site. Make it a link.");

    public static Diagnostic EmbeddedPage(SourceLocation at) =>
        Error("KB519", at,
            "This element holds a page of its own in `srcdoc`, which the check does not read. Link to a page instead.");

    private static string Quote(string text) => EditorialFaults.Quote(text);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static Diagnostic Error(string id, SourceLocation at, string message) =>
        new(id, DiagnosticSeverity.Error, at, message);

    private static Diagnostic Warning(string id, SourceLocation at, string message) =>
        new(id, DiagnosticSeverity.Warning, at, message);
}
