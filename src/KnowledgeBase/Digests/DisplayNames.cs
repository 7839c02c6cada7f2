using System.Collections.Immutable;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>Names as pages show them: given names, particle, family name, suffix. Only here are they ordered.</summary>
internal static class DisplayNames
{
    /// <summary>Each name once folded to one line, without empty ones.</summary>
    public static ImmutableArray<string> Of(IEnumerable<string?> names) =>
        [.. names.Select(OneLine.FoldOrNull).OfType<string>()];

    public static string Join(params ReadOnlySpan<string?> parts)
    {
        var present = new List<string>(parts.Length);
        foreach (var part in parts)
        {
            if (OneLine.FoldOrNull(part) is { } folded)
                present.Add(folded);
        }
        return string.Join(' ', present);
    }

    /// <summary>“Family, Given”, “Family, Given, Jr.” (RIS) or a name in display order already.</summary>
    public static string FromFamilyFirst(string name) =>
        name.Split(',', StringSplitOptions.TrimEntries) switch
        {
            [var family, var given] => Join(given, family),
            [var family, var given, var suffix] => Join(given, family, suffix),
            _ => name,
        };

    /// <summary>The names of a BibTeX list, and whether it ends in “and others”.</summary>
    public static (ImmutableArray<string> Names, bool HasMore) FromBibTeX(string list)
    {
        var names = SplitAtDepthZero(list, " and ");
        var hasMore = names.Count > 0 && string.Equals(names[^1].Trim(), "others", StringComparison.OrdinalIgnoreCase);
        return (Of(names.Take(names.Count - (hasMore ? 1 : 0)).Select(FromBibTeXName)), hasMore);
    }

    /// <summary>“First von Last”, “von Last, First”, “von Last, Jr, First” or “{Corporate Name}”.</summary>
    private static string FromBibTeXName(string name)
    {
        var parts = SplitAtDepthZero(name, ",").Select(part => LatexText.Decode(part)).ToArray();
        return parts switch
        {
            [var family, var given] => Join(given, family),
            [var family, var suffix, var given] => Join(given, family, suffix),
            _ => string.Join(", ", parts),
        };
    }

    private static List<string> SplitAtDepthZero(string text, string separator)
    {
        var folded = OneLine.Fold(text);
        var parts = new List<string>();
        var start = 0;
        var depth = 0;
        for (var index = 0; index < folded.Length; index++)
        {
            depth += folded[index] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (depth > 0 || !IsAt(folded, index, separator))
                continue;
            parts.Add(folded[start..index]);
            start = index + separator.Length;
            index = start - 1;
        }
        parts.Add(folded[start..]);
        return parts;
    }

    private static bool IsAt(string text, int index, string separator) =>
        string.Compare(text, index, separator, 0, separator.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
