using System.Globalization;
using KnowledgeBase.Digests;
using KnowledgeBase.Text;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>The report of <c>digest</c> for people.</summary>
internal static class DigestReport
{
    private const int LongestValue = 200;

    /// <param name="shown">The number of entries to show.</param>
    public static void Write(DigestFile file, int shown, TextWriter output)
    {
        output.WriteLine($"{VisibleText.Of(file.Path)}: {file.Format}, {Date(file)}, {Entries(file.Entries.Length)}");
        foreach (var (index, entry) in file.Entries.Take(shown).Index())
        {
            output.WriteLine();
            output.WriteLine($"{Number(index + 1)}. {VisibleText.Line(entry.Title, LongestValue)}{Place(entry)}");
            foreach (var (name, value) in EntryFields.Of(entry))
                output.WriteLine($"   {name, -13} {VisibleText.Line(value, LongestValue)}");
        }
        if (file.Entries.Length > shown)
            output.WriteLine($"\n{Number(file.Entries.Length - shown)} more are read; --entries shows them.");
        if (file.Diagnostics.IsEmpty)
            return;
        output.WriteLine();
        foreach (var diagnostic in file.Diagnostics)
            output.WriteLine(diagnostic);
    }

    private static string Date(DigestFile file) =>
        file.Date is { } date ? date.ToString("O", CultureInfo.InvariantCulture) : "without a date";

    private static string Entries(int count) => count == 1 ? "1 entry" : $"{Number(count)} entries";

    private static string Place(DigestEntry entry) => entry.At.Line == 0 ? "" : $" (line {Number(entry.At.Line)})";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
