using System.Globalization;
using KnowledgeBase.Text;

namespace KnowledgeBase.Diagnostics;

/// <summary>KB1xx: what can be wrong in a collected file.</summary>
internal static partial class DigestFaults
{
    private const int LongestQuote = 60;

    public static Diagnostic EmptyFile(SourceLocation at) =>
        Warning("KB101", at, "This file is empty. Remove it, or collect it again.");

    public static Diagnostic BinaryFile(SourceLocation at) =>
        Warning(
            "KB102",
            at,
            "This file contains binary data, not text, and is left out. "
                + "Save the listing as text, HTML, JSON, BibTeX, RIS or Atom."
        );

    public static Diagnostic InvalidBytes(SourceLocation at, long offset, int count) =>
        Warning(
            "KB103",
            at,
            count == 1
                ? Text($"The byte at offset {offset} is not UTF-8 and is shown as \uFFFD. Save the file as UTF-8.")
                : Text($"{count} bytes in this line are not UTF-8, the first at offset {offset}. ")
                    + "They are shown as \uFFFD. Save the file as UTF-8."
        );

    public static Diagnostic DamagedCharacter(SourceLocation at) =>
        Warning(
            "KB104",
            at,
            "This line contains \uFFFD, which stands for a damaged character. "
                + "Correct it, or collect the file again."
        );

    public static Diagnostic LineTooLong(SourceLocation at, long bytes) =>
        Warning(
            "KB105",
            at,
            Text($"This line is {bytes} bytes long and is left out: ")
                + "no line of a listing is longer than 1 MB. Collect the file again."
        );

    public static Diagnostic ManyMore(SourceLocation at, int count, Diagnostic last) =>
        Warning(
            "KB106",
            at,
            Text($"This file has {count} more faults that are not listed. The last one is {last.At}: {last.Message}")
        );

    /// <param name="what">The field, in one word.</param>
    public static Diagnostic TextCut(SourceLocation at, string what, string text, int most) =>
        Warning(
            "KB107",
            at,
            Text($"The {what} “{Quote(text)}” is {text.Length} characters long; only the first {most} are shown.")
        );

    public static Diagnostic AuthorsLeftOut(SourceLocation at, int count, int most) =>
        Warning("KB108", at, Text($"This entry names {count} authors; only the first {most} are kept."));

    public static Diagnostic LinksLeftOut(SourceLocation at, int count, int most, int longest) =>
        Warning(
            "KB109",
            at,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} links of this entry are left out: an entry keeps {most} links of at most {longest} "
                    + $"characters."
            )
        );

    public static Diagnostic StrayLine(SourceLocation at, string line) =>
        Warning(
            "KB110",
            at,
            $"“{Quote(line)}” does not belong to any entry and is left out. "
                + "An entry is a title followed by its abstract."
        );

    public static Diagnostic MissingTitle(SourceLocation at, string text) =>
        Warning(
            "KB111",
            at,
            $"The text “{Quote(text)}” stands where a title should be, and is left out. "
                + "Put the title and an empty line before it."
        );

    public static Diagnostic MissingAbstract(SourceLocation at, string title) =>
        Warning("KB112", at, $"“{Quote(title)}” has no abstract.");

    public static Diagnostic NotInCalendar(SourceLocation at, string date) =>
        Warning("KB113", at, $"“{Quote(date)}” is not a valid date and is left out. Correct it.");

    public static Diagnostic AfterListing(SourceLocation at, string date, DateOnly listing) =>
        Warning(
            "KB114",
            at,
            Text($"“{Quote(date)}” is later than the listing itself ({listing:yyyy-MM-dd}). ")
                + "Check the year in the file's name."
        );

    public static Diagnostic MissingFooterDate(SourceLocation at, string line) =>
        Warning("KB115", at, $"“{Quote(line)}” is not followed by a date.");

    public static Diagnostic ImpossibleCount(SourceLocation at, string line) =>
        Warning("KB116", at, $"“{Quote(line)}” does not contain a usable number and is left out.");

    public static Diagnostic YearInferred(SourceLocation at, string listing, int latest) =>
        Information(
            "KB120",
            at,
            Text($"The year of “{listing}” is taken to be {latest + 1}, ")
                + Text($"because the latest year in the listing is {latest}. ")
                + "If that is wrong, rename the file to yyyy-MM-dd.txt."
        );

    public static Diagnostic YearUnknown(SourceLocation at, string listing) =>
        Warning(
            "KB121",
            at,
            $"The year of “{listing}” cannot be determined, so its dates are left out. "
                + "Rename the file to yyyy-MM-dd.txt."
        );

    public static Diagnostic ListingUndated(SourceLocation at) =>
        Warning(
            "KB122",
            at,
            "This listing has no date, so it is read as a collection. " + "Rename the file to yyyy-MM-dd.txt."
        );

    public static Diagnostic NameDiffers(SourceLocation at, DateOnly name, string content) =>
        Warning(
            "KB123",
            at,
            Text($"The file's name says {name:yyyy-MM-dd}, but the listing says “{Quote(content)}”. The name is used; ")
                + "rename the file if it is wrong."
        );

    public static Diagnostic NameNotInCalendar(SourceLocation at, string name) =>
        Warning(
            "KB124",
            at,
            $"The file's name begins with “{Quote(name)}”, which is not a valid date. "
                + "Rename the file to yyyy-MM-dd."
        );

    public static Diagnostic SecondListing(SourceLocation at, string date) =>
        Warning(
            "KB125",
            at,
            $"A second listing begins here (“{Quote(date)}”) and gets the date of the first one. "
                + "Move it to a file of its own."
        );

    public static Diagnostic PageDiffers(SourceLocation at, DateOnly name, DateOnly page) =>
        Warning(
            "KB126",
            at,
            Text($"The file's name says {name:yyyy-MM-dd}, but the page is that of {page:yyyy-MM-dd}, ")
                + "whose date is used: on a day without papers the site shows an earlier day. Rename the file."
        );

    public static Diagnostic IdentifierLeftOut(SourceLocation at, string text, int most) =>
        Warning("KB127", at, Text($"The identifier “{Quote(text)}” is longer than {most} characters and is left out."));

    public static Diagnostic NoOrcid(SourceLocation at, string text) =>
        Warning(
            "KB128",
            at,
            $"“{Quote(text)}” is no ORCID iD, or its check digit is wrong, and is left out. Compare it with orcid.org."
        );

    private static Diagnostic Warning(string id, SourceLocation at, string message) =>
        new(id, DiagnosticSeverity.Warning, at, message);

    private static Diagnostic Information(string id, SourceLocation at, string message) =>
        new(id, DiagnosticSeverity.Information, at, message);

    private static string Text(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text) => VisibleText.Line(text, LongestQuote);
}
