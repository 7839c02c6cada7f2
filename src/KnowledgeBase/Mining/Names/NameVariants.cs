using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>Spellings that add grammar or a publisher to a name and are no names of their own.</summary>
internal static class NameVariants
{
    private const int LongestPrefix = 8;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Qualities = Set(
        """
        agnostic aligned assisted augmented aware based centric compatible conditioned derived distilled driven enabled
        enhanced equipped equivalent finetuned free friendly generated guided inspired integrated level like native only
        optimized powered pretrained related scale sized specific style supervised trained tuned type wise
        """
    );

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = Set(
        "anti cross inter intra long multi non post pre pseudo quasi self semi short single sub un"
    );

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Publishers = Set(
        "Google IBM MS Meta Microsoft NVIDIA OpenAI"
    );

    /// <summary><c>multi</c>, <c>Long</c>: a prefix of grammar.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> part)
    {
        Span<char> lower = stackalloc char[LongestPrefix];
        return part.Length <= LongestPrefix && Prefixes.Contains(lower[..part.ToLowerInvariant(lower)]);
    }

    /// <summary><c>LiDAR-based</c>, <c>ReAct-style</c>: says something of a name and is none itself.</summary>
    public static bool IsAdjective(ReadOnlySpan<char> word)
    {
        var hyphen = word.LastIndexOf('-');
        return hyphen > 0 && Qualities.Contains(word[(hyphen + 1)..]);
    }

    /// <summary>The word without such endings and prefixes: <c>LoRA</c> of <c>multi-LoRA</c>.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        while (IsAdjective(word))
            word = word[..word.LastIndexOf('-')];
        var hyphen = word.IndexOf('-');
        return hyphen > 0 && Prefixes.Contains(word[..hyphen]) ? word[(hyphen + 1)..] : word;
    }

    /// <summary>The word without the plural's ending, or empty.</summary>
    public static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) =>
        word is [.., not 's', 's'] && word.Length > 3 ? word[..^1] : [];

    /// <summary><c>COCO</c> of <c>MS-COCO</c>, or empty.</summary>
    public static ReadOnlySpan<char> WithoutPublisher(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        return hyphen > 0 && Publishers.Contains(word[..hyphen]) ? word[(hyphen + 1)..] : [];
    }

    /// <summary><c>Video-LLMs</c>: a class of things, by the plural abbreviation that it ends with.</summary>
    public static bool IsClass(ReadOnlySpan<char> word)
    {
        var hyphen = word.LastIndexOf('-');
        return hyphen > 0
            && word[(hyphen + 1)..] is [_, _, .., 's'] last
            && !last[..^1].ContainsAnyExcept(CharacterSets.Capitals);
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
