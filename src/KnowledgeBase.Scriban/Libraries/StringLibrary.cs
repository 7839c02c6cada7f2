using System.Globalization;
using KnowledgeBase.Scriban.Values;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary><c>string.…</c>: texts are compared by their code units, whatever the culture.</summary>
internal static class StringLibrary
{
    public static Library Create() => StringHashes.AddTo(new Library("string"))
        .Add("append", "text with", static (in a) => a.Made(a.Text(0) + a.Text(1)))
        .Add("prepend", "text by", static (in a) => a.Made(a.Text(1) + a.Text(0)))
        .Add("capitalize", "text", static (in a) => Capitalized(a.Text(0)))
        .Add("capitalizewords", "text", static (in a) => CapitalizedWords(a.Text(0)))
        .Add("downcase", "text", static (in a) => a.Has(0) ? a.Made(a.Text(0).ToLowerInvariant()) : Value.Null)
        .Add("upcase", "text", static (in a) => a.Has(0) ? a.Made(a.Text(0).ToUpperInvariant()) : Value.Null)
        .Add("contains", "text value", static (in a) => a.Has(0) && a.Has(1) && a.Text(0).Contains(a.Text(1), StringComparison.Ordinal))
        .Add("starts_with", "text value", static (in a) => a.Has(0) && a.Has(1) && a.Text(0).StartsWith(a.Text(1), StringComparison.Ordinal))
        .Add("ends_with", "text value", static (in a) => a.Has(0) && a.Has(1) && a.Text(0).EndsWith(a.Text(1), StringComparison.Ordinal))
        .Add("equals_ignore_case", "text value", static (in a) => string.Equals(a.Text(0), a.Text(1), StringComparison.OrdinalIgnoreCase))
        .Add("empty", "text", static (in a) => a.Text(0).Length == 0)
        .Add("whitespace", "text", static (in a) => string.IsNullOrWhiteSpace(a.Text(0)))
        .Add("escape", "text", static (in a) => a.Has(0) ? a.Made(TextEscapes.Escape(a.Text(0))) : Value.Null)
        .Add("literal", "text", static (in a) => a.Has(0) ? a.Made($"\"{TextEscapes.Escape(a.Text(0))}\"") : Value.Null)
        .Add("handleize", "text", static (in a) => a.Made(Handleized(a.Text(0))))
        .Add("index_of", "text search start_index? count? string_comparison?", IndexOf)
        .Add("lstrip", "text", static (in a) => a.Has(0) ? a.Text(0).TrimStart() : Value.Null)
        .Add("rstrip", "text", static (in a) => a.Has(0) ? a.Text(0).TrimEnd() : Value.Null)
        .Add("strip", "text", static (in a) => a.Has(0) ? a.Text(0).Trim() : Value.Null)
        .Add("strip_newlines", "text", static (in a) => a.Text(0).ReplaceLineEndings(""))
        .Add("pad_left", "text width", static (in a) => a.Text(0).PadLeft(Width(a)))
        .Add("pad_right", "text width", static (in a) => a.Text(0).PadRight(Width(a)))
        .Add("pluralize", "number singular plural", static (in a) => a.Real(0).Equals(1.0) ? a[1] : a[2])
        .Add("remove", "text remove", static (in a) => Replaced(a, a.Text(1), ""))
        .Add("remove_first", "text remove", static (in a) => ReplacedOnce(a, a.Text(1), "", false))
        .Add("remove_last", "text remove", static (in a) => ReplacedOnce(a, a.Text(1), "", true))
        .Add("replace", "text match replace", static (in a) => Replaced(a, a.Text(1), a.Text(2)))
        .Add("replace_first", "text match replace from_end?", static (in a) => ReplacedOnce(a, a.Text(1), a.Text(2), a[3].IsTrue))
        .Add("size", "text", static (in a) => a.Text(0).Length)
        .Add("slice", "text start length?", static (in a) => Slice(a.Text(0), a.Position(1), a.Position(2, a.Text(0).Length)))
        .Add("slice1", "text start length?", static (in a) => Slice(a.Text(0), a.Position(1), a.Position(2, 1)))
        .Add("split", "text match", Split)
        .Add("to_int", "text", static (in a) => Whole(a, int.MinValue, int.MaxValue))
        .Add("to_long", "text", static (in a) => Whole(a, long.MinValue, long.MaxValue))
        .Add("to_float", "text", Real)
        .Add("to_double", "text", Real)
        .Add("truncate", "text length ellipsis?", static (in a) => a.Made(Truncated(a.Text(0), a.Position(1), a.Has(2) ? a.Text(2) : "...")))
        .Add("truncatewords", "text count ellipsis?", static (in a) => a.Made(FirstWords(a.Text(0), a.Position(1), a.Has(2) ? a.Text(2) : "...")));

    private static string Capitalized(string text) =>
        text.Length == 0 || char.IsUpper(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string CapitalizedWords(string text)
    {
        var letters = text.ToCharArray();
        for (var index = 0; index < letters.Length; index++)
        {
            if (index == 0 || char.IsWhiteSpace(letters[index - 1])) letters[index] = char.ToUpperInvariant(letters[index]);
        }

        return new string(letters);
    }

    private static string Handleized(string text)
    {
        var handle = new System.Text.StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter)) handle.Append(char.ToLowerInvariant(letter));
            else if (handle.Length == 0 || handle[^1] != '-') handle.Append('-');
        }

        return handle.ToString().TrimEnd('-');
    }

    private static int Width(in Arguments a)
    {
        var width = Math.Max(0, a.Position(1));
        a.State.Charge(width);
        return width;
    }

    private static Value Replaced(in Arguments a, string match, string by)
    {
        var text = a.Text(0);
        if (match.Length == 0) return text;
        if (by.Length > match.Length) a.State.Charge((long)text.Length / match.Length * by.Length);
        return a.Made(text.Replace(match, by, StringComparison.Ordinal));
    }

    private static Value ReplacedOnce(in Arguments a, string match, string by, bool last)
    {
        var text = a.Text(0);
        if (match.Length == 0) return text;
        var index = last ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        return index < 0 ? text : a.Made(text[..index] + by + text[(index + match.Length)..]);
    }

    /// <summary>A negative start counts from the end; what lies outside the text is left out.</summary>
    private static string Slice(string text, int start, int length)
    {
        var first = start < 0 ? (long)start + text.Length : start;
        var end = Math.Clamp(first + Math.Max(0, length), 0, text.Length);
        first = Math.Clamp(first, 0, end);
        return text[(int)first..(int)end];
    }

    private static Value Split(in Arguments a)
    {
        if (a.Text(0).Length == 0) return Value.Of(new TemplateList());
        var parts = a.Text(0).Split(a.Text(1), StringSplitOptions.RemoveEmptyEntries);
        a.State.Charge(a.Text(0).Length + parts.Length);
        return Value.Of(new TemplateList(parts.Select(part => (Value)part)));
    }

    private static Value IndexOf(in Arguments a)
    {
        var text = a.Text(0);
        var start = Math.Clamp(a.Position(2), 0, text.Length);
        var count = Math.Clamp(a.Position(3, text.Length), 0, text.Length - start);
        return text.IndexOf(a.Text(1), start, count, Comparison(a.Has(4) ? a.Text(4) : "Ordinal"));
    }

    private static StringComparison Comparison(string name) => name switch
    {
        "Ordinal" or "CurrentCulture" or "InvariantCulture" => StringComparison.Ordinal,
        "OrdinalIgnoreCase" or "CurrentCultureIgnoreCase" or "InvariantCultureIgnoreCase" => StringComparison.OrdinalIgnoreCase,
        _ => throw new TemplateFault($"`{name}` is not a way to compare; there are `Ordinal` and `OrdinalIgnoreCase`."),
    };

    private static Value Whole(in Arguments a, long least, long most) =>
        a.Has(0) && TextNumbers.Parse(a.Text(0)) is { Kind: ValueKind.Integer } number && number.AsLong() >= least && number.AsLong() <= most
            ? number
            : Value.Null;

    private static Value Real(in Arguments a) => a.Has(0) && double.TryParse(
        a.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : Value.Null;

    private static string Truncated(string text, int length, string ellipsis) =>
        text.Length <= length ? text : text[..Math.Max(0, length - ellipsis.Length)] + ellipsis;

    private static string FirstWords(string text, int count, string ellipsis)
    {
        if (text.Length == 0) return "";
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(count)) + ellipsis;
    }
}
