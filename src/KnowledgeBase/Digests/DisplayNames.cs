using System.Collections.Immutable;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>Names as pages show them: given names, particle, family name, suffix. Only here are they ordered.</summary>
internal static class DisplayNames
{
    /// <summary>Each name once folded to one line, without empty ones.</summary>
    public static ImmutableArray<string> Of(IEnumerable<string?> names) =>
        [.. names.Select(OneLine.FoldOrNull).OfType<string>().Select(WithoutGap)];

    /// <summary>Sources that take “01.AI” for initials write “01. AI”.</summary>
    public static string WithoutGap(string name)
    {
        var digits = name.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && name.AsSpan(digits).StartsWith(". ") && !name.AsSpan(digits + 2).Contains(' ')
            ? name.Remove(digits + 1, 1)
            : name;
    }

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
}
