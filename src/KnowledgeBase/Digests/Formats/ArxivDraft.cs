using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>The fields of one Atom entry while they are read.</summary>
internal sealed partial class ArxivDraft
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
        var published = Field("published");
        var day = DailyPapers.Day(published);
        if (published is not null && day is null)
            faults.Add(DigestFaults.NotInCalendar(at, published));
        return new Citation(title, at)
        {
            Abstract = Field("summary"),
            Authors = DisplayNames.Of(_authors),
            Published = day is { } date ? PartialDate.From(date) : null,
            Eprint = id,
            Doi = Field("doi"),
            Venue = Field("journal_ref"),
        }.ToEntry(faults) with
        {
            Withdrawn = IsWithdrawn(Field("summary")) || IsWithdrawn(Field("comment")),
        };
    }

    /// <summary>arXiv says it in words alone.</summary>
    public static bool IsWithdrawn(string? text) => Withdrawal().IsMatch(text ?? "");

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

    [GeneratedRegex("^This (?:paper|article|submission|manuscript|work|preprint) (?:has been|was|is) withdrawn", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Withdrawal();
}
