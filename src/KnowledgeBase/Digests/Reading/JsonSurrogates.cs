using System.Globalization;

namespace KnowledgeBase.Digests.Reading;

/// <summary>Escapes of half a surrogate pair (<c>\ud83d</c> alone), which readers of JSON refuse.</summary>
internal static class JsonSurrogates
{
    private const int Length = 6;

    /// <summary>The same text with U+FFFD in the place of each half; the same memory where there is none.</summary>
    public static ReadOnlyMemory<byte> Repair(ReadOnlyMemory<byte> json)
    {
        byte[]? repaired = null;
        for (var index = NextEscape(json.Span, 0); index >= 0; index = NextEscape(json.Span, index))
        {
            var escape = json.Span[index..];
            var isPair = IsHalf(escape, isHigh: true) && escape.Length >= 2 * Length && IsHalf(escape[Length..], isHigh: false);
            if (!isPair && (IsHalf(escape, isHigh: true) || IsHalf(escape, isHigh: false)))
            {
                repaired ??= json.ToArray();
                "fffd"u8.CopyTo(repaired.AsSpan(index + 2));
            }
            index += isPair ? 2 * Length : 2;
        }
        return repaired ?? json;
    }

    private static int NextEscape(ReadOnlySpan<byte> json, int from)
    {
        var found = from >= json.Length ? -1 : json[from..].IndexOf((byte)'\\');
        return found < 0 ? -1 : from + found;
    }

    private static bool IsHalf(ReadOnlySpan<byte> escape, bool isHigh) =>
        Unit(escape) is { } unit && (isHigh ? char.IsHighSurrogate(unit) : char.IsLowSurrogate(unit));

    /// <summary>What an escape of four hexadecimal digits stands for; null where none begins.</summary>
    private static char? Unit(ReadOnlySpan<byte> text) =>
        text.Length >= Length && text.StartsWith("\\u"u8) &&
        ushort.TryParse(text[2..Length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
