using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>
/// Finds the papers in values of any shape: a record, lists of them in objects by topic, day or identifier, answers
/// wrapped in answers. Only objects with a title and other fields of a paper are taken for one.
/// </summary>
/// <param name="kind">What the file is called where it holds no paper: JSON.</param>
internal sealed class RecordWalk(string path, string kind, FaultList faults)
{
    /// <summary>Of the lists around a record, which all its records get: so few that they make no site large.</summary>
    private const int MostTopics = 3;

    private const int LongestTopic = 100;

    private static readonly string[] TopicNames = ["topic", "category", "section", "name", "keyword", "label", "code"];

    private readonly List<DigestEntry> _entries = [];
    private readonly HashSet<DateOnly> _days = [];

    /// <summary>What was no paper: named one by one only where the file holds papers.</summary>
    private readonly FaultList _left = new(path);

    private readonly FoundKeys _keys = new();
    private int _objects;
    private int _untitled;
    private int _attachments;
    private SourceLocation _attachment = new(path);
    private RecordPlaces _places = RecordPlaces.None;

    /// <summary>Takes the papers of one value, which stands at this place.</summary>
    public void Add(JsonElement root, SourceLocation at) => Add(root, at, RecordContext.Top);

    /// <summary>Takes a record of a format that holds nothing but publications.</summary>
    public void AddPublication(JsonElement record, SourceLocation at) => Add(record, at, RecordContext.Publication);

    private void Add(JsonElement root, SourceLocation at, RecordContext context)
    {
        var entries = _entries.Count;
        var attachments = _attachments;
        var untitled = _untitled;
        _places = new RecordPlaces(root, at);
        try
        {
            Visit(root, context);
        }
        catch (InvalidOperationException)
        {
            // The value will be read again in parts.
            _entries.RemoveRange(entries, _entries.Count - entries);
            throw;
        }
        if (_entries.Count == entries && _attachments == attachments && _untitled == untitled)
            _left.Add(DigestFaults.NotAPaper(at, FoundKeys.Of(root)));
    }

    /// <summary>Names of fields, or what stands in their place, for the message where no paper is found.</summary>
    public void Find(IEnumerable<string> names)
    {
        _objects++;
        _keys.Add(names);
    }

    /// <summary>The papers; where there is none, one fault that names what was found.</summary>
    public PaperListing ToListing()
    {
        if (_entries.Count > 0)
        {
            faults.AddAll(_left);
            faults.Add(_attachments > 0 ? DigestFaults.Attachments(_attachment, _attachments) : null);
        }
        else if (_objects > 0 || !_left.IsEmpty)
            faults.Add(DigestFaults.NoRecords(new SourceLocation(path), kind, _keys.ToString()));
        return new PaperListing([.. _entries]) { Stated = _days.Count == 1 ? _days.Single() : null };
    }

    /// <summary>As deep as JSON is parsed.</summary>
    private void Visit(JsonElement value, RecordContext context)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                VisitObject(value, context);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Visit(item, context with { Key = null });
                break;
            case JsonValueKind.String:
                VisitText(value, context);
                break;
        }
    }

    private void VisitObject(JsonElement value, RecordContext context)
    {
        _objects++;
        _keys.Add(value);
        var fields = RecordFields.Of(value);
        var at = _places.Of(value);
        if (StatedRecord.IsAttachment(fields))
        {
            _attachment = _attachments == 0 ? at : _attachment;
            _attachments++;
        }
        else if (fields.Has(RecordNames.Title) && StatedRecord.IsPaper(fields, context))
            AddEntry(StatedRecord.Read(fields, context, at, faults));
        else
            VisitFields(value, fields, context, at);
    }

    private void VisitFields(JsonElement value, RecordFields fields, RecordContext context, SourceLocation at)
    {
        var before = _entries.Count;
        var name = Topic(fields, isTop: ReferenceEquals(context, RecordContext.Top));
        foreach (var field in value.EnumerateObject())
        {
            NoteDay(field);
            if (field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.String)
                Visit(field.Value, Inner(context, field.Name, name, field.Value));
        }
        if (_entries.Count > before || !StatedRecord.IsPaper(fields, context))
            return;
        _untitled++;
        _left.Add(DigestFaults.UntitledItem(at, StatedRecord.NameOf(fields, context)));
    }

    /// <summary>What a group of papers calls itself: <c>{"name": "cs.CL", "papers": […]}</c>.</summary>
    /// <param name="isTop">The name of a whole digest is no topic.</param>
    private static string? Topic(RecordFields fields, bool isTop)
    {
        var name = fields.Value(isTop ? TopicNames[..3] : TopicNames).Text();
        return name is { Length: <= LongestTopic } && !ArxivId.TryParse(name, out _) ? name : null;
    }

    private static RecordContext Inner(RecordContext context, string key, string? group, JsonElement value)
    {
        var folded = RecordFields.Fold(key);
        var topics = context.Topics;
        if (value.ValueKind == JsonValueKind.Array && group is not null)
            topics = With(topics, group);
        if (IsTopic(key, folded, value))
            topics = With(topics, OneLine.Fold(key));
        var isPaperList = context.IsPaperList || IsPaperList(folded);
        return new RecordContext(topics, key, isPaperList);
    }

    private static ImmutableArray<string> With(ImmutableArray<string> topics, string topic) =>
        topics.Length == MostTopics || topic.Length > LongestTopic || topics.Contains(topic, StringComparer.Ordinal)
            ? topics
            : topics.Add(topic);

    private static bool IsPaperList(string folded) =>
        RecordNames.PaperLists.Any(name => folded.EndsWith(name, StringComparison.Ordinal));

    /// <summary>A name of a list that no program gives each of its lists, and no identifier or day.</summary>
    private static bool IsTopic(string key, string folded, JsonElement value) =>
        value.ValueKind is JsonValueKind.Array or JsonValueKind.Object
        && key.Length <= LongestTopic
        && folded.Any(char.IsLetter)
        && !RecordNames.PlainLists.Contains(folded, StringComparer.Ordinal)
        && !IsPaperList(folded)
        && !ArxivId.TryParse(key, out _)
        && !Doi.TryParse(key, out _)
        && RecordDates.Of(key) is null
        && HoldsObjects(value);

    /// <summary>A list of records, or an object of them by their identifiers.</summary>
    private static bool HoldsObjects(JsonElement value)
    {
        var first =
            value.ValueKind == JsonValueKind.Array
                ? value.EnumerateArray().FirstOrDefault()
                : value.EnumerateObject().FirstOrDefault().Value;
        return first.ValueKind == JsonValueKind.Object
            || (value.ValueKind == JsonValueKind.Object && PipedRecord.IsPiped(first.Raw()));
    }

    /// <summary>The day of a list: beside it, or as its name.</summary>
    private void NoteDay(JsonProperty field)
    {
        var isNamed =
            RecordFields.Fold(field.Name) is "date" or "day" or "listingdate" or "dateofdigest" or "digestdate";
        var date =
            isNamed ? RecordDates.Of(field.Value)
            : field.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object ? RecordDates.Of(field.Name)
            : null;
        if (date is { IsFull: true })
            _days.Add(date.Start);
    }

    private void VisitText(JsonElement value, RecordContext context)
    {
        var text = value.Raw() ?? "";
        if (PipedRecord.Read(text, context, _places.Of(value), faults) is { } piped)
        {
            AddEntry(piped);
            return;
        }
        using var inner = StringifiedObject.Parse(text);
        if (inner is not null)
            Visit(inner.RootElement, context);
    }

    private void AddEntry(DigestEntry? entry)
    {
        if (entry is not null)
            _entries.Add(entry);
    }
}

/// <summary>Where values stand in their file.</summary>
/// <param name="root">What is read at once.</param>
/// <param name="start">Where it begins; without a column, where the text of the file is none of JSON.</param>
internal sealed class RecordPlaces(JsonElement root, SourceLocation start)
{
    private readonly bool _isJson = start.Column > 0;
    private SourceLocation _at = start;
    private int _passed;

    public static RecordPlaces None { get; } = new(default, new SourceLocation(""));

    /// <summary>Of a value that stands no earlier than the last one; inside a text, that of the text.</summary>
    public SourceLocation Of(JsonElement value)
    {
        if (!_isJson)
            return _at;
        var all = JsonMarshal.GetRawUtf8Value(root);
        if (!all.Overlaps(JsonMarshal.GetRawUtf8Value(value), out var offset) || offset < _passed)
            return _at;
        var passed = all[_passed..offset];
        var lastLine = passed.LastIndexOf((byte)'\n');
        _at = _at with
        {
            Line = Math.Max(1, _at.Line) + passed.Count((byte)'\n'),
            Column = lastLine < 0 ? Math.Max(1, _at.Column) + passed.Length : passed.Length - lastLine,
        };
        _passed = offset;
        return _at;
    }
}

/// <summary>The names of fields that a file uses, for a message.</summary>
internal sealed class FoundKeys
{
    private const int Most = 12;
    private const int LongestKey = 40;

    private readonly List<string> _names = [];

    public static string Of(JsonElement value)
    {
        var keys = new FoundKeys();
        keys.Add(value);
        return keys.ToString();
    }

    public void Add(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
            value = value.EnumerateArray().FirstOrDefault();
        if (_names.Count > Most || value.ValueKind != JsonValueKind.Object)
            return;
        foreach (var field in value.EnumerateObject())
        {
            if (_names.Count <= Most && field.Name.Length <= LongestKey && !_names.Contains(field.Name))
                _names.Add(field.Name);
        }
    }

    public void Add(IEnumerable<string> names) =>
        _names.AddRange(
            names.Where(name => name.Length is > 0 and <= LongestKey).Take(Math.Max(0, Most + 1 - _names.Count))
        );

    /// <summary>“title, body, …”; “none” where there are no fields.</summary>
    public override string ToString()
    {
        if (_names.Count == 0)
            return "none";
        var listed = string.Join(", ", _names.Take(Most));
        return _names.Count > Most ? listed + ", …" : listed;
    }
}
