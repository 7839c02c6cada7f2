using System.Net;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace KnowledgeBase.Scriban.Rendering;

/// <summary>Text as HTML: by the engine only what HTML gives a meaning, by <c>html.escape</c> what the language says.</summary>
internal static class HtmlText
{
    /// <summary>The most bytes that one character of ASCII becomes: <c>&amp;quot;</c>.</summary>
    public const int LongestEntity = 6;

    public static string EscapeMarkup(ReadOnlySpan<char> text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (IsMarkup(character)) escaped.Append(Encoding.ASCII.GetString(Entity(character)));
            else escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>Markup, and the characters from U+00A0 to U+00FF, as the language's <c>html.escape</c> does it.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>
    /// Writes text with its markup escaped up to the first character beyond ASCII; answers how many characters that
    /// were. Searching and encoding are one pass over eight characters at a time: values are short, and in two passes
    /// they cost a third of a page's time.
    /// </summary>
    /// <param name="utf8">Room for <see cref="LongestEntity"/> bytes a character, and never less than eight.</param>
    public static int EscapeAscii(ReadOnlySpan<char> text, Span<byte> utf8, out int written)
    {
        ref var source = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
        ref var target = ref MemoryMarshal.GetReference(utf8);
        var read = 0;
        for (written = 0; text.Length - read >= Vector128<ushort>.Count;)
        {
            var characters = Vector128.LoadUnsafe(ref source, (nuint)read);
            Vector128.Narrow(characters, characters).GetLower().StoreUnsafe(ref target, (nuint)written);
            var special = Special(characters);
            var plain = special == Vector128<ushort>.Zero
                ? Vector128<ushort>.Count
                : BitOperations.TrailingZeroCount(special.ExtractMostSignificantBits());
            read += plain;
            written += plain;
            if (plain == Vector128<ushort>.Count) continue;
            if (text[read] > '\x7f') return read;
            written += Put(text[read++], utf8[written..]);
        }

        return TryEndPlain(text, read, ref source, ref target, ref written) ? text.Length : EscapeRest(text, read, utf8, ref written);
    }

    /// <summary>The last characters together with some that are written already: nearly all ends are plain.</summary>
    private static bool TryEndPlain(ReadOnlySpan<char> text, int read, ref ushort source, ref byte target, ref int written)
    {
        var start = text.Length - Vector128<ushort>.Count;
        if (start < 0 || read == text.Length) return false;
        var characters = Vector128.LoadUnsafe(ref source, (nuint)start);
        if (Special(characters) != Vector128<ushort>.Zero) return false;
        Vector128.Narrow(characters, characters).GetLower().StoreUnsafe(ref target, (nuint)(written - (read - start)));
        written += text.Length - read;
        return true;
    }

    private static int EscapeRest(ReadOnlySpan<char> text, int read, Span<byte> utf8, ref int written)
    {
        for (; read < text.Length && text[read] <= '\x7f'; read++)
        {
            if (IsMarkup(text[read])) written += Put(text[read], utf8[written..]);
            else utf8[written++] = (byte)text[read];
        }

        return read;
    }

    /// <summary>All bits set where a character is markup or beyond ASCII; two of the five differ in one bit, twice.</summary>
    private static Vector128<ushort> Special(Vector128<ushort> characters) =>
        Vector128.Equals(characters | Vector128.Create((ushort)2), Vector128.Create((ushort)'>'))
        | Vector128.Equals(characters | Vector128.Create((ushort)1), Vector128.Create((ushort)'\''))
        | Vector128.Equals(characters, Vector128.Create((ushort)'"'))
        | Vector128.GreaterThan(characters, Vector128.Create((ushort)'\x7f'));

    private static bool IsMarkup(char character) => character is '&' or '<' or '>' or '"' or '\'';

    private static int Put(char character, Span<byte> utf8)
    {
        var entity = Entity(character);
        entity.CopyTo(utf8);
        return entity.Length;
    }

    private static ReadOnlySpan<byte> Entity(char character) => character switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };
}
