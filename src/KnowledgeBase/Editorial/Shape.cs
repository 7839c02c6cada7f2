using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Editorial;

/// <summary>Reads a value; if it does not fit, adds faults and returns false.</summary>
/// <param name="subject">What messages call it: <c>`keywords`</c>, <c>an item of `keywords`</c>.</param>
internal delegate bool ReadValue<T>(YamlValue value, string subject, List<Diagnostic> faults, out T result);

/// <summary>
/// What a value in front matter must look like: in words, as a JSON Schema, and as the code that reads it.
/// </summary>
/// <param name="Words">With its article: <c>a list of names</c>.</param>
internal sealed record Shape<T>(string Words, Func<JsonObject> Schema, ReadValue<T> Read)
{
    /// <summary>The keys of the mapping that a value is, or is a list of; null where it is of text.</summary>
    public Form? Nested { get; init; }
}

/// <summary>Makes shapes from a conversion of text, and larger shapes from smaller ones.</summary>
internal static class Shape
{
    public delegate bool Convert<T>(string text, out T result);

    public static Shape<T> OfText<T>(string words, Func<JsonObject> schema, Convert<T> convert) =>
        new(words, schema, (YamlValue value, string subject, List<Diagnostic> faults, out T result) =>
        {
            result = default!;
            return (value is YamlText text && convert(text.Value, out result))
                || Unexpected(value, subject, words, faults);
        });

    public static Shape<ImmutableArray<T>> ListOf<T>(string words, Shape<T> item) =>
        new(
            words,
            () => new JsonObject { ["type"] = "array", ["items"] = item.Schema() },
            (YamlValue value, string subject, List<Diagnostic> faults, out ImmutableArray<T> result) =>
            {
                result = [];
                if (value is not YamlList list)
                    return Unexpected(value, subject, words, faults);
                var items = ImmutableArray.CreateBuilder<T>();
                foreach (var element in list.Items)
                {
                    if (item.Read(element, $"An item of {subject}", faults, out var read))
                        items.Add(read);
                }
                result = items.ToImmutable();
                return items.Count == list.Items.Length;
            }
        )
        {
            Nested = item.Nested,
        };

    /// <summary>One value, or a list of such values.</summary>
    public static Shape<ImmutableArray<T>> OneOrListOf<T>(string words, Shape<T> item)
    {
        var list = ListOf(words, item);
        return new Shape<ImmutableArray<T>>(
            words,
            () => new JsonObject { ["anyOf"] = new JsonArray(item.Schema(), list.Schema()) },
            (YamlValue value, string subject, List<Diagnostic> faults, out ImmutableArray<T> result) =>
            {
                if (value is YamlList)
                    return list.Read(value, subject, faults, out result);
                var isRead = item.Read(value, subject, faults, out var one);
                result = isRead ? [one] : [];
                return isRead;
            }
        );
    }

    public static Shape<T> Record<T>(string words, Form form, Func<Fields, T> make) =>
        new(words, form.Schema, (YamlValue value, string subject, List<Diagnostic> faults, out T result) =>
        {
            result = default!;
            if (value is not YamlMap map)
                return Unexpected(value, subject, words, faults);
            if (Fields.Of(map, form, faults) is not { } fields)
                return false;
            result = make(fields);
            return true;
        }) { Nested = form };

    /// <summary>A value with a short and a long form: a text has the first shape, a mapping the second.</summary>
    public static Shape<T> TextOr<T>(string words, Shape<T> text, Shape<T> other) =>
        new(
            words,
            () => new JsonObject { ["anyOf"] = new JsonArray(text.Schema(), other.Schema()) },
            (YamlValue value, string subject, List<Diagnostic> faults, out T result) =>
                value switch
                {
                    YamlText => text.Read(value, subject, faults, out result),
                    YamlMap => other.Read(value, subject, faults, out result),
                    _ => Unexpected(value, subject, words, faults, out result),
                }
        )
        {
            Nested = other.Nested,
        };

    private static bool Unexpected<T>(
        YamlValue value,
        string subject,
        string words,
        List<Diagnostic> faults,
        out T result
    )
    {
        result = default!;
        return Unexpected(value, subject, words, faults);
    }

    private static bool Unexpected(YamlValue value, string subject, string words, List<Diagnostic> faults)
    {
        faults.Add(EditorialFaults.Unexpected(value.At, subject, words, value.Found));
        return false;
    }
}
