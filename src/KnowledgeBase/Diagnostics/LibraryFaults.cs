namespace KnowledgeBase.Diagnostics;

/// <summary>What can be wrong when entries and people's files meet.</summary>
public static class LibraryFaults
{
    /// <summary>That a message lists; thousands of papers may have one title.</summary>
    public const int MostPlaces = 5;

    /// <param name="papers">Those beyond <see cref="MostPlaces"/> are not listed.</param>
    public static Diagnostic SeveralPapersBearTitle(
        SourceLocation at, string title, IEnumerable<SourceLocation> papers) =>
        new("KB301", DiagnosticSeverity.Warning, at,
            $"Several papers are titled “{title}” ({Few(papers.Order(), "; ")}) and this entry has nothing that " +
            "tells which one it is, so it stands alone. Give it an arXiv id, a DOI or a full date.");

    public static Diagnostic AuthorCountDiffers(
        SourceLocation at, int stated, SourceLocation listAt, int listed) =>
        new("KB302", DiagnosticSeverity.Information, at,
            $"The listing counts {Authors(stated)}, {listAt} names {listed}. The names are used.");

    public static Diagnostic MetadataWithoutPaper(SourceLocation at, int entries) =>
        new("KB303", DiagnosticSeverity.Information, at,
            entries == 1
                ? "One entry names no paper of the digests and is not used."
                : $"{entries} entries name no paper of the digests and are not used.");

    public static Diagnostic NoteWithoutPaper(SourceLocation at, string paper, string? nearest) =>
        new("KB304", DiagnosticSeverity.Error, at,
            $"No paper is “{paper}”. Name it by its slug, arXiv id or whole title" +
            (nearest is null ? "." : $"; the nearest is “{nearest}”."));

    public static Diagnostic NoteNamesSeveral(SourceLocation at, string paper, IEnumerable<string> slugs) =>
        new("KB305", DiagnosticSeverity.Error, at,
            $"Several papers are titled “{paper}”. Name one by its slug: {Few(slugs, ", ")}.");

    public static Diagnostic SecondNote(SourceLocation at, SourceLocation first) =>
        new("KB306", DiagnosticSeverity.Error, at, $"{first} is a note on the same paper. Keep one of the two.");

    public static Diagnostic RedirectTaken(SourceLocation at, string slug) =>
        new("KB307", DiagnosticSeverity.Error, at,
            $"The old address “{slug}” is the address of another paper. Remove it from `redirect`.");

    public static Diagnostic NameClaimedTwice(SourceLocation at, string name, SourceLocation first) =>
        new("KB308", DiagnosticSeverity.Error, at,
            $"“{name}” is claimed by {first} too. One name or alias belongs to one file.");

    public static Diagnostic UnusedFile(SourceLocation at, string name) =>
        new("KB309", DiagnosticSeverity.Information, at, $"No paper names “{name}”, so this file shows nowhere.");

    public static Diagnostic AlreadyWritten(SourceLocation at) =>
        new("KB310", DiagnosticSeverity.Error, at, "This file says it already. Write there; nothing new was begun.");

    public static Diagnostic NobodyNamed(SourceLocation at, string name, string? nearest) =>
        new("KB311", DiagnosticSeverity.Error, at,
            $"No paper names “{name}”. Write the name as papers do" + (nearest is null ? "." : $"; the nearest is “{nearest}”."));

    private static string Few<T>(IEnumerable<T> all, string separator)
    {
        var few = all.Take(MostPlaces + 1).ToList();
        return string.Join(separator, few.Take(MostPlaces)) + (few.Count > MostPlaces ? separator + "…" : "");
    }

    private static string Authors(int count) => count == 1 ? "1 author" : $"{count} authors";
}
