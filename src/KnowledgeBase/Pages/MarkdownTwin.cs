using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages;

/// <summary>
/// A page as Markdown with YAML front matter. Scalars are always quoted, so that no title can be taken for anything but
/// text; what is unknown or empty is left out. Source: YAML 1.2.2, chapter 7.3.1.
/// </summary>
internal static class MarkdownTwin
{
    private static readonly byte[] Spaces = [.. Enumerable.Repeat((byte)' ', 64)];

    /// <summary>What a quoted scalar of YAML shows as it is, in ASCII.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"
    );

    /// <param name="text">Receives UTF-8.</param>
    public static void Write(Page page, ArrayBufferWriter<byte> text)
    {
        text.Write("---\n"u8);
        WriteMembers(text, page.Kind.See(page), indent: 0, firstIndented: true);
        text.Write("---\n"u8);
        WriteBody(text, page);
    }

    /// <summary>The prose of a page, its sections under their headings.</summary>
    public static string Body(Page page)
    {
        var text = new ArrayBufferWriter<byte>();
        WriteBody(text, page);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static void WriteBody(ArrayBufferWriter<byte> text, Page page)
    {
        foreach (var section in page.Body)
        {
            if (section.Heading is { } heading)
                Write(text, "\n## ", heading, "\n");
            Write(text, "\n", section.Markdown, "\n");
        }
    }

    private static void WriteMembers(ArrayBufferWriter<byte> text, HostObject value, int indent, bool firstIndented)
    {
        var indented = firstIndented;
        foreach (var (name, member) in value.Members)
        {
            if (IsAbsent(member))
                continue;
            text.Write(Spaces.AsSpan(0, indented ? indent : 0));
            Write(text, name, ":");
            WriteValue(text, member, indent);
            indented = true;
        }
    }

    private static void WriteValue(ArrayBufferWriter<byte> text, object? value, int indent)
    {
        if (value is HostObject one)
        {
            text.Write("\n"u8);
            WriteMembers(text, one, indent + 2, firstIndented: true);
        }
        else if (value is IList list)
        {
            text.Write("\n"u8);
            foreach (var item in list)
                WriteItem(text, item, indent + 2);
        }
        else
        {
            text.Write(" "u8);
            WriteScalar(text, value);
            text.Write("\n"u8);
        }
    }

    private static void WriteItem(ArrayBufferWriter<byte> text, object? item, int indent)
    {
        text.Write(Spaces.AsSpan(0, indent));
        text.Write("- "u8);
        if (item is HostObject one)
        {
            WriteMembers(text, one, indent + 2, firstIndented: false);
            return;
        }
        WriteScalar(text, item);
        text.Write("\n"u8);
    }

    private static void WriteScalar(ArrayBufferWriter<byte> text, object? value)
    {
        if (value is long number)
            Write(text, number.ToString(CultureInfo.InvariantCulture));
        else if (value is double real)
            Write(text, real.ToString("R", CultureInfo.InvariantCulture));
        else if (value is bool flag)
            text.Write(flag ? "true"u8 : "false"u8);
        else
            WriteQuoted(text, $"{value}");
    }

    private static bool IsAbsent(object? value) =>
        value switch
        {
            null or "" or false => true,
            IList list => list.Count == 0,
            _ => false,
        };

    private static void WriteQuoted(ArrayBufferWriter<byte> text, ReadOnlySpan<char> scalar)
    {
        text.Write("\""u8);
        while (!scalar.IsEmpty)
        {
            var plain = scalar.IndexOfAnyExcept(Plain);
            WriteText(text, plain < 0 ? scalar : scalar[..plain]);
            scalar = plain < 0 ? [] : scalar[(plain + WriteRune(text, scalar[plain..]))..];
        }
        text.Write("\""u8);
    }

    /// <returns>The number of UTF-16 units written.</returns>
    private static int WriteRune(ArrayBufferWriter<byte> text, ReadOnlySpan<char> scalar)
    {
        Rune.DecodeFromUtf16(scalar, out var rune, out var length);
        if (rune.Value is '"' or '\\')
            text.Write(rune.Value == '"' ? "\\\""u8 : "\\\\"u8);
        else if (IsPrintable(rune))
            text.Advance(rune.EncodeToUtf8(text.GetSpan(4)));
        else
            Write(text, string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"));
        return length;
    }

    private static void Write(ArrayBufferWriter<byte> text, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
            WriteText(text, part);
    }

    private static void WriteText(ArrayBufferWriter<byte> text, ReadOnlySpan<char> part) =>
        text.Advance(Encoding.UTF8.GetBytes(part, text.GetSpan(Encoding.UTF8.GetMaxByteCount(part.Length))));

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
