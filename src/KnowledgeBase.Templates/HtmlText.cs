using System.Net;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace KnowledgeBase.Templates;

/// <summary>Text as HTML: by the engine only what HTML gives a meaning, by <c>html.escape</c> what the language says.</summary>
internal static class HtmlText
{
    /// <summary>The most bytes that one character of ASCII becomes: <c>&amp;quot;</c>.</summary>
    public const int LongestEntity = 6;

    // Characters in a vector of 128 bits.
    private const int Step = 8;

    public static string EscapeMarkup(ReadOnlySpan<char> text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (!IsMarkup(character))
            {
                escaped.Append(character);
                continue;
            }

            var (place, length) = Entity(character);
            escaped.Append(Encoding.ASCII.GetString(Entities.Slice(place, length)));
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
    /// <param name="utf8">Room for <see cref="LongestEntity"/> bytes a character, and eight more.</param>
    public static int EscapeAscii(ReadOnlySpan<char> text, Span<byte> utf8, out int written)
    {
        if (text.Length < Step) return EscapeShort(text, utf8, out written);
        ref var source = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
        ref var target = ref MemoryMarshal.GetReference(utf8);
        var (read, count) = (0, 0);
        while (read < text.Length)
        {
            ref var from = ref Unsafe.Add(ref source, read);
            ref var to = ref Unsafe.Add(ref target, count);
            var left = text.Length - read;
            var length = left >= 2 * Step ? 2 * Step : Math.Min(Step, left);
            var special = length > Step ? CopySixteen(ref from, ref to) : CopyEight(ref from, ref to, Step - length);
            if (special == 0)
            {
                read += length;
                count += length;
                continue;
            }

            var plain = BitOperations.TrailingZeroCount(special);
            read += plain;
            count += plain;
            if (text[read] > '\x7f') break;
            count += Put(text[read++], utf8[count..]);
        }

        written = count;
        return read;
    }

    /// <summary>Copies as they are sixteen characters; answers a bit for each that is special.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint CopySixteen(ref ushort source, ref byte target)
    {
        var bytes = Vector128.NarrowWithSaturation(
            Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref source, Step));
        bytes.StoreUnsafe(ref target);
        return Special(bytes);
    }

    /// <summary>At the end of a text the eight begin with some before it, which are written already: they are shifted out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint CopyEight(ref ushort source, ref byte target, int before)
    {
        var characters = Vector128.LoadUnsafe(ref Unsafe.Subtract(ref source, before));
        var bytes = Vector128.NarrowWithSaturation(characters, characters);
        Unsafe.WriteUnaligned(ref target, bytes.AsUInt64().ToScalar() >> (8 * before));
        return (uint)(byte)Special(bytes) >> before;
    }

    private static int EscapeShort(ReadOnlySpan<char> text, Span<byte> utf8, out int written)
    {
        var read = 0;
        written = 0;
        for (; read < text.Length && text[read] <= '\x7f'; read++)
        {
            if (IsMarkup(text[read])) written += Put(text[read], utf8[written..]);
            else utf8[written++] = (byte)text[read];
        }

        return read;
    }

    /// <summary>A bit for each byte that is markup or beyond ASCII; two of the five differ in one bit, twice.</summary>
    private static uint Special(Vector128<byte> bytes) =>
        (Vector128.Equals(bytes | Vector128.Create((byte)2), Vector128.Create((byte)'>'))
            | Vector128.Equals(bytes | Vector128.Create((byte)1), Vector128.Create((byte)'\''))
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | bytes).ExtractMostSignificantBits();

    private static bool IsMarkup(char character) => character is '&' or '<' or '>' or '"' or '\'';

    private static int Put(char character, Span<byte> utf8)
    {
        var (place, length) = Entity(character);
        Entities.Slice(place, Step).CopyTo(utf8);
        return length;
    }

    private static (int Place, int Length) Entity(char character) => character switch
    {
        '&' => (0, 5),
        '<' => (8, 4),
        '>' => (16, 4),
        '"' => (24, 6),
        _ => (32, 5),
    };

    /// <summary>Each in eight bytes: copying always as many takes one instruction.</summary>
    private static ReadOnlySpan<byte> Entities => "&amp;   &lt;    &gt;    &quot;  &#39;   "u8;
}
