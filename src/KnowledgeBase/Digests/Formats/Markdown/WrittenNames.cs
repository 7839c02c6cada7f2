using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>A list of authors as people write it: <c>A, B and C</c>, <c>A et al.</c>, <c>A; B</c>.</summary>
/// <param name="HasMore">The list says that it is not complete.</param>
/// <param name="After">What stands behind “et al.”: a venue, often.</param>
internal sealed partial record WrittenNames(ImmutableArray<string> Names, bool HasMore, string After)
{
    private const int LongestName = 120;

    private static readonly char[] Punctuation = [.. " *.-–—:[]()·\"“”"];

    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        StringComparer.Ordinal,
        "al bin da das de del della den der di dos du el la le san ten ter van von y zu".Split(' ')
    );

    /// <summary>Words that no list of names contains, however they are written.</summary>
    private static readonly FrozenSet<string> NoNames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        (
            "a an and are as at by can data deep for from how in is it language large learning method model models new "
            + "of on or our paper survey the this to towards toward using via we what when why with vs without"
        ).Split(' ')
    );

    /// <summary>A value that is known to be a list of names.</summary>
    public static WrittenNames Of(string text)
    {
        var list = Lead().Replace(OneLine.Fold(text.Replace('\n', ',')), "");
        var more = EtAl().Match(list);
        var after = "";
        if (more.Success)
        {
            after = list[(more.Index + more.Length)..].Trim(' ', '.', ',', ';', ':', '(', ')');
            list = list[..more.Index];
        }
        var names = Split(Affiliation().Replace(list, " ")).Select(Clean).Where(IsName).ToList();
        var hasOthers = names.Count > 1 && Others().IsMatch(names[^1]);
        return new WrittenNames([.. names.Take(names.Count - (hasOthers ? 1 : 0))], more.Success || hasOthers, after);
    }

    /// <summary>Whether a text that nothing calls so is a list of names: two or more, or “et al.” behind one.</summary>
    public static bool AreIn(string text)
    {
        if (text.Length > 20_000)
            return false;
        var written = Of(text);
        if (written.Names.IsEmpty || (written.Names.Length < 2 && !written.HasMore))
            return false;
        var full = written.Names.Count(IsFullName);
        return written.Names.All(IsPlausible) && (written.HasMore || full * 2 >= written.Names.Length);
    }

    /// <summary>Whether a text is one full name, as far as letters can tell.</summary>
    public static bool IsOne(string text)
    {
        if (text.Length > LongestName || text.Contains(',', StringComparison.Ordinal))
            return false;
        var name = Clean(text);
        return name.Split(' ').Length is > 1 and < 5 && IsPlausible(name) && LinkTexts.Venue(name) is null;
    }

    private static IEnumerable<string> Split(string list)
    {
        if (list.Contains(';', StringComparison.Ordinal))
            return list.Split(';').Select(name => DisplayNames.FromFamilyFirst(name.Trim().TrimEnd(',')));
        var parts = Separator().Split(list);
        var joined = new List<string>();
        foreach (var part in parts)
        {
            if (joined.Count > 0 && Suffix().IsMatch(part))
                joined[^1] += $" {part.Trim()}";
            else
                joined.Add(part);
        }
        return joined;
    }

    private static string Clean(string name)
    {
        var clean = OneLine.Fold(Marks().Replace(name, "")).Trim(Punctuation);
        return Initial().IsMatch(clean) ? clean + "." : clean;
    }

    private static bool IsName(string name) => name.Length is > 1 and <= LongestName && name.Any(char.IsLetter);

    private static bool IsFullName(string name) =>
        name.Contains(' ', StringComparison.Ordinal) || EastAsianName().IsMatch(name);

    private static bool IsPlausible(string name)
    {
        if (EastAsianName().IsMatch(name))
            return true;
        var words = name.Split(' ');
        return words.Length <= 6 && words.All(IsNameWord) && char.IsUpper(words[^1][0]);
    }

    private static bool IsNameWord(string word) =>
        !NoNames.Contains(word)
        && !word.Any(char.IsDigit)
        && (char.IsUpper(word[0]) || Particles.Contains(word) || word.AsSpan().ContainsAny('’', '\''));

    [GeneratedRegex(@"^\s*(?:by|authors?|from)\b\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(
        """[\s,;(]{0,4}\bet\s?\.?\s?al\b\.?|[\s,，、]{0,4}(?:等人?[。.]?|외\s?[0-9]{0,4}\s?[명인]?|ほか)\z|,?\s?(?:\.\.\.|…)(?=\z|[,(])""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex EtAl();

    [GeneratedRegex(
        @"^(?:and\s+)?(?:others|[0-9]+\s+(?:more|others|authors)|\+\s*[0-9]+(?:\s+more)?|more)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Others();

    /// <summary>An affiliation or an address of the web in brackets behind a name.</summary>
    [GeneratedRegex(@"\([^()]{0,300}\)|\{[^{}]{0,300}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Affiliation();

    [GeneratedRegex(
        @"\s*[,，、|·•]\s*(?:and\s+|&\s*)?|\s+(?:and|und|et|&|與|和|与|와|및)\s+",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*(?:Jr|Sr|II|III|IV|Ph\.?\s?D|M\.?D)\.?\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();

    /// <summary>Marks of footnotes: they name an affiliation, or equal contribution.</summary>
    [GeneratedRegex(
        @"[\u00B2\u00B3\u00B9\u2070-\u209F*†‡§¶#∗✉]+|(?<=\p{L}{2})[0-9](?:,[0-9])*\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Marks();

    /// <summary>A name that ends in an initial keeps its point.</summary>
    [GeneratedRegex(@"\s\p{Lu}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Initial();

    [GeneratedRegex(
        @"^[\p{IsCJKUnifiedIdeographs}\p{IsHangulSyllables}\p{IsKatakana}\p{IsHiragana}・]{2,8}\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex EastAsianName();
}
