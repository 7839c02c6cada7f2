using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Digests.Reading;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>Keywords, categories and tags of a record: a list, or one text with signs between them.</summary>
internal static partial class RecordKeywords
{
    private static readonly char[] Signs = [';', '|', '；', '、', '\n'];

    public static IEnumerable<string> Of(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
            return OfText(value.Raw() ?? "");
        var texts = RecordValues.Texts(value).ToArray();
        return texts is [var single] ? Split(single) : texts;
    }

    private static IEnumerable<string> OfText(string text)
    {
        using var list = StringifiedObject.ParseList(text);
        return list is null ? Split(text) : [.. RecordValues.Texts(list.RootElement)];
    }

    /// <summary>“cs.CL cs.AI” are two categories; “language models” is one keyword.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var parts = text.Split(Signs);
        if (parts.Length == 1)
            parts = text.Split(',', '，');
        if (parts.Length == 1 && Categories().IsMatch(text.Trim()))
            parts = text.Trim().Split(' ');
        return parts.Select(part => RecordValues.PlainText(part.Trim().TrimStart('#'))).OfType<string>();
    }

    [GeneratedRegex(@"^[a-z-]+(?:\.[A-Za-z-]+)?(?: [a-z-]+\.[A-Za-z-]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Categories();
}
