using System.Collections.Immutable;

namespace KnowledgeBase.Text;

/// <param name="Key">A hash, the same for any letter case and for singular and plural.</param>
/// <param name="Continues">Only spaces, hyphens or slashes precede it, so it can be the next word of a phrase.</param>
internal readonly record struct Word(int Start, ushort Length, bool Continues, ulong Key)
{
    public int End => Start + Length;
}

/// <summary>
/// Splits text into words for counting and comparing: runs of letters and digits, so that a hyphen separates words just
/// as a space does, without regard to case or simple English plurals (<c>models</c> is <c>model</c>).
/// </summary>
internal static class Words
{
    private const int LongestFolded = 64;

    /// <summary>The rest counts as the next word; no language has words this long.</summary>
    private const int LongestWord = ushort.MaxValue;

    private const ulong Basis = 14695981039346656037UL;

    public static ImmutableArray<Word> Of(string text)
    {
        Word[] words = [];
        var count = Read(text, ref words);
        return [.. words.AsSpan(0, count)];
    }

    /// <param name="words">Receives the words; replaced by a larger array if the text may have more.</param>
    /// <returns>The number of words.</returns>
    public static int Read(string text, ref Word[] words)
    {
        var most = (text.Length + 1) / 2;
        if (words.Length < most)
            words = new Word[most];
        var count = 0;
        var joined = false;
        var at = 0;
        while (at < text.Length)
        {
            if (!Letters.IsLetterOrDigit(text[at]))
            {
                joined &= text[at] is ' ' or '-' or '/' or '\n' or '‐' or '‑';
                at++;
                continue;
            }
            var end = EndOf(text, at);
            words[count++] = new Word(at, (ushort)(end - at), joined, KeyOf(text.AsSpan(at..end)));
            at = end;
            joined = true;
        }
        return count;
    }

    /// <summary>The key of a single word, the same as <see cref="Of"/> gives it.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> word)
    {
        word = word[..Math.Min(word.Length, LongestFolded)];
        var isPluralOfY = EndsWithIes(word);
        var hash = Basis;
        foreach (var character in isPluralOfY ? word[..^3] : Singular(word))
            hash = Step(hash, Letters.Lower(character));
        return Mix(isPluralOfY ? Step(hash, 'y') : hash);
    }

    private static int EndOf(string text, int at)
    {
        var most = Math.Min(text.Length, at + LongestWord);
        while (at < most && Letters.IsLetterOrDigit(text[at]))
            at++;
        return at;
    }

    private static bool EndsWithIes(ReadOnlySpan<char> word) =>
        word.Length > 4
        && Letters.Lower(word[^1]) == 's'
        && Letters.Lower(word[^2]) == 'e'
        && Letters.Lower(word[^3]) == 'i';

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) =>
        word.Length < 4 || Letters.Lower(word[^1]) != 's'
            ? word
            : Letters.Lower(word[^2]) switch
            {
                'e' when TakesEs(Letters.Lower(word[^4]), Letters.Lower(word[^3])) => word[..^2],
                's' or 'u' or 'i' => word,
                _ => word[..^1],
            };

    /// <summary>The key of two consecutive words.</summary>
    public static ulong Pair(ulong first, ulong second) => Mix(Mix(first) + second);

    /// <summary>
    /// Words with these endings take <c>es</c> in the plural: <c>ss</c>, <c>x</c>, <c>ch</c>, <c>sh</c>.
    /// </summary>
    private static bool TakesEs(char last2, char last) => (last2, last) is ('s', 's') or (_, 'x') or ('c' or 's', 'h');

    /// <summary>The FNV-1a hash, by characters instead of bytes.</summary>
    private static ulong Step(ulong hash, char character) => (hash ^ character) * 1099511628211UL;

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9UL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebUL;
        return value ^ (value >> 31);
    }
}
