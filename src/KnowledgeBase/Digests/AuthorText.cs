using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>
/// A list of names as people write it in one text: “Ann Lee, Jo Doe and Max Roe”, “Lee, Ann; Doe, Jo”, “Ann Lee et al.”
/// </summary>
/// <param name="Names">In display order.</param>
/// <param name="HasMore">The list says that it is cut.</param>
internal sealed partial record AuthorText(ImmutableArray<string> Names, bool HasMore)
{
    /// <summary>Of the words that cut a list, in characters.</summary>
    private const int LongestEnd = 40;

    private const int LongestName = 200;

    public static AuthorText Of(string text)
    {
        var list = OneLine.Fold(WithoutNotes(text).Replace('；', ';').Replace('，', ',').Replace('、', ','));
        var tail = Math.Max(0, list.Length - LongestEnd);
        var cut = More().Match(list[tail..]);
        if (cut.Success)
            list = list[..(tail + cut.Index)];
        var names = Split(list.TrimEnd(',', ';', '&', ' ')).Select(Name);
        return new AuthorText(DisplayNames.Of(names), cut.Success);
    }

    private static IEnumerable<string> Split(string list)
    {
        if (list.Contains(';', StringComparison.Ordinal))
            return list.Split(';', StringSplitOptions.TrimEntries)
                .Select(WithoutAnd)
                .Select(DisplayNames.FromFamilyFirst);
        if (list.Contains('|', StringComparison.Ordinal))
            return list.Split('|').Select(DisplayNames.FromFamilyFirst);
        var parts = And().Split(list);
        if (parts.Length > 1 && Array.TrueForAll(parts, IsFamilyFirst))
            return parts.Select(DisplayNames.FromFamilyFirst);
        return parts.SelectMany(SplitAtCommas);
    }

    /// <summary>Commas stand between names, or between a family name and what follows it.</summary>
    private static IEnumerable<string> SplitAtCommas(string list)
    {
        var parts = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && IsFamilyFirst(list))
            return [DisplayNames.Join(parts[1], parts[0])];
        if (parts.Length % 2 == 0 && parts.Length > 2 && IsPairs(parts))
            return parts.Chunk(2).Select(pair => DisplayNames.Join(pair[1], pair[0]));
        return WithSuffixes(parts);
    }

    /// <summary>“Lee, A., Doe, J.”</summary>
    private static bool IsPairs(string[] parts)
    {
        for (var index = 1; index < parts.Length; index += 2)
        {
            if (!Initials().IsMatch(parts[index]) || Initials().IsMatch(parts[index - 1]))
                return false;
        }
        return true;
    }

    /// <summary>“Max Roe, Jr.” is one name.</summary>
    private static List<string> WithSuffixes(string[] parts)
    {
        var names = new List<string>(parts.Length);
        var isSuffixed = false;
        foreach (var part in parts)
        {
            isSuffixed = names.Count > 0 && !isSuffixed && IsSuffix(part);
            if (isSuffixed)
                names[^1] += " " + part;
            else
                names.Add(part);
        }
        return names;
    }

    private static bool IsSuffix(string part) => part is "Jr." or "Jr" or "Sr." or "Sr" or "II" or "III" or "IV";

    /// <summary>“Lee, Ann”, “van den Berg, Bo”: one comma, with one word before it or behind it.</summary>
    private static bool IsFamilyFirst(string name)
    {
        var parts = name.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 2
            && parts[0].Length > 0
            && parts[1].Length > 0
            && (!parts[0].Contains(' ', StringComparison.Ordinal) || char.IsLower(parts[0][0]) || IsOneWord(parts[1]));
    }

    private static bool IsOneWord(string text) =>
        !text.Contains(' ', StringComparison.Ordinal) || Initials().IsMatch(text);

    private static string WithoutAnd(string name) => LeadingAnd().Replace(name, "");

    /// <summary>Names end in numbers of notes and of namesakes: “Ann Lee 0001”, “Jo Doe*”.</summary>
    private static string Name(string name) => name.Length > LongestName ? name : Trailing().Replace(name.Trim(), "");

    /// <summary>Without what stands in parentheses: places of work and their numbers.</summary>
    private static string WithoutNotes(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal))
            return text;
        var kept = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var character in text)
        {
            depth += character == '(' ? 1 : 0;
            if (depth == 0)
                kept.Append(character);
            depth -= character == ')' && depth > 0 ? 1 : 0;
        }
        return depth == 0 ? kept.ToString() : text;
    }

    [GeneratedRegex(
        @"[\s,;]*(?:\bet\.?\s?al\b\.?|\band\s+others\b|\band\s+[0-9]+\s+(?:more|others)\b|\.\.\.|…|等)[\s.,;]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex More();

    [GeneratedRegex(@",?\s+(?:and|&)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(@"^(?:and|&)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingAnd();

    [GeneratedRegex(@"^(?:\p{Lu}\p{M}*\.?[\s-]?){1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(@"(?:\s+[0-9]{4}|[*†‡§¶]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();
}
