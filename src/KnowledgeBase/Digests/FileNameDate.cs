using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>The listing's date as a file's name states it: <c>2025-12-25.txt</c>, <c>2025-12-25-hf.json</c>.</summary>
internal static partial class FileNameDate
{
    public static DateOnly? Read(Source source, FaultList faults)
    {
        if (Form().Match(source.FileName) is not { Success: true } match)
            return null;
        if (DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        faults.Add(DigestFaults.NameNotInCalendar(new SourceLocation(source.Path), match.Value));
        return null;
    }

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
