namespace KnowledgeBase.Digests;

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
        escape.Length >= Length && escape[0] == '\\' && escape[1] == 'u' && escape[2] is (byte)'d' or (byte)'D' &&
        (isHigh ? escape[3] is (byte)'8' or (byte)'9' or (byte)'a' or (byte)'A' or (byte)'b' or (byte)'B'
            : escape[3] is (>= (byte)'c' and <= (byte)'f') or (>= (byte)'C' and <= (byte)'F'));
}
