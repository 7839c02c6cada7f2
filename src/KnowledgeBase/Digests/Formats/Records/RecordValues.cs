using System.Net;
using System.Text.Json;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>Values as records state them: a text, a number, a list of one, or an object around one of these.</summary>
internal static class RecordValues
{
    private const int DeepestObject = 4;

    /// <summary>What an object calls its text.</summary>
    private static readonly string[] TextNames =
    [
        "value",
        "text",
        "name",
        "display_name",
        "fullname",
        "title",
        "content",
        "tag",
        "term",
        "keyword",
        "category",
        "label",
        "url",
        "href",
        "@value",
        "#text",
        "$t",
        "$",
        "_",
        "en",
    ];

    /// <summary>Written where there is nothing to write.</summary>
    private static readonly string[] Blanks = ["null", "none", "nan", "n/a", "na", "-", "--", "unknown", "undefined"];

    /// <summary>The text on one line, without markup.</summary>
    public static string? Text(JsonElement value) => Text(value, 0);

    /// <summary>All texts of a list; a single value is a list of one.</summary>
    public static IEnumerable<string> Texts(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return Text(value) is { } single ? [single] : [];
        return value.EnumerateArray().Select(item => Text(item)).OfType<string>();
    }

    /// <summary>The text, or all texts of a list, one after the other.</summary>
    public static string? Paragraph(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? OneLine.FoldOrNull(string.Join(' ', Texts(value))) : Text(value);

    /// <summary>A text that says there is none.</summary>
    public static bool IsBlank(JsonElement value) =>
        value.Raw() is { } text
        && (string.IsNullOrWhiteSpace(text) || Blanks.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase));

    public static string? PlainText(string text)
    {
        var plain = JsonValues.PlainText(text);
        return plain is not null && plain.Contains('&', StringComparison.Ordinal)
            ? OneLine.FoldOrNull(WebUtility.HtmlDecode(plain))
            : plain;
    }

    private static string? Text(JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return IsBlank(value) ? null : PlainText(value.Raw() ?? "");
            case JsonValueKind.Number:
                return value.GetRawText();
            case JsonValueKind.Array when depth < DeepestObject:
                return value.EnumerateArray().Select(item => Text(item, depth + 1)).FirstOrDefault(IsStated);
            case JsonValueKind.Object when depth < DeepestObject:
                return TextNames.Select(name => Text(value.Member(name), depth + 1)).FirstOrDefault(IsStated);
            default:
                return null;
        }
    }

    private static bool IsStated(string? text) => text is not null;
}
