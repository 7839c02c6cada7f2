using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Reading;

/// <summary>Reads the objects of a JSON file one by one; one that is no JSON costs only itself.</summary>
internal static class JsonRecords
{
    /// <param name="read">Null for what makes no entry.</param>
    public static PaperListing Read(
        Source source,
        FaultList faults,
        JsonShape shape,
        Func<JsonElement, SourceLocation, FaultList, DigestEntry?> read
    )
    {
        using var items = new JsonItems(source, new SourceLocation(source.Path), shape, faults);
        return new PaperListing([.. All(items, (item, at) => read(item, at, faults))]);
    }

    /// <param name="read">Null for what is left out.</param>
    public static List<T> All<T>(JsonItems items, Func<JsonElement, SourceLocation, T?> read)
        where T : class
    {
        var all = new List<T>();
        Each(items, (item, at) =>
        {
            if (read(item, at) is { } result)
                all.Add(result);
        });
        return all;
    }

    public static void Each(JsonItems items, Action<JsonElement, SourceLocation> read)
    {
        while (items.TryRead(out var json, out var at))
        {
            try
            {
                using var item = Parse(json);
                read(item.RootElement, at);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                // Some damage is seen only when a text is asked for, and then is called an invalid operation.
                items.Reject();
            }
        }
    }

    /// <summary>Programs that write NaN, which JSON has not, mean that there is nothing.</summary>
    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException) when (json.Span.IndexOf("NaN"u8) >= 0)
        {
            var repaired = PythonLiteral.ToJson(Encoding.UTF8.GetString(json.Span));
            return JsonDocument.Parse(repaired ?? json);
        }
    }
}

/// <summary>Values of JSON as sources really write them: absent, null, or of another kind.</summary>
internal static class JsonValues
{
    /// <summary>Undefined where there is none, or where the element is no object.</summary>
    public static JsonElement Member(this JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? value : default;

    /// <summary>None where the element is no list.</summary>
    public static IEnumerable<JsonElement> Elements(this JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    /// <summary>The string as it came; null for any other value.</summary>
    public static string? Raw(this JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The string on one line; null for a blank one and for any other value.</summary>
    public static string? Text(this JsonElement value) => OneLine.FoldOrNull(value.Raw());

    /// <summary>As <see cref="Text"/>, without the tags and entities that databases leave in it.</summary>
    public static string? PlainText(this JsonElement value) => value.Raw() is { } text ? PlainText(text) : null;

    public static string? PlainText(string text) => OneLine.FoldOrNull(MarkupText.ToPlain(text));

    /// <summary>The whole number, also where it is written as a string; null for any other value.</summary>
    public static int? Number(this JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
            return value.TryGetInt32(out var number) ? number : null;
        return int.TryParse(value.Raw(), NumberStyles.None, CultureInfo.InvariantCulture, out var written)
            ? written
            : null;
    }
}
