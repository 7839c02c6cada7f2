using System.Collections.Frozen;

namespace KnowledgeBase.Vocabulary;

/// <summary>
/// A name in the parts that bibliographies want. Sources give names in display order, so the parts are read from it:
/// the last word is the family name, with the lower-case particles before it.
/// </summary>
/// <param name="Full">As it is shown.</param>
/// <param name="Family">With its particles; the whole name where it has one word or is no person's.</param>
internal sealed record PersonName(string Full, string Family)
{
    private static readonly FrozenSet<string> Suffixes = FrozenSet.Create(
        StringComparer.Ordinal,
        "Jr",
        "Jr.",
        "Sr",
        "Sr.",
        "II",
        "III",
        "IV"
    );

    private static readonly FrozenSet<string> Groups = FrozenSet.Create(
        StringComparer.Ordinal,
        "Team",
        "Group",
        "Collaboration",
        "Consortium",
        "Lab",
        "Labs",
        "Inc",
        "Inc.",
        "AI",
        "Research",
        "Project",
        "Institute",
        "University",
        "Laboratory",
        "Laboratories",
        "Foundation",
        "Committee",
        "Community",
        "Consortia",
        "Initiative",
        "Alliance",
        "Association",
        "Contributors",
        "Developers",
        "Ltd",
        "Ltd.",
        "LLC",
        "GmbH"
    );

    public string? Given { get; init; }

    public string? Suffix { get; init; }

    /// <summary>
    /// A team, a laboratory or a collaboration, told by its last word, a number at its head or “AI” at its end.
    /// </summary>
    public static bool IsGroup(string name) =>
        Groups.Contains(name[(name.LastIndexOfAny([' ', '-']) + 1)..])
        || (name.Length > 0 && char.IsAsciiDigit(name[0]))
        || (name.EndsWith("AI", StringComparison.Ordinal) && name.Length > 2 && !char.IsUpper(name[^3]));

    public static PersonName Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || name.Contains(',', StringComparison.Ordinal) || IsGroup(name))
            return new PersonName(name, name);
        var end = words.Length > 2 && Suffixes.Contains(words[^1]) ? words.Length - 1 : words.Length;
        var family = end - 1;
        while (family > 1 && char.IsLower(words[family - 1][0]))
            family--;
        return new PersonName(name, string.Join(' ', words[family..end]))
        {
            Given = string.Join(' ', words[..family]),
            Suffix = end < words.Length ? words[^1] : null,
        };
    }
}
