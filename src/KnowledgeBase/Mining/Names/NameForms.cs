using System.Buffers;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>What a word must look like to be a name.</summary>
internal static class NameForms
{
    private const int FewestLettersOfProperPart = 4;
    private const int FewestLettersOfEnding = 3;
    private const int LongestOnStack = 128;

    /// <summary>Characters that need neither decoding nor folding.</summary>
    private static readonly SearchValues<char> PlainCharacters = SearchValues.Create(
        " +-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
    );

    private static readonly SearchValues<char> Unjoined = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    /// <summary>
    /// Not spelled like any common word, quantity or heading: <c>LoRA</c>, <c>UL2</c>, <c>ZeRO-Offload</c>.
    /// </summary>
    public static bool IsDistinctive(ReadOnlySpan<char> token)
    {
        if (token.Length < 2 || char.IsDigit(token[0]) || IsCapitalPlural(token))
            return false;
        foreach (var part in token.SplitAny('-', '_', '+', '.'))
        {
            if (IsDistinctivePart(token[part]))
                return !IsNumberFormat(token);
        }
        return false;
    }

    /// <summary>Mixes cases in a way that no sentence or heading does: <c>LoRA</c>, <c>ImageNet</c>.</summary>
    public static bool IsMixedCase(ReadOnlySpan<char> token)
    {
        foreach (var part in token.SplitAny('-', '_', '+', '.', ' '))
        {
            if (HasInnerCapital(token[part]) && token[part].ContainsAny(CharacterSets.SmallLetters))
                return true;
        }
        return false;
    }

    /// <summary>
    /// The capitalised word before an acronym: <c>Megatron</c> in <c>Megatron-LM</c>; empty if there is none. Whether
    /// it is a name, or a common word as in <c>Vision-LLM</c>, only the texts of the library tell.
    /// </summary>
    public static ReadOnlySpan<char> ProperPart(ReadOnlySpan<char> token)
    {
        var hyphen = token.IndexOf('-');
        return
            hyphen >= FewestLettersOfProperPart
            && hyphen + 2 < token.Length
            && char.IsUpper(token[0])
            && !token[1..hyphen].ContainsAnyExcept(CharacterSets.SmallLetters)
            && !token[(hyphen + 1)..].ContainsAnyExcept(CharacterSets.Capitals)
            ? token[..hyphen]
            : [];
    }

    /// <summary>
    /// Ends like a common word, so that its capitals may only explain an abbreviation: <c>ALignment</c>,
    /// <c>eXplainable</c>, <c>AutoRegressive</c>.
    /// </summary>
    public static bool MayExplain(string word) =>
        word.Length > FewestLettersOfProperPart
        && !word.AsSpan()[^FewestLettersOfEnding..].ContainsAnyExcept(CharacterSets.SmallLetters)
        && !word.AsSpan().ContainsAnyExcept(Unjoined);

    /// <summary><c>ToF</c>, <c>FoV</c>: the initials of a common phrase, which has different meanings.</summary>
    public static bool IsInitialism(ReadOnlySpan<char> word) =>
        word is [>= 'A' and <= 'Z', 'o' or 'f', >= 'A' and <= 'Z'];

    /// <summary>The same key for spellings that differ only in case, hyphens and Greek letters.</summary>
    public static string Key(string name)
    {
        var plain = name.AsSpan().ContainsAnyExcept(PlainCharacters) ? Folding.ToAscii(LatexText.ToPlain(name)) : name;
        Span<char> key = plain.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[plain.Length];
        var length = 0;
        foreach (var character in plain)
        {
            if (char.IsLetterOrDigit(character) || character == '+')
                key[length++] = char.ToLowerInvariant(character);
        }
        return new string(key[..length]);
    }

    private static bool IsDistinctivePart(ReadOnlySpan<char> part)
    {
        var capitals = 0;
        var digits = 0;
        foreach (var character in part)
        {
            capitals += char.IsUpper(character) ? 1 : 0;
            digits += char.IsDigit(character) ? 1 : 0;
        }
        return capitals > 1 || HasInnerCapital(part) || (digits > 0 && capitals > 0 && part.Length > 2);
    }

    private static bool HasInnerCapital(ReadOnlySpan<char> part)
    {
        for (var i = 1; i < part.Length; i++)
        {
            if (char.IsUpper(part[i]))
                return true;
        }
        return false;
    }

    /// <summary><c>GPUs</c>: the plural of a plain abbreviation.</summary>
    private static bool IsCapitalPlural(ReadOnlySpan<char> token)
    {
        if (token is not [.., 's'])
            return false;
        foreach (var character in token[..^1])
        {
            if (!char.IsUpper(character))
                return false;
        }
        return true;
    }

    /// <summary>A format in which numbers are stored: <c>BF16</c>, <c>INT8</c>, <c>W4A16</c>.</summary>
    private static bool IsNumberFormat(ReadOnlySpan<char> token)
    {
        if (token.Length > 8 || !char.IsDigit(token[^1]))
            return false;
        return token.StartsWith("FP")
            || token.StartsWith("BF")
            || token.StartsWith("int", StringComparison.OrdinalIgnoreCase)
            || token.StartsWith("Float")
            || token.StartsWith("BFloat")
            || token is ['W', >= '0' and <= '9', 'A', ..];
    }
}
