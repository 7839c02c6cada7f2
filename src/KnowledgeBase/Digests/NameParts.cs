using System.Text.RegularExpressions;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>The parts of a list of names, told by words and commas outside of braces.</summary>
internal static partial class NameParts
{
    private const string And = "and";
    private const string LatexAnd = @"\and ";

    /// <summary>At “and” and at semicolons; empty parts are left out.</summary>
    public static List<string> Split(string list)
    {
        var text = OneLine.Fold(list);
        var parts = new List<string>();
        var start = 0;
        var depth = 0;
        for (var index = 0; index < text.Length; index++)
        {
            depth += Step(text, index);
            var length = depth > 0 ? 0 : SeparatorAt(text, index);
            if (length == 0)
                continue;
            Add(parts, text[start..index]);
            start = index + length;
            index = start - 1;
        }
        Add(parts, text[start..]);
        return parts;
    }

    public static List<string> SplitAtCommas(string name)
    {
        var parts = new List<string>();
        var start = 0;
        var depth = 0;
        for (var index = 0; index < name.Length; index++)
        {
            depth += Step(name, index);
            if (depth > 0 || name[index] != ',')
                continue;
            Add(parts, name[start..index]);
            start = index + 1;
        }
        Add(parts, name[start..]);
        return parts;
    }

    /// <summary>
    /// The names that pieces between commas make: one in most cases, several where commas stand instead of “and”.
    /// </summary>
    /// <param name="isEnumeration">The whole list is “A B, C D and E F”.</param>
    public static IEnumerable<string> InOrder(IEnumerable<string> pieces, bool isEnumeration)
    {
        var parts = WithoutDegrees([.. DisplayNames.Of(pieces)]);
        return parts switch
        {
            [] => [],
            [var name] => [name],
            [_, _, ..] when Array.TrueForAll(parts, AreInitialsLast) => parts.Select(InitialsFirst),
            [var name, var suffix] when IsSuffix(suffix) => [DisplayNames.Join(name, suffix)],
            [var family, var given] when !AreNames(family, given, isEnumeration) => [DisplayNames.Join(given, family)],
            [_, _] => parts,
            [var family, var suffix, var given] when IsSuffix(suffix) => [DisplayNames.Join(given, family, suffix)],
            [var family, var given, var suffix] when IsSuffix(suffix) => [DisplayNames.Join(given, family, suffix)],
            _ when HasTwoWords(parts[0]) && parts.Count(HasTwoWords) * 2 > parts.Length => parts,
            [var family, var first, var second] => [DisplayNames.Join(first, second, family)],
            _ => Paired(parts),
        };
    }

    /// <summary>BibLaTeX's extended format: <c>family=Berg, given=Anna, prefix=van den</c>.</summary>
    public static bool IsExtended(string name) => ExtendedKey().IsMatch(name);

    public static string OfExtended(string name)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var piece in SplitAtCommas(name))
        {
            var sign = piece.IndexOf('=', StringComparison.Ordinal);
            if (sign > 0)
                values.TryAdd(piece[..sign].Trim(' ', '{'), LatexText.Decode(piece[(sign + 1)..]).Trim(' ', '"'));
        }
        return DisplayNames.Join(
            values.GetValueOrDefault("given") ?? values.GetValueOrDefault("given-i"),
            values.GetValueOrDefault("prefix"),
            values.GetValueOrDefault("family"),
            values.GetValueOrDefault("suffix")
        );
    }

    private static void Add(List<string> parts, string part)
    {
        var trimmed = part.Trim(' ', ',');
        if (trimmed.Length > 0)
            parts.Add(trimmed);
    }

    private static int Step(string text, int index) =>
        text[index] switch
        {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };

    /// <summary>The length of the separator that begins here, 0 where none does.</summary>
    private static int SeparatorAt(string text, int index)
    {
        if (text[index] == ';')
            return 1;
        if (string.CompareOrdinal(text, index, LatexAnd, 0, LatexAnd.Length) == 0)
            return LatexAnd.Length;
        var isWord =
            (index == 0 || text[index - 1] == ' ')
            && string.Compare(text, index, And, 0, And.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (index + And.Length == text.Length || text[index + And.Length] == ' ');
        return isWord ? And.Length : 0;
    }

    /// <summary>
    /// Whether two pieces are two names. “García Márquez, Gabriel José” is one; a family name begins with no initial.
    /// </summary>
    private static bool AreNames(string first, string second, bool isEnumeration) =>
        HasTwoWords(first)
        && HasTwoWords(second)
        && (Initial().IsMatch(first) || (isEnumeration && !char.IsLower(first[0])));

    /// <summary>“Arno, A., Bell, B.”: family and given names by turns; else the text as it was.</summary>
    private static IEnumerable<string> Paired(string[] parts)
    {
        var arePairs =
            parts.Length % 2 == 0
            && parts.Where((_, index) => index % 2 == 1).All(given => Initials().IsMatch(given) || !HasTwoWords(given));
        return arePairs
            ? parts.Chunk(2).Select(pair => DisplayNames.Join(pair[1], pair[0]))
            : [string.Join(", ", parts)];
    }

    /// <summary>A degree follows a whole name; in “Bell, MD” the letters may be initials.</summary>
    private static string[] WithoutDegrees(string[] parts) =>
        parts.Length > 2 || (parts.Length == 2 && HasTwoWords(parts[0]))
            ? [.. parts.Where((part, index) => index == 0 || !Degree().IsMatch(part))]
            : parts;

    /// <summary>“Arno AB, Bell C”, as medical journals list names.</summary>
    private static bool AreInitialsLast(string name)
    {
        var space = name.LastIndexOf(' ');
        var initials = name.AsSpan(space + 1);
        var family = name.AsSpan(0, Math.Max(0, space));
        return space > 0
            && initials.Length <= 3
            && !initials.ContainsAnyExceptInRange('A', 'Z')
            && initials is not "AI"
            && char.IsUpper(family[0])
            && !family.Contains('.')
            && family.ContainsAnyInRange('a', 'z');
    }

    private static string InitialsFirst(string name)
    {
        var space = name.LastIndexOf(' ');
        return DisplayNames.Join(name[(space + 1)..], name[..space]);
    }

    private static bool HasTwoWords(string name) => name.Contains(' ', StringComparison.Ordinal);

    private static bool IsSuffix(string part) => Suffix().IsMatch(part);

    [GeneratedRegex(
        @"^(?:jr|sr|junior|senior|2nd|3rd|4th|ii|iii|iv)\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Suffix();

    [GeneratedRegex(
        @"^(?:ph\.?\s?d|m\.?\s?d|d\.?\s?phil|m\.?\s?sc|b\.?\s?sc|m\.?\s?a|b\.?\s?a|m\.?\s?s|"
            + @"m\.?\s?p\.?\s?h|m\.?\s?b\.?\s?a|pharm\.?\s?d|ll\.?\s?[bm]|r\.?\s?n|"
            + @"dds|facs|frcp|esq|dr|prof|professor)\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Degree();

    [GeneratedRegex(@"^\p{Lu}\.", RegexOptions.CultureInvariant)]
    private static partial Regex Initial();

    [GeneratedRegex(@"^(?:\p{Lu}\.?[\s-]?)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(
        @"(?:^|[,{\s])(?:family|given|prefix|suffix)(?:-i)?\s?=",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex ExtendedKey();
}
