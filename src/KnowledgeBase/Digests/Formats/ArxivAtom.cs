using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Formats.Records;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>
/// The Atom answers of arXiv's API. Each entry is read on its own, without document type or entities, so that a
/// damaged one costs only itself.
/// </summary>
internal static partial class ArxivAtom
{
    private const string TooSoon = "Rate exceeded";

    public static DigestFormat Format { get; } =
        new("arXiv Atom", [".xml", ".atom"], IsFeed, Read) { IsFromArxiv = true };

    private static bool IsFeed(ReadOnlySpan<char> head) =>
        head.StartsWith(TooSoon) || (head is ['<', ..] && Start().IsMatch(head) && !PaperFeed.IsFeed(head));

    private static PaperListing Read(Source source, FaultList faults)
    {
        var text = WholeText.Read(source, faults) ?? "";
        return new PaperListing([.. ReadEntries(source.Path, text, faults)]);
    }

    private static List<DigestEntry> ReadEntries(string path, string text, FaultList faults)
    {
        var at = new SourceLocation(path, 1, 1);
        if (text.TrimStart().StartsWith(TooSoon, StringComparison.Ordinal))
            faults.Add(DigestFaults.RateExceeded(at));
        var entries = new List<DigestEntry>();
        var starts = EntryStart().Matches(text).Select(match => match.Index).Append(text.Length).ToArray();
        at = Move(at, text.AsSpan(0, starts[0]));
        for (var index = 0; index + 1 < starts.Length; index++)
        {
            var part = text.AsSpan(starts[index], starts[index + 1] - starts[index]);
            if (ReadPart(part, at, faults) is { } entry)
                entries.Add(entry);
            at = Move(at, part);
        }
        return entries;
    }

    /// <summary>An entry and what follows it up to the next one.</summary>
    private static DigestEntry? ReadPart(ReadOnlySpan<char> part, SourceLocation at, FaultList faults)
    {
        var close = EntryEnd().EnumerateMatches(part);
        if (!close.MoveNext())
        {
            faults.Add(DigestFaults.DamagedXml(at, Begin(part)));
            return null;
        }
        var length = close.Current.Index + close.Current.Length;
        NameRest(part[length..], Move(at, part[..length]), faults);
        return ReadEntry(part[..length].ToString(), at, faults);
    }

    /// <summary>Text between two entries belongs to none; the feed's own elements are known.</summary>
    private static void NameRest(ReadOnlySpan<char> rest, SourceLocation at, FaultList faults)
    {
        var stray = Elements().Replace(rest.ToString(), "").Trim();
        if (stray.Length > 0)
            faults.Add(DigestFaults.DamagedXml(at, stray));
    }

    private static DigestEntry? ReadEntry(string xml, SourceLocation at, FaultList faults)
    {
        var draft = new ArxivDraft();
        try
        {
            using var reader = new XmlTextReader(new StringReader(xml))
            {
                Namespaces = false,
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
            };
            draft.Read(reader);
        }
        catch (XmlException)
        {
            faults.Add(DigestFaults.DamagedXml(at, Begin(xml)));
            return null;
        }
        return draft.ToEntry(at, faults);
    }

    private static string Begin(ReadOnlySpan<char> text) => OneLine.Fold(text[..Math.Min(text.Length, 200)].ToString());

    private static SourceLocation Move(SourceLocation at, ReadOnlySpan<char> passed)
    {
        var lastLine = passed.LastIndexOf('\n');
        return at with
        {
            Line = at.Line + passed.Count('\n'),
            Column = lastLine < 0 ? at.Column + passed.Length : passed.Length - lastLine,
        };
    }

    [GeneratedRegex(@"<(?:[A-Za-z]+:)?(?:feed|entry)[\s>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"<(?:[A-Za-z]+:)?entry(?=[\s>])", RegexOptions.CultureInvariant)]
    private static partial Regex EntryStart();

    [GeneratedRegex(@"</(?:[A-Za-z]+:)?entry\s*>", RegexOptions.CultureInvariant)]
    private static partial Regex EntryEnd();

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Elements();
}

/// <summary>The fields of one Atom entry while they are read.</summary>
internal sealed class ArxivDraft
{
    private readonly Dictionary<string, StringBuilder> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _authors = [];

    /// <exception cref="XmlException">Not well-formed.</exception>
    public void Read(XmlReader reader)
    {
        var path = new List<string>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement)
                path.Add(LocalName(reader.Name));
            else if (reader.NodeType == XmlNodeType.EndElement)
                path.RemoveAt(path.Count - 1);
            else if (reader.NodeType == XmlNodeType.EntityReference)
                throw new XmlException($"&{reader.Name}; is not declared.");
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                Add(path, reader.Value);
        }
    }

    public DigestEntry? ToEntry(SourceLocation at, FaultList faults)
    {
        var title = Field("title");
        var id = Field("id") ?? "";
        if (title is "Error" && id.Contains("/errors", StringComparison.Ordinal))
        {
            faults.Add(DigestFaults.QueryRefused(at, Field("summary") ?? title));
            return null;
        }
        if (title is null)
        {
            faults.Add(DigestFaults.UntitledItem(at, id));
            return null;
        }
        var entry = new Citation(LatexText.DecodeLetters(title), at)
        {
            Abstract = Decoded("summary"),
            Authors = DisplayNames.Of(_authors.Select(LatexText.DecodeLetters)),
            Published = StatedDates.Published(Field("published"), at, faults),
            Eprint = id,
            Doi = Field("doi"),
            Venue = Decoded("journal_ref"),
        }.ToEntry(faults);
        return entry with
        {
            VersionDay = StatedDates.OfTimeStamp(Field("updated")),
            Withdrawn = entry.Withdrawn || Withdrawals.IsStated(Field("comment")),
        };
    }

    /// <summary>arXiv keeps accents as TeX.</summary>
    private string? Decoded(string name) => Field(name) is { } text ? LatexText.DecodeLetters(text) : null;

    private void Add(List<string> path, string value)
    {
        if (path is [_, "author", "name"])
            _authors.Add(value);
        else if (path is [_, var name])
            Field(name, value);
    }

    /// <summary>A text may come in many pieces.</summary>
    private void Field(string name, string piece)
    {
        if (!_fields.TryGetValue(name, out var text))
            _fields.Add(name, text = new StringBuilder());
        text.Append(piece);
    }

    private string? Field(string name) => OneLine.FoldOrNull(_fields.GetValueOrDefault(name)?.ToString());

    private static string LocalName(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
