using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>Bibliographies of one tagged field a line: PubMed's, EndNote's, the Web of Science's.</summary>
internal static partial class TaggedFiles
{
    public static DigestFormat PubMed { get; } = Of(TaggedForms.PubMed, [".nbib"], PubMedMark());

    public static DigestFormat EndNote { get; } = Of(TaggedForms.EndNote, [".enw"], EndNoteMark());

    public static DigestFormat WebOfScience { get; } = Of(TaggedForms.WebOfScience, [".ciw", ".isi"], WebMark());

    private static DigestFormat Of(TaggedForm form, string[] extensions, Regex mark) =>
        new(form.Name, [.. extensions], head => mark.IsMatch(head), (source, faults) => Read(form, source, faults))
        {
            IsBibliography = true,
        };

    private static PaperListing Read(TaggedForm form, Source source, FaultList faults)
    {
        var walk = new RecordWalk(source.Path, form.Name, faults);
        TaggedRecord? record = null;
        using (var lines = new LineReader(source, faults))
        {
            while (lines.TryRead(out var line))
            {
                var text = line.Text.TrimStart('\uFEFF').TrimEnd();
                var at = new SourceLocation(source.Path, line.Number);
                var field = form.Field.Match(text);
                var tag = field.Success ? field.Groups["tag"].Value : null;
                if (tag is not null && tag == form.Start)
                {
                    Close(walk, record);
                    record = new TaggedRecord(form, at);
                }
                if (tag is not null && tag == form.End)
                {
                    Close(walk, record);
                    record = null;
                }
                else if (record is null || !record.Add(tag, text, field))
                    NameStray(form, tag, text, at, faults);
            }
        }
        Close(walk, record);
        return walk.ToListing();
    }

    private static void NameStray(TaggedForm form, string? tag, string text, SourceLocation at, FaultList faults)
    {
        if (!string.IsNullOrWhiteSpace(text) && !(tag is not null && form.Around.Contains(tag, StringComparer.Ordinal)))
            faults.Add(DigestFaults.OutsideTagged(at, form.Name, text));
    }

    private static void Close(RecordWalk walk, TaggedRecord? record)
    {
        if (record is null)
            return;
        using var json = record.ToRecord().ToJson();
        walk.AddPublication(json.RootElement, record.At);
    }

    [GeneratedRegex("^PMID {0,2}- ?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex PubMedMark();

    [GeneratedRegex(@"^%0[ \t]+[A-Z][^\n]*\n%[0-9A-Za-z@!#$&*+<=>?()\[\]^~|][ \t]", RegexOptions.CultureInvariant)]
    private static partial Regex EndNoteMark();

    [GeneratedRegex(
        @"^(?:FN (?:Clarivate|Thomson|ISI)[^\n]*\n(?:VR [^\n]*\n)?\s*PT [A-Z]|PT [JBSP]\r?\n(?:AU|CA|TI|BA|AF) )",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex WebMark();
}

/// <summary>One record of tagged fields while its lines are read.</summary>
internal sealed class TaggedRecord(TaggedForm form, SourceLocation at)
{
    private const string DoiNote = " [doi]";
    private const string OrcidMark = "ORCID:";

    private readonly RecordDraft _fields = new();
    private string? _tag;

    public SourceLocation At => at;

    /// <summary>False for a line that belongs to no field.</summary>
    public bool Add(string? tag, string line, Match field)
    {
        if (string.IsNullOrWhiteSpace(line))
            return true;
        if (tag is not null)
        {
            _tag = tag;
            AddValue(field.Groups["value"].Value);
            return true;
        }
        var continued = form.Continuation.Match(line);
        if (_tag is null || !continued.Success)
            return false;
        if (form.Lists.Contains(_tag, StringComparer.Ordinal))
            AddValue(continued.Groups["value"].Value);
        else if (form.Names.TryGetValue(_tag, out var name))
            _fields.Append(name, continued.Groups["value"].Value.Trim());
        return true;
    }

    /// <summary>The year stands apart from the day; identifiers of many kinds stand under one tag.</summary>
    public RecordDraft ToRecord()
    {
        if (_fields.First("day") is { } day && _fields.First("year") is { } year)
            _fields.Add("date", $"{day} {year}");
        if (_fields.First("type") is { } type)
        {
            _fields.Remove("type");
            _fields.Add("publicationtype", type);
        }
        return _fields;
    }

    private void AddValue(string text)
    {
        var value = text.Trim();
        if (value.Length == 0 || !form.Names.TryGetValue(_tag!, out var name))
            return;
        if (_tag is "AUID")
            AddOrcid(name, value);
        else if (name is not "doi")
            _fields.Add(name, value);
        else if (!value.Contains('[', StringComparison.Ordinal))
            _fields.Add(name, value);
        else if (value.EndsWith(DoiNote, StringComparison.Ordinal))
            _fields.Add(name, value[..^DoiNote.Length]);
    }

    /// <summary>PubMed states identifiers of many registers, each below its author.</summary>
    private void AddOrcid(string name, string value)
    {
        var author = _fields.Last("authorfullnames") ?? _fields.Last("authors");
        if (author is not null && value.StartsWith(OrcidMark, StringComparison.OrdinalIgnoreCase))
            _fields.Add(name, $"{author}/{value[OrcidMark.Length..].Split('/')[^1].Trim()}");
    }
}
