using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace KnowledgeBase.Characters;

/// <summary>One word of a text.</summary>
/// <param name="Key">The same for all cases and for singular and plural; two words differ in it but for chance.</param>
/// <param name="Continues">Only spaces, hyphens or slashes stand before it: it can be the next word of a phrase.</param>
public readonly record struct Word(int Start, ushort Length, bool Continues, ulong Key)
{
    public int End => Start + Length;
}

/// <summary>
/// Splits a text into words for counting and comparing: letters and digits, so that a hyphen parts words as a space
/// does; lower case; simple English plurals folded (<c>models</c> is <c>model</c>).
/// </summary>
public static class Words
{
    private const int LongestFolded = 64;

    /// <summary>What goes on is the next word: texts are kept small, and no language has such words.</summary>
    private const int LongestWord = ushort.MaxValue;

    /// <summary>In characters, halved: no text has more words.</summary>
    private const int LongAbstract = 2048;

    private const ulong Basis = 14695981039346656037UL;

    /// <summary>By the character: letters and digits in lower case, zeros between them.</summary>
    private static ReadOnlySpan<byte> Ascii =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8 +
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8 +
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8 +
        "0123456789\0\0\0\0\0\0"u8 +
        "\0abcdefghijklmno"u8 + "pqrstuvwxyz\0\0\0\0\0"u8 +
        "\0abcdefghijklmno"u8 + "pqrstuvwxyz\0\0\0\0\0"u8;

    // A paper is read several times; a list that grows for each text would cost more than what is kept of it.
    [ThreadStatic]
    private static Word[]? _room;

    public static ImmutableArray<Word> Of(string text)
    {
        var most = (text.Length + 1) / 2;
        var words = _room is { } room && room.Length >= most ? room : _room = new Word[Math.Max(most, LongAbstract)];
        var (count, joined) = (0, false);
        for (var at = 0; at < text.Length;)
        {
            if (Folded(text[at]) == 0)
            {
                joined &= text[at] is ' ' or '-' or '/' or '\n' or '‐' or '‑';
                at++;
                continue;
            }
            var key = KeyOf(text.AsSpan(at), out var length);
            words[count++] = new Word(at, (ushort)length, joined, key);
            (at, joined) = (at + length, true);
        }
        var found = new Word[count];
        Array.Copy(words, found, count);
        return ImmutableCollectionsMarshal.AsImmutableArray(found);
    }

    /// <summary>The key of a single word, as <see cref="Of"/> would give it.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> word) => KeyOf(word, out _);

    /// <param name="length">Of the word that the text begins with.</param>
    private static ulong KeyOf(ReadOnlySpan<char> text, out int length)
    {
        // The hashes of the word and of what is left without its last letters, so that a singular needs no second pass.
        var (hash, without1, without2, without3) = (Basis, Basis, Basis, Basis);
        var (at, most) = (0, Math.Min(text.Length, LongestWord));
        for (; at < most && Folded(text[at]) is var letter and not '\0'; at++)
        {
            if (at >= LongestFolded)
                continue;
            (without3, without2, without1) = (without2, without1, hash);
            hash = Step(hash, letter);
        }
        length = at;
        var word = text[..Math.Min(at, LongestFolded)];
        return Mix(word.Length < 4 || Folded(word[^1]) != 's' ? hash : Folded(word[^2]) switch
        {
            'e' when Folded(word[^3]) == 'i' && word.Length > 4 => Step(without3, 'y'),
            'e' when TakesEs(Folded(word[^4]), Folded(word[^3])) => without2,
            's' or 'u' or 'i' => hash,
            _ => without1,
        });
    }

    /// <summary>The key of two words that follow each other.</summary>
    public static ulong Pair(ulong first, ulong second) => Mix(Mix(first) + second);

    /// <summary>Words that end so take <c>es</c> in the plural: <c>ss</c>, <c>x</c>, <c>ch</c>, <c>sh</c>.</summary>
    private static bool TakesEs(char last2, char last) => (last2, last) is ('s', 's') or (_, 'x') or ('c' or 's', 'h');

    /// <summary>A letter or digit in lower case; zero where the character is none.</summary>
    private static char Folded(char character) =>
        character < Ascii.Length ? (char)Ascii[character]
        : char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character)
        : '\0';

    /// <summary>Fowler, Noll and Vo's hash, 1a, by characters instead of bytes.</summary>
    private static ulong Step(ulong hash, char character) => (hash ^ character) * 1099511628211UL;

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9UL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebUL;
        return value ^ (value >> 31);
    }
}
