using System.Globalization;
using KnowledgeBase.Text;

namespace KnowledgeBase.Diagnostics;

/// <summary>KB1xx: what can be wrong in a collected file.</summary>
public static class DigestFaults
{
    private const int LongestQuote = 60;

    public static Diagnostic EmptyFile(SourceLocation at) =>
        Warning("KB101", at, "This file is empty; remove it, or collect it again.");

    public static Diagnostic BinaryFile(SourceLocation at) =>
        Warning("KB102", at, "This file holds binary data, not text; it is left out. Save the listing as text, HTML, JSON, BibTeX, RIS or Atom.");

    public static Diagnostic InvalidBytes(SourceLocation at, long offset, int count) =>
        Warning("KB103", at, count == 1
            ? Text($"The byte at offset {offset} is not UTF-8 and is shown as \uFFFD; save the file as UTF-8.")
            : Text($"{count} bytes in this line are not UTF-8, the first at offset {offset}; they are shown as \uFFFD. Save the file as UTF-8."));

    public static Diagnostic DamagedCharacter(SourceLocation at) =>
        Warning("KB104", at, "This line holds \uFFFD, the sign of a damaged character; correct it, or collect the file again.");

    public static Diagnostic LineTooLong(SourceLocation at, long bytes) =>
        Warning("KB105", at, Text($"This line is {bytes} bytes long and is left out; no line of a listing is longer than 1 MB."));

    public static Diagnostic ManyMore(SourceLocation at, int count, Diagnostic last) =>
        Warning("KB106", at, Text($"{count} more faults in this file are not listed; the last one: {last.At}: {last.Message}"));

    /// <param name="what">The field, in one word.</param>
    public static Diagnostic TextCut(SourceLocation at, string what, string text, int most) =>
        Warning("KB107", at, Text(
            $"The {what} “{Quote(text)}” is {text.Length} characters long and is cut behind {most}; that much of it is shown."));

    public static Diagnostic AuthorsLeftOut(SourceLocation at, int count, int most) =>
        Warning("KB108", at, Text($"This entry names {count} authors; the first {most} are kept."));

    public static Diagnostic LinksLeftOut(SourceLocation at, int count, int most, int longest) =>
        Warning("KB109", at, Text(
            $"{count} links of this entry are left out: an entry keeps {most}, of at most {longest} characters each."));

    public static Diagnostic StrayLine(SourceLocation at, string line) =>
        Warning("KB110", at, $"“{Quote(line)}” belongs to no entry and is left out; a title is followed by its abstract.");

    public static Diagnostic MissingTitle(SourceLocation at, string text) =>
        Warning("KB111", at, $"The text “{Quote(text)}” stands where a title should and is left out; put the title and an empty line before it.");

    public static Diagnostic MissingAbstract(SourceLocation at, string title) =>
        Warning("KB112", at, $"“{Quote(title)}” has no abstract.");

    public static Diagnostic NotInCalendar(SourceLocation at, string date) =>
        Warning("KB113", at, $"“{Quote(date)}” is no day of the calendar; the date is left out.");

    public static Diagnostic AfterListing(SourceLocation at, string date, DateOnly listing) =>
        Warning("KB114", at, Text($"“{Quote(date)}” is later than the listing itself ({listing:yyyy-MM-dd}); check the year in the file's name."));

    public static Diagnostic MissingFooterDate(SourceLocation at, string line) =>
        Warning("KB115", at, $"No date follows “{Quote(line)}”.");

    public static Diagnostic ImpossibleCount(SourceLocation at, string line) =>
        Warning("KB116", at, $"“{Quote(line)}” gives no possible number; it is left out.");

    public static Diagnostic YearInferred(SourceLocation at, string listing, int latest) =>
        Information("KB120", at, Text($"The year of “{listing}” is read as {latest + 1}, because the latest year printed in the listing is {latest}; rename the file to yyyy-MM-dd.txt if that is wrong."));

    public static Diagnostic YearUnknown(SourceLocation at, string listing) =>
        Warning("KB121", at, $"Nothing tells the year of “{listing}”, so its dates are left out; rename the file to yyyy-MM-dd.txt.");

    public static Diagnostic ListingUndated(SourceLocation at) =>
        Warning("KB122", at, "This listing has no date, so it is read as a collection; rename the file to yyyy-MM-dd.txt.");

    public static Diagnostic NameDiffers(SourceLocation at, DateOnly name, string content) =>
        Warning("KB123", at, Text($"The file's name says {name:yyyy-MM-dd}, but the listing says “{Quote(content)}”; the name is followed. Rename the file if that is wrong."));

    public static Diagnostic NameNotInCalendar(SourceLocation at, string name) =>
        Warning("KB124", at, $"“{Quote(name)}” begins the file's name but is no day of the calendar; rename the file to yyyy-MM-dd.");

    public static Diagnostic SecondListing(SourceLocation at, string date) =>
        Warning("KB125", at, $"A second listing begins here (“{Quote(date)}”) and is read with the first one's date; put it into a file of its own.");

    public static Diagnostic PageDiffers(SourceLocation at, DateOnly name, DateOnly page) =>
        Warning("KB126", at, Text($"The file's name says {name:yyyy-MM-dd}, but the page is of {page:yyyy-MM-dd} and is read as such: a day without papers shows the one before. Rename the file."));

    public static Diagnostic IdentifierLeftOut(SourceLocation at, string text, int most) =>
        Warning("KB127", at, Text($"The identifier “{Quote(text)}” is longer than {most} characters and is left out."));

    public static Diagnostic UnclosedEntry(SourceLocation at, string start, int lines) =>
        Warning("KB130", at, Text($"The entry that begins with “{Quote(start)}” is never closed; it is left out with its {lines} lines. Add the missing brace."));

    public static Diagnostic OutsideEntries(SourceLocation at, string text, int lines) =>
        Warning("KB131", at, lines == 1
            ? $"“{Quote(text)}” stands outside every entry and is left out; begin a comment with %."
            : Text($"{lines} lines from “{Quote(text)}” on stand outside every entry and are left out; begin a comment with %."));

    public static Diagnostic UntitledEntry(SourceLocation at, string key) =>
        Warning("KB132", at, key.Length == 0
            ? "This entry has no title and is left out."
            : $"The entry “{Quote(key)}” has no title and is left out.");

    public static Diagnostic UnreadableField(SourceLocation at, string text, string key) =>
        Warning("KB133", at, $"“{Quote(text)}” in the entry “{Quote(key)}” is no field and is left out; a field is name = {{value}}, with a comma behind it.");

    public static Diagnostic UnknownString(SourceLocation at, string name) =>
        Warning("KB134", at, $"No @string is called “{Quote(name)}”; the name itself is taken.");

    public static Diagnostic Volumes(SourceLocation at, int count) =>
        Information("KB135", at, Text($"This volume of papers is no paper itself and gets no page; the file has {count} such entries."));

    public static Diagnostic JsonCut(SourceLocation at, long offset) =>
        Warning("KB140", at, Text($"The list does not end: the file was cut at byte {offset}; collect it again."));

    public static Diagnostic JsonDamaged(SourceLocation at, long from, long to) =>
        Warning("KB141", at, Text($"The bytes {from} to {to - 1} are no entry of a list and are left out; collect the file again."));

    public static Diagnostic UntitledItem(SourceLocation at, string id) =>
        Warning("KB142", at, $"The item “{Quote(id)}” has no title and is left out.");

    public static Diagnostic NoPapers(SourceLocation at) =>
        Warning("KB143", at, "No paper was found in this file; save the page of a listing or of a paper, or its data.");

    public static Diagnostic TooLarge(SourceLocation at, int megabytes) =>
        Warning("KB144", at, Text($"The file is larger than {megabytes} MB and is left out; split it."));

    public static Diagnostic TooDeep(SourceLocation at, int depth) =>
        Warning("KB145", at, Text(
            $"The page nests more than {depth} elements, or leaves too many open, and is left out; save it again with a browser."));

    public static Diagnostic ExpandedTooFar(SourceLocation at, string name) =>
        Warning("KB146", at,
            $"The @string “{Quote(name)}” grows longer than the file accounts for and is left out here; write the text out.");

    public static Diagnostic VolumeTitleTooLong(SourceLocation at, string key, int most) =>
        Warning("KB147", at, Text(
            $"The title of the volume “{Quote(key)}” is longer than {most} characters, so its papers do not take it as their venue."));

    public static Diagnostic AbstractGrows(SourceLocation at, string title) =>
        Warning("KB148", at,
            $"The abstract of “{Quote(title)}” grows longer than its list of words accounts for and is left out; collect " +
            "the file again.");

    public static Diagnostic RateExceeded(SourceLocation at) =>
        Warning("KB150", at, "The file holds arXiv's answer “Rate exceeded.” and no papers; collect it again after a pause.");

    public static Diagnostic QueryRefused(SourceLocation at, string reason) =>
        Warning("KB151", at, $"arXiv refused the query: “{Quote(reason)}”; correct it and collect the file again.");

    public static Diagnostic DamagedXml(SourceLocation at, string text) =>
        Warning("KB152", at, $"The part that begins with “{Quote(text)}” is not well-formed and is left out; collect the file again.");

    /// <param name="kind">A DOI, or a link.</param>
    public static Diagnostic HiddenCharacters(SourceLocation at, string kind, string text) =>
        Warning("KB153", at, $"The {kind} “{Quote(text)}” has characters that nobody sees and is left out; take them out, " +
            "or collect the file again.");

    public static Diagnostic RecordNotClosed(SourceLocation at, string title) =>
        Warning("KB160", at, $"The record “{Quote(title)}” does not end with ER; it is read up to the next one.");

    public static Diagnostic OutsideRecords(SourceLocation at, string line) =>
        Warning("KB161", at, $"“{Quote(line)}” is no part of a record and is left out; a record begins with TY and ends with ER.");

    private static Diagnostic Warning(string id, SourceLocation at, string message) =>
        new(id, DiagnosticSeverity.Warning, at, message);

    private static Diagnostic Information(string id, SourceLocation at, string message) =>
        new(id, DiagnosticSeverity.Information, at, message);

    private static string Text(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text) => VisibleText.Line(text, LongestQuote);
}
