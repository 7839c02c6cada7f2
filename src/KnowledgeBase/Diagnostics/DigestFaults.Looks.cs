using KnowledgeBase.Text;

namespace KnowledgeBase.Diagnostics;

/// <summary>What files without papers say of themselves, and files that lead to more papers than were read.</summary>
internal static partial class DigestFaults
{
    /// <summary>Whether a fault is of one line or item, and says nothing where a file holds no paper at all.</summary>
    public static bool IsOfOneLine(Diagnostic fault) =>
        fault.Id
            is "KB103"
                or "KB104"
                or "KB105"
                or "KB106"
                or "KB110"
                or "KB111"
                or "KB112"
                or "KB115"
                or "KB116"
                or "KB121"
                or "KB122"
                or "KB125"
                or "KB131"
                or "KB141"
                or "KB142"
                or "KB161"
                or "KB190"
                or "KB191";

    public static Diagnostic ManyMentioned(SourceLocation at, int mentioned, int read) =>
        Warning(
            "KB180",
            at,
            Text($"This file links to {mentioned} papers, but only {read} were read from it. ")
                + "Give each paper an entry of its own (a row, a heading, a list item, an object) "
                + "with its title and its link."
        );

    public static Diagnostic UntitledPapers(SourceLocation at, int count, string first) =>
        Warning(
            "KB181",
            at,
            count == 1
                ? $"The paper {Quote(first)} is linked here without its title and is left out. "
                    + "Write the title beside it."
                : Text($"{count} papers are linked without their titles and are left out, the first one is ")
                    + $"{Quote(first)}. Write the titles beside the links."
        );

    private static string LooksLike(FileLook look, string keys) =>
        look switch
        {
            FileLook.Markdown => "It looks like a text in Markdown that lists none. "
                + "Give each paper its title and a link to arXiv, Hugging Face, a DOI, OpenReview or the ACL, "
                + "or move the file out of this folder.",
            FileLook.SourceCode => "It looks like source code. Move it out of this folder.",
            FileLook.Table => $"It looks like a table of something else{Named("columns", keys)}. "
                + "Name its columns title, authors, date and url, or move it out of this folder.",
            FileLook.WebPage => "It looks like a web page. Save the page of a listing or of a paper, or its data.",
            FileLook.Xml => "It looks like XML of something else. "
                + "Save a listing of arXiv's interface, or move it out of this folder.",
            FileLook.Json => $"It looks like JSON of something else{Named("keys", keys)}. "
                + "Name the fields of a paper title, authors, date and url, or move it out of this folder.",
            FileLook.Yaml => $"It looks like YAML of something else{Named("keys", keys)}. "
                + "Name the fields of a paper title, authors, date and url, or move it out of this folder.",
            FileLook.Log => "It looks like the log of a program. Move it out of this folder.",
            FileLook.Mail => "It looks like a mail. Save the listing that it contains, or move it out of this folder.",
            FileLook.LatexDocument => "It looks like a document in LaTeX. Collect its bibliography (.bib) instead.",
            FileLook.Text =>
                "It looks like a plain text. Save a listing as its page shows it, or move the file out of this folder.",
            _ => "Save the page of a listing or of a paper, or its data.",
        };

    private static string Named(string what, string keys) =>
        keys.Length == 0 ? "" : $" ({what}: {VisibleText.Line(keys, LongestKeys)})";
}
