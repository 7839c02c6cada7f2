using System.Globalization;

namespace KnowledgeBase.Diagnostics;

/// <summary>What single formats ask for.</summary>
internal static partial class DigestFaults
{
    public static Diagnostic UnclosedEntry(SourceLocation at, string start, int lines) =>
        Warning(
            "KB130",
            at,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The entry that begins with “{Quote(start)}” is never closed and is left out, all {lines} lines of "
                    + $"it. "
            ) + "Add the missing brace."
        );

    public static Diagnostic OutsideEntries(SourceLocation at, string text, int lines) =>
        Warning(
            "KB131",
            at,
            (
                lines == 1
                    ? $"“{Quote(text)}” stands outside any entry and is left out. "
                    : Text($"{lines} lines, from “{Quote(text)}” on, stand outside any entry and are left out. ")
            ) + "Begin comments with %."
        );

    public static Diagnostic UntitledEntry(SourceLocation at, string key) =>
        Warning(
            "KB132",
            at,
            key.Length == 0
                ? "This entry has no title and is left out."
                : $"The entry “{Quote(key)}” has no title and is left out."
        );

    public static Diagnostic UnreadableField(SourceLocation at, string text, string key) =>
        Warning(
            "KB133",
            at,
            $"“{Quote(text)}” in the entry “{Quote(key)}” is not a field and is left out. "
                + "Write fields as name = {value}, each followed by a comma."
        );

    public static Diagnostic UnknownString(SourceLocation at, string name) =>
        Warning("KB134", at, $"There is no @string named “{Quote(name)}”; the name itself is used.");

    public static Diagnostic Volumes(SourceLocation at, int count) =>
        Information(
            "KB135",
            at,
            Text($"This entry is a volume of papers, not a paper, and gets no page. The file has {count} such entries.")
        );

    public static Diagnostic JsonCut(SourceLocation at, long offset) =>
        Warning("KB140", at, Text($"The list has no end: the file was cut off at byte {offset}. Collect it again."));

    public static Diagnostic JsonDamaged(SourceLocation at, long from, long to) =>
        Warning(
            "KB141",
            at,
            Text($"Bytes {from} to {to - 1} are not a valid list entry and are left out. Collect the file again.")
        );

    public static Diagnostic UntitledItem(SourceLocation at, string id) =>
        Warning("KB142", at, $"The item “{Quote(id)}” has no title and is left out.");

    /// <param name="keys">Of the data's fields or the table's columns, as far as they were told.</param>
    public static Diagnostic NoPapers(SourceLocation at, FileLook look = FileLook.Unknown, string keys = "") =>
        Warning("KB143", at, $"No paper was found in this file. {LooksLike(look, keys)}");

    public static Diagnostic TooLarge(SourceLocation at, int megabytes) =>
        Warning("KB144", at, Text($"The file is larger than {megabytes} MB and is left out. Split it."));

    public static Diagnostic TooDeep(SourceLocation at, int depth) =>
        Warning(
            "KB145",
            at,
            Text($"The page nests more than {depth} elements, or leaves too many of them open, and is left out. ")
                + "Save it again with a browser."
        );

    public static Diagnostic ExpandedTooFar(SourceLocation at, string name) =>
        Warning(
            "KB146",
            at,
            $"The @string “{Quote(name)}” expands to far more text than the file contains, "
                + "and is left out here. Write the text out."
        );

    public static Diagnostic LentTooLong(SourceLocation at, string key, string field, int most) =>
        Warning(
            "KB147",
            at,
            Text($"The field “{Quote(field)}” of “{Quote(key)}” is longer than {most} characters, ")
                + "so the entries that name this one do not get it. Write it into them."
        );

    public static Diagnostic AbstractGrows(SourceLocation at, string title) =>
        Warning(
            "KB148",
            at,
            $"The abstract of “{Quote(title)}” grows longer than its list of words accounts for and is left out; "
                + "collect "
                + "the file again."
        );

    public static Diagnostic RateExceeded(SourceLocation at) =>
        Warning(
            "KB150",
            at,
            "The file contains arXiv's answer “Rate exceeded.” and no papers. " + "Wait a while and collect it again."
        );

    public static Diagnostic QueryRefused(SourceLocation at, string reason) =>
        Warning("KB151", at, $"arXiv refused the query: “{Quote(reason)}”. Correct it and collect the file again.");

    public static Diagnostic DamagedXml(SourceLocation at, string text) =>
        Warning(
            "KB152",
            at,
            $"The part that begins with “{Quote(text)}” is not well-formed XML and is left out. "
                + "Collect the file again."
        );

    /// <param name="kind">A DOI, or a link.</param>
    public static Diagnostic HiddenCharacters(SourceLocation at, string kind, string text) =>
        Warning(
            "KB153",
            at,
            $"The {kind} “{Quote(text)}” contains invisible characters and is left out. "
                + "Remove them, or collect the file again."
        );

    public static Diagnostic LentTooOften(SourceLocation at, string key, string field) =>
        Warning(
            "KB162",
            at,
            $"The field “{Quote(field)}” of “{Quote(key)}” is taken over so often that it makes far more text than the "
                + "file contains, and is left out here. Write it into this entry."
        );

    public static Diagnostic EditorsLeftOut(SourceLocation at, int count, int most) =>
        Warning("KB163", at, Text($"This entry names {count} editors; only the first {most} are kept."));

    public static Diagnostic RecordNotClosed(SourceLocation at, string title) =>
        Warning("KB160", at, $"The record “{Quote(title)}” does not end with ER; it is read up to the next record.");

    public static Diagnostic OutsideRecords(SourceLocation at, string line) =>
        Warning(
            "KB161",
            at,
            $"“{Quote(line)}” is not part of any record and is left out. " + "A record begins with TY and ends with ER."
        );
}
