namespace KnowledgeBase.Diagnostics;

/// <summary>KB9xx: faults of the program itself.</summary>
internal static class ProgramFaults
{
    private const string Report = "This is a fault in the program: please report it, with this line";

    public static Diagnostic File(SourceLocation at, Exception fault) =>
        new(
            "KB901",
            DiagnosticSeverity.Error,
            at,
            $"The program failed to read this file ({Describe(fault)}). {Report} and the file. "
                + "Until it is fixed, begin the file's name with `_` to leave it out."
        );

    public static Diagnostic Page(SourceLocation at, Exception fault) =>
        new(
            "KB902",
            DiagnosticSeverity.Error,
            at,
            $"The program failed to make this file of the site ({Describe(fault)}). "
                + $"{Report} and the files that the page is made of."
        );

    public static Diagnostic Command(SourceLocation at, Exception fault) =>
        new(
            "KB903",
            DiagnosticSeverity.Error,
            at,
            $"The program failed ({Describe(fault)}). {Report} and, if you can, the input folder."
        );

    public static bool IsOfTheProgram(Diagnostic fault) => fault.Id.StartsWith("KB9", StringComparison.Ordinal);

    /// <summary>
    /// False for a failing disk, too little memory and cancellation, which have messages of their own.
    /// </summary>
    public static bool IsUnforeseen(Exception fault) =>
        fault is not (IOException or UnauthorizedAccessException or OutOfMemoryException or OperationCanceledException);

    /// <summary>
    /// The exception and its function; without line numbers, so that it is the same on every machine.
    /// </summary>
    private static string Describe(Exception fault)
    {
        var place = (fault.StackTrace ?? "")
            .Split('\n')
            .Select(line => line.Trim())
            .FirstOrDefault(line => line.StartsWith("at KnowledgeBase.", StringComparison.Ordinal));
        var function = place is null ? "" : $" {place.Split('(')[0]}";
        return $"{fault.GetType().Name}: {EditorialFaults.Quote(fault.Message)}{function}";
    }
}
