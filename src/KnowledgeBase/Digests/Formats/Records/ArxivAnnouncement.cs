using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>
/// arXiv's announcements as text: the daily mails, in which lines of two backslashes stand around each paper and its
/// abstract, and list pages copied from a browser.
/// </summary>
internal static partial class ArxivAnnouncement
{
    public static DigestFormat Format { get; } =
        new("arXiv announcement", [], IsAnnouncement, Read) { IsFromArxiv = true };

    /// <summary>Whether a text holds papers in one of the two forms.</summary>
    public static bool IsAnnouncement(ReadOnlySpan<char> text) => Mail().IsMatch(text) || List().IsMatch(text);

    public static PaperListing Read(Source source, FaultList faults)
    {
        var walk = new RecordWalk(source.Path, "announcement", faults);
        var days = new List<DateOnly>();
        AnnouncedPaper? paper = null;
        using var lines = new LineReader(source, faults);
        while (lines.TryRead(out var line))
        {
            if (Start().Match(line.Text) is { Success: true } start)
            {
                Close(walk, paper);
                paper = new AnnouncedPaper(start.Groups["id"].Value, new SourceLocation(source.Path, line.Number));
            }
            else if (
                Day().Match(line.Text) is { Success: true } day
                && RecordDates.Of(day.Groups["day"].Value) is { IsFull: true } date
            )
                days.Add(date.Start);
            else if (paper is not null && (Section().IsMatch(line.Text) || !paper.Add(line.Text)))
            {
                Close(walk, paper);
                paper = null;
            }
        }
        Close(walk, paper);
        return walk.ToListing() with { Stated = days.Count > 0 ? days[0] : null };
    }

    private static void Close(RecordWalk walk, AnnouncedPaper? paper)
    {
        if (paper is null)
            return;
        using var json = paper.ToRecord().ToJson();
        walk.AddPublication(json.RootElement, paper.At);
    }

    /// <summary>Two backslashes, then the identifier.</summary>
    [GeneratedRegex(
        @"^\\\\[ \t]*\r?\n(?:Paper:[ \t]*)?arXiv:[a-zA-Z0-9./-]{9,30}(?=[\s(])",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Mail();

    [GeneratedRegex(
        @"^\[[0-9]{1,5}\][ \t]*(?:arXiv:[a-zA-Z0-9./-]{9,30})(?:[ \t][^\n]{0,200})?\r?\n\s*Title:",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex List();

    [GeneratedRegex(
        @"^(?:\[[0-9]{1,5}\]\s*|Paper:\s*)?arXiv:(?<id>[a-zA-Z0-9./-]{9,30})(?:\s*\(.*|\s+\[.*|\s*)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Start();

    /// <summary>The heading of a list page: “Showing new listings for Monday, 5 February 2024”.</summary>
    [GeneratedRegex(
        @"^\s*(?:Showing )?new listings for (?:[A-Za-z]+, )?(?<day>[0-9]{1,2} [A-Za-z]{3,9} [0-9]{4})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Day();

    [GeneratedRegex(
        """
            ^(?:-{20,}|(?:%-?){5,}.*|
            (?:New[ ]submissions|Cross[ ]submissions|Cross-lists|Replacement[ ]submissions|Replacements)\b
                .*\(?showing.*)$
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Section();
}

/// <summary>One paper of an announcement while its lines are read.</summary>
internal sealed partial class AnnouncedPaper
{
    private const int LongestDate = 100;

    private readonly RecordDraft _fields = new();
    private readonly StringBuilder _abstract = new();
    private string? _field;
    private bool _isAbstract;

    public AnnouncedPaper(string id, SourceLocation at)
    {
        At = at;
        _fields.Add("arxivid", id);
    }

    public SourceLocation At { get; }

    /// <summary>False for the line that ends it.</summary>
    public bool Add(string line)
    {
        if (line.StartsWith(@"\\", StringComparison.Ordinal))
        {
            if (_isAbstract || line.Contains('(', StringComparison.Ordinal))
                return false;
            _isAbstract = true;
            return true;
        }
        if (_isAbstract)
            _abstract.Append(line.Trim()).Append(' ');
        else if (Field().Match(line) is { Success: true } match && Name(match.Groups["name"].Value) is { } name)
            Begin(name, match.Groups["value"].Value);
        else if (!string.IsNullOrWhiteSpace(line))
            Continue(line);
        return true;
    }

    public RecordDraft ToRecord()
    {
        if (!string.IsNullOrWhiteSpace(_abstract.ToString()))
            _fields.Add("abstract", _abstract.ToString());
        return _fields;
    }

    private void Begin(string name, string value)
    {
        _field = name;
        if (name != "date")
            _fields.Add(name, value);
        else if (_fields.First("date") is null)
            _fields.Add(name, Size().Replace(OneLine.Fold(value[..Math.Min(value.Length, LongestDate)]), ""));
    }

    /// <summary>Mails indent what continues a field; copied pages have the authors below the title, unnamed.</summary>
    private void Continue(string line)
    {
        var isIndented = line.StartsWith("  ", StringComparison.Ordinal);
        if (isIndented && _field is { } field)
            _fields.Append(field, line.Trim());
        else if (_fields.First("authors") is null && _fields.First("title") is not null)
            Begin("authors", line);
        else if (_fields.First("authors") is not null && _fields.First("title") is not null)
            _abstract.Append(line.Trim()).Append(' ');
    }

    private static string? Name(string name) =>
        name.ToLowerInvariant() switch
        {
            "title" => "title",
            "author" or "authors" => "authors",
            "date" => "date",
            "categories" => "categories",
            "subjects" => "subjects",
            "comments" => "comment",
            "journal-ref" or "journal ref" or "journal reference" => "journalref",
            "doi" or "related doi" => "doi",
            "license" or "report-no" or "msc-class" or "acm-class" or "msc classes" or "acm classes" or "proxy" =>
                "other",
            _ => null,
        };

    [GeneratedRegex(
        @"^\s{0,4}(?<name>[A-Za-z][A-Za-z-]{2,10}(?: [A-Za-z]{3,9})?):\s*(?<value>.*)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Field();

    /// <summary>“Fri, 2 Feb 2024 10:00:00 GMT   (123kb,D)”</summary>
    [GeneratedRegex(@" ?\([^()]*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Size();
}
