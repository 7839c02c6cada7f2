using System.Runtime.CompilerServices;

namespace KnowledgeBase.Text;

/// <summary>
/// Tests and lowers letters and digits: asked for every character of every text, hence the table for ASCII.
/// </summary>
internal static class Letters
{
    /// <summary>Indexed by character: letters and digits in lower case, zero for anything else.</summary>
    private static ReadOnlySpan<byte> Ascii =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "0123456789\0\0\0\0\0\0"u8
        + "\0abcdefghijklmno"u8
        + "pqrstuvwxyz\0\0\0\0\0"u8
        + "\0abcdefghijklmno"u8
        + "pqrstuvwxyz\0\0\0\0\0"u8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetterOrDigit(char character) => Lower(character) != '\0';

    /// <summary>A letter or digit in lower case; zero for any other character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Lower(char character) =>
        character < Ascii.Length ? (char)Ascii[character] : LowerOther(character);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static char LowerOther(char character) =>
        char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : '\0';
}
