namespace KnowledgeBase.Diagnostics;

/// <summary>What can be wrong between pages.</summary>
internal static class PageFaults
{
    public static Diagnostic BrokenLink(SourceLocation page, string target) =>
        new(
            "KB411",
            DiagnosticSeverity.Error,
            page,
            $"This page links to “{target}”, which the site does not have. Correct the link or add the page."
        );

    public static Diagnostic AddressTaken(SourceLocation page) =>
        new(
            "KB412",
            DiagnosticSeverity.Error,
            page,
            "Two pages or files have this address, or addresses that differ only in letter case. "
                + "Rename one of the files in `pages/` or the theme."
        );
}
