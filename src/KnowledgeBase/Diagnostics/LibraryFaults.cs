using KnowledgeBase.Text;

namespace KnowledgeBase.Diagnostics;

/// <summary>KB3xx: what can be wrong between entries and the files that people write.</summary>
internal static class LibraryFaults
{
    /// <summary>The most places that a message lists; thousands of papers may share a title.</summary>
    public const int MostPlaces = 5;

    /// <param name="papers">Those beyond <see cref="MostPlaces"/> are not listed.</param>
    public static Diagnostic SeveralPapersBearTitle(
        SourceLocation at,
        string title,
        IEnumerable<SourceLocation> papers
    ) =>
        new(
            "KB301",
            DiagnosticSeverity.Warning,
            at,
            $"Several papers are titled “{title}” ({Few(papers.Order(), "; ")}), and nothing tells which of them "
                + "this entry is, so it becomes a paper of its own. Give it an arXiv id, a DOI or a full date."
        );

    public static Diagnostic AuthorCountDiffers(SourceLocation at, int stated, SourceLocation listAt, int listed) =>
        new(
            "KB302",
            DiagnosticSeverity.Information,
            at,
            $"The listing counts {Plural.Of(stated, "author")}, but {listAt} names {listed}. The names are used."
        );

    public static Diagnostic MetadataWithoutPaper(SourceLocation at, int entries) =>
        new(
            "KB303",
            DiagnosticSeverity.Information,
            at,
            entries == 1
                ? "1 entry does not match any paper of the digests and is not used."
                : $"{entries} entries do not match any paper of the digests and are not used."
        );

    public static Diagnostic NoteWithoutPaper(SourceLocation at, string paper, string? nearest) =>
        new(
            "KB304",
            DiagnosticSeverity.Error,
            at,
            $"There is no paper “{paper}”. Name it by its slug, arXiv id or full title" + Nearest(nearest)
        );

    public static Diagnostic NoteNamesSeveral(SourceLocation at, string paper, IEnumerable<string> slugs) =>
        new(
            "KB305",
            DiagnosticSeverity.Error,
            at,
            $"Several papers are titled “{paper}”. Name one by its slug: {Few(slugs, ", ")}."
        );

    public static Diagnostic SecondNote(SourceLocation at, SourceLocation first) =>
        new("KB306", DiagnosticSeverity.Error, at, $"{first} is a note on the same paper. Merge the two files.");

    public static Diagnostic RedirectTaken(SourceLocation at, string slug) =>
        new(
            "KB307",
            DiagnosticSeverity.Error,
            at,
            $"The old address “{slug}” is in use by another paper. Remove it from `redirect`."
        );

    public static Diagnostic NameClaimedTwice(SourceLocation at, string name, SourceLocation first) =>
        new(
            "KB308",
            DiagnosticSeverity.Error,
            at,
            $"“{name}” is also a name or alias in {first}. Keep it in one of the two files."
        );

    public static Diagnostic UnusedFile(SourceLocation at, string name) =>
        new("KB309", DiagnosticSeverity.Information, at, $"No paper names “{name}”, so this file is not used.");

    public static Diagnostic AlreadyWritten(SourceLocation at) =>
        new(
            "KB310",
            DiagnosticSeverity.Error,
            at,
            "This file exists already, so no new one was created. Edit it instead."
        );

    public static Diagnostic NobodyNamed(SourceLocation at, string name, string? nearest) =>
        new(
            "KB311",
            DiagnosticSeverity.Error,
            at,
            $"No paper names “{name}”. Spell the name as the papers do" + Nearest(nearest)
        );

    /// <param name="what">In which fields the two differ beside their titles, in a word.</param>
    public static Diagnostic DoubtfulIdentifier(
        SourceLocation at,
        string id,
        string what,
        string title,
        SourceLocation otherAt,
        string otherTitle
    ) =>
        new(
            "KB312",
            DiagnosticSeverity.Warning,
            at,
            $"“{Line(id)}” cannot be the identifier of “{Line(title)}” and of “{Line(otherTitle)}” ({otherAt}): "
                + $"their {what} differ too. It joins nothing. Correct it in one of the two places."
        );

    /// <param name="what">In which fields the two differ though their titles agree, in a word.</param>
    public static Diagnostic SameIdentifierDiffers(
        SourceLocation at,
        string id,
        string what,
        string title,
        SourceLocation otherAt
    ) =>
        new(
            "KB313",
            DiagnosticSeverity.Warning,
            at,
            $"“{Line(title)}” has the identifier “{Line(id)}” here and in {otherAt}, but the {what} differ. "
                + "It is taken for one paper. Correct the entry that is wrong."
        );

    public static Diagnostic WatchOfNothing(SourceLocation at) =>
        new(
            "KB314",
            DiagnosticSeverity.Information,
            at,
            "No paper meets this watch yet. Take a condition away, or spell the words as papers do."
        );

    public static Diagnostic WatchOfEverything(SourceLocation at, int papers) =>
        new(
            "KB315",
            DiagnosticSeverity.Warning,
            at,
            $"All {papers} papers of the library meet this watch. Add a condition that tells some of them apart."
        );

    public static Diagnostic NothingToRead(SourceLocation at) =>
        new(
            "KB316",
            DiagnosticSeverity.Warning,
            at,
            "There are no listings here, nor pages of your own. Put a listing into digests/, as a file named by its "
                + "day (digests/2025-12-25.txt), or run `kb fetch hf`; `kb init` in an empty folder begins with an "
                + "example."
        );

    private static string Line(string text) => VisibleText.Line(text, 80);

    private static string Nearest(string? nearest) => nearest is null ? "." : $"; the nearest match is “{nearest}”.";

    private static string Few<T>(IEnumerable<T> all, string separator)
    {
        var few = all.Take(MostPlaces + 1).ToList();
        return string.Join(separator, few.Take(MostPlaces)) + (few.Count > MostPlaces ? separator + "…" : "");
    }
}
