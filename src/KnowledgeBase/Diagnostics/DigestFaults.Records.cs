using KnowledgeBase.Text;

namespace KnowledgeBase.Diagnostics;

/// <summary>What records of any program ask for.</summary>
internal static partial class DigestFaults
{
    private const int LongestKeys = 400;

    /// <param name="kind">JSON, YAML or CSV.</param>
    /// <param name="keys">The names of the fields that were found.</param>
    public static Diagnostic NoRecords(SourceLocation at, string kind, string keys) =>
        Warning(
            "KB190",
            at,
            $"This {kind} holds no papers that can be recognised; the fields found are: {Fields(keys)}. "
                + "A paper has a title, and an identifier, an address or authors."
        );

    public static Diagnostic NotAPaper(SourceLocation at, string keys) =>
        Warning(
            "KB191",
            at,
            $"What stands here is no paper that can be recognised and is left out; its fields are: {Fields(keys)}. "
                + "A paper has a title, and an identifier, an address or authors."
        );

    public static Diagnostic RepeatedAuthor(SourceLocation at, string name) =>
        Warning(
            "KB192",
            at,
            $"“{Quote(name)}” stands more than once in the list of authors and is kept each time: two people may share "
                + "a name. Remove what is too much."
        );

    public static Diagnostic UnreadableText(SourceLocation at, string text) =>
        Warning(
            "KB193",
            at,
            $"The text “{Quote(text)}” stands where a paper should be, and is left out. Collect the file again."
        );

    public static Diagnostic DamagedYaml(SourceLocation at, string text) =>
        Warning(
            "KB195",
            at,
            $"The part that begins with “{Quote(text)}” is no YAML that can be read, and is left out. Correct it."
        );

    public static Diagnostic UnclosedQuote(SourceLocation at) =>
        Warning(
            "KB196",
            at,
            "A quotation mark in this row is never closed, so that from here on each line is read as a row. Close it."
        );

    public static Diagnostic RestOfTable(SourceLocation at) =>
        Warning(
            "KB197",
            at,
            "A field of this row is larger than any text of a paper, so it and the rest of the table are left out. "
                + "Save the table again."
        );

    public static Diagnostic OutsideTagged(SourceLocation at, string kind, string line) =>
        Warning(
            "KB198",
            at,
            $"“{Quote(line)}” is not part of any record of this {kind} file and is left out. Export the file again."
        );

    public static Diagnostic Attachments(SourceLocation at, int count) =>
        Information(
            "KB194",
            at,
            Text($"The library has {count} attachments and notes, of which this is the first. They get no page.")
        );

    private static string Fields(string keys) => VisibleText.Line(keys, LongestKeys);
}
