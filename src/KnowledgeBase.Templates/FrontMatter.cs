using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using Scriban.Runtime;

namespace KnowledgeBase.Templates;

/// <summary>
/// Facts as YAML front matter: scalars and lists of scalars, which every program that reads front matter understands.
/// Texts are always quoted, so that none is taken for a number or a date; what is unknown or empty is left out.
/// </summary>
/// <remarks>Source: YAML 1.2.2, chapter 7.3.1.</remarks>
internal static class FrontMatter
{
    private const string NoFacts = "`front_matter` takes an object, such as `{ title: title }`.";

    /// <summary>What a quoted scalar of YAML shows as it is, in ASCII.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"
    );

    /// <exception cref="TemplateFault">The facts are not flat.</exception>
    public static string Write(object? facts)
    {
        var all = facts as ScriptObject ?? throw new TemplateFault(NoFacts);
        var yaml = new StringBuilder("---\n");
        foreach (var (name, value) in (IEnumerable<KeyValuePair<string, object?>>)all)
        {
            if (value is IEnumerable list and not string)
                AppendList(yaml, name, list);
            else if (value is not (null or "" or false))
                Append(yaml.Append(name).Append(": "), name, value).Append('\n');
        }
        return yaml.Append("---\n").ToString();
    }

    private static void AppendList(StringBuilder yaml, string name, IEnumerable list)
    {
        if (list is HostObject or IScriptObject and not ScriptArray)
            throw NotFlat(name);
        var start = yaml.Length;
        foreach (var item in list)
            Append(yaml.Append(yaml.Length == start ? $"{name}: [" : ", "), name, item);
        if (yaml.Length > start)
            yaml.Append("]\n");
    }

    private static StringBuilder Append(StringBuilder yaml, string name, object? value) =>
        value switch
        {
            string text => AppendQuoted(yaml, text),
            SafeMarkup markup => AppendQuoted(yaml, markup.Text),
            bool flag => yaml.Append(flag ? "true" : "false"),
            int or long or BigInteger => yaml.Append(CultureInfo.InvariantCulture, $"{value}"),
            double real => yaml.Append(real.ToString("R", CultureInfo.InvariantCulture)),
            _ => throw NotFlat(name),
        };

    private static TemplateFault NotFlat(string name) =>
        new(
            $"Front matter is flat, and `{name}` is neither a text, a number, a flag nor a list of them. Pick members."
        );

    private static StringBuilder AppendQuoted(StringBuilder yaml, string scalar)
    {
        yaml.Append('"');
        for (var at = 0; at < scalar.Length; )
        {
            var plain = scalar.AsSpan(at).IndexOfAnyExcept(Plain);
            yaml.Append(scalar.AsSpan(at, plain < 0 ? scalar.Length - at : plain));
            at = plain < 0 ? scalar.Length : at + plain;
            if (at < scalar.Length)
                at += AppendRune(yaml, scalar.AsSpan(at));
        }
        return yaml.Append('"');
    }

    /// <returns>The number of UTF-16 units read.</returns>
    private static int AppendRune(StringBuilder yaml, ReadOnlySpan<char> scalar)
    {
        Rune.DecodeFromUtf16(scalar, out var rune, out var length);
        if (rune.Value is '"' or '\\')
            yaml.Append('\\').Append((char)rune.Value);
        else if (IsPrintable(rune))
            yaml.Append(rune);
        else
            yaml.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        return length;
    }

    // Line and paragraph separators break lines in YAML 1.1 readers; format characters hide what stands there.
    private static bool IsPrintable(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );
}
