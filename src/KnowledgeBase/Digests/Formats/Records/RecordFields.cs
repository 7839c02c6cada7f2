using System.Text;
using System.Text.Json;
using KnowledgeBase.Digests.Reading;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>
/// The fields of one record under folded names, so that <c>arxiv_id</c>, <c>arxivId</c> and <c>arXiv ID</c> are one.
/// What some sources put into an object inside the record is among them.
/// </summary>
internal sealed class RecordFields
{
    /// <summary>Objects that hold a record's own fields; they win over the fields around them.</summary>
    private static readonly string[] Cores = ["paper", "content", "info", "attributes", "_source", "fields", "bibjson"];

    /// <summary>Objects that hold more about a record.</summary>
    private static readonly string[] Supplements =
    [
        "externalIds",
        "ids",
        "identifiers",
        "AI",
        "ai",
        "metadata",
        "details",
    ];

    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);

    private RecordFields() { }

    public static RecordFields Of(JsonElement record)
    {
        var fields = new RecordFields();
        foreach (var name in Cores)
            fields.AddAll(record.Member(name));
        fields.AddAll(record);
        foreach (var name in Supplements)
            fields.AddAll(record.Member(name));
        return fields;
    }

    /// <summary>Small letters and digits alone.</summary>
    public static string Fold(string name)
    {
        if (!NeedsFolding(name))
            return name;
        var folded = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character))
                folded.Append(char.ToLowerInvariant(character));
        }
        return folded.ToString();
    }

    public bool Has(ReadOnlySpan<string> names) => Value(names).ValueKind != JsonValueKind.Undefined;

    /// <summary>The value of the first of these names that has one; undefined where none has.</summary>
    public JsonElement Value(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_fields.TryGetValue(name, out var value) && !IsEmpty(value))
                return value;
        }
        return default;
    }

    /// <summary>The values of all these names, in the order of the names.</summary>
    public IEnumerable<JsonElement> Values(string[] names)
    {
        foreach (var name in names)
        {
            if (_fields.TryGetValue(name, out var value) && !IsEmpty(value))
                yield return value;
        }
    }

    /// <summary>The text of the first of these names that has one.</summary>
    public string? Text(string[] names) =>
        Values(names).Select(RecordValues.Text).FirstOrDefault(text => text is not null);

    /// <summary>As <see cref="Text"/>, with all the lines of a text that is a list of them.</summary>
    public string? Paragraph(string[] names) =>
        Values(names).Select(RecordValues.Paragraph).FirstOrDefault(text => text is not null);

    public int? Number(string[] names) =>
        Values(names).Select(value => value.Number()).FirstOrDefault(number => number is >= 0);

    private static bool NeedsFolding(string name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character))
                return true;
        }
        return false;
    }

    private static bool IsEmpty(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => true,
            JsonValueKind.String => RecordValues.IsBlank(value),
            JsonValueKind.Array => value.GetArrayLength() == 0,
            _ => false,
        };

    private void AddAll(JsonElement record)
    {
        if (record.ValueKind != JsonValueKind.Object)
            return;
        foreach (var field in record.EnumerateObject())
        {
            var name = Fold(field.Name);
            if (!_fields.TryGetValue(name, out var known) || IsEmpty(known))
                _fields[name] = Unwrapped(field.Value);
        }
    }

    /// <summary>OpenReview puts each value into an object of its own.</summary>
    private static JsonElement Unwrapped(JsonElement value) =>
        value.Member("value") is { ValueKind: not JsonValueKind.Undefined } inner ? inner : value;
}
