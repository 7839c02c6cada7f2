using System.Collections.Immutable;

namespace KnowledgeBase.Characters;

/// <summary>One word of a text.</summary>
/// <param name="Key">The same for all cases and for singular and plural; two words differ in it but for chance.</param>
/// <param name="Continues">Only spaces, hyphens or slashes stand before it: it can be the next word of a phrase.</param>
public readonly record struct Word(int Start, int Length, ulong Key, bool Continues)
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

    public static ImmutableArray<Word> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<Word>(text.Length / 6);
        var joined = false;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                joined &= text[at] is ' ' or '-' or '/' or '\n' or '‐' or '‑';
                at++;
                continue;
            }
            var end = at + 1;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
            words.Add(new Word(at, end - at, KeyOf(text.AsSpan(at, end - at)), joined));
            (at, joined) = (end, true);
        }
        return words.DrainToImmutable();
    }

    /// <summary>The key of a single word, as <see cref="Of"/> would give it.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestFolded];
        if (word.Length > LongestFolded)
            word = word[..LongestFolded];
        for (var i = 0; i < word.Length; i++)
            folded[i] = char.ToLowerInvariant(word[i]);
        return Hash(folded[..Singular(folded[..word.Length])]);
    }

    /// <summary>The key of two words that follow each other.</summary>
    public static ulong Pair(ulong first, ulong second) => Mix(Mix(first) + second);

    /// <summary>The length that the word has in the singular; <c>ies</c> becomes <c>y</c> in place.</summary>
    private static int Singular(Span<char> word)
    {
        var length = word.Length;
        if (length < 4 || word[^1] != 's')
            return length;
        if (word.EndsWith("ies") && length > 4)
        {
            word[^3] = 'y';
            return length - 2;
        }
        if (word.EndsWith("sses") || word.EndsWith("xes") || word.EndsWith("ches") || word.EndsWith("shes"))
            return length - 2;
        return word[^2] is 's' or 'u' or 'i' ? length : length - 1;
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in word)
            hash = (hash ^ character) * 1099511628211UL;
        return Mix(hash);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9UL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebUL;
        return value ^ (value >> 31);
    }
}
