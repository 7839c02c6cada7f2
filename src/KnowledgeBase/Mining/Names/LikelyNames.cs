using System.Text.RegularExpressions;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>
/// Names of a paper that introduces none in so many words. Its text gives evidence, and other papers can refute it.
/// </summary>
internal sealed partial class LikelyNames(KnownNames known)
{
    private const int Most = 4;

    /// <summary>In characters.</summary>
    private const int LongestTerm = 100;

    /// <summary>Nouns that end as verbs of the third person do, and verbs that tell of what is known.</summary>
    private const string Others = """
        agents approaches as benchmarks datasets features frameworks has layers less methods metrics models modules
        networks outputs parameters problems representations scores settings systems tasks techniques tokens towards
        users variants versions weights was
        """;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NoVerbs = Others
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToHashSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The names that the text most likely introduces, likeliest first.</summary>
    public string[] Of(Paper paper)
    {
        var text = paper.Abstract ?? "";
        var title = LatexText.ToPlain(paper.Title);
        var used = Names(OfTitle(title, text).Concat(Terms(title, text)).Concat(Subjects(text)), title);
        return used.Length > 0 ? used : Names(OfRepositories(text).Concat(Explained(text)), title);
    }

    private string[] Names(IEnumerable<string> words, string title) =>
        [
            .. words
                .Where(name => known.MayBeName(name) || name.Contains(' ', StringComparison.Ordinal))
                .Where(name =>
                    !known.IsKnown(name) && NameVariants.Stem(name).Length == name.Length && IsNameIn(title, name)
                )
                .Distinct(StringComparer.Ordinal)
                .Take(Most),
        ];

    /// <summary>Whether the title, if it has the name, has it where names stand, and without a version.</summary>
    private static bool IsNameIn(string title, string name)
    {
        var at = title.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
            return true;
        var after = title.AsSpan(at + name.Length);
        return (at == 0 || title.AsSpan(0, at).EndsWith(": "))
            && after is not ([' ', >= '0' and <= '9', ..] or [' ', 'v' or 'V', >= '0' and <= '9', ..]);
    }

    /// <summary>Two or three words before the colon that the abstract uses as a name.</summary>
    private static IEnumerable<string> OfTitle(string title, string text)
    {
        if (
            IntroducedNames.TitlePrefix(title) is { } name
            && name.Contains(' ', StringComparison.Ordinal)
            && IntroducedNames.IsCapitalized(name)
            && !StopWords.Contains(Words.Of(name)[0])
            && (IsSubject(text, name) || Repositories(text).Contains(NameForms.Key(name), StringComparer.Ordinal))
        )
            yield return name;
    }

    /// <summary>
    /// Abbreviations of words of the title at the start of a sentence: "Hive Maps (HiMa) show …".
    /// </summary>
    private static IEnumerable<string> Terms(string title, string text)
    {
        foreach (var start in Starts(text))
        {
            if (
                text.AsSpan(start, Math.Min(LongestTerm, text.Length - start)).Contains('(')
                && Term().Match(text, start) is { Success: true } match
                && title.Contains(match.Groups["words"].Value, StringComparison.OrdinalIgnoreCase)
                && IntroducedNames.HasInitials(match.Groups["words"].ValueSpan, match.Groups["name"].ValueSpan)
                && !match.Groups["name"].ValueSpan.EndsWith("s")
            )
                yield return match.Groups["name"].Value;
        }
    }

    /// <summary>
    /// Words that begin a sentence, have not occurred before and are followed by what they do: "HiveNet learns …".
    /// </summary>
    private static IEnumerable<string> Subjects(string text)
    {
        foreach (var start in Starts(text))
        {
            var length = text.AsSpan(start).IndexOfAny(" (,");
            if (
                length > 1
                && NameForms.IsDistinctive(text.AsSpan(start, length))
                && IsFollowedByVerb(text.AsSpan(start + length))
                && text.AsSpan().IndexOf(text.AsSpan(start, length)) == start
            )
                yield return text.Substring(start, length);
        }
    }

    private static bool IsSubject(string text, string name)
    {
        foreach (var start in Starts(text))
        {
            if (text.AsSpan(start).StartsWith(name) && IsFollowedByVerb(text.AsSpan(start + name.Length)))
                return true;
        }
        return false;
    }

    private static bool IsFollowedByVerb(ReadOnlySpan<char> rest)
    {
        foreach (var match in Predicate().EnumerateMatches(rest))
        {
            var words = rest[..match.Length].TrimEnd();
            return !NoVerbs.Contains(words[(words.LastIndexOf(' ') + 1)..]);
        }
        return false;
    }

    /// <summary>The indices at which sentences start, those that start with a small letter too.</summary>
    private static IEnumerable<int> Starts(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            yield return start;
            var stop = text.IndexOf(". ", start, StringComparison.Ordinal);
            if (stop < 0)
                yield break;
            start = stop + 2;
        }
    }

    private static IEnumerable<string> OfRepositories(string text)
    {
        var keys = Repositories(text).ToHashSet(StringComparer.Ordinal);
        if (keys.Count == 0)
            yield break;
        foreach (var token in NameTokens.In(text))
        {
            var name = text[token.Start..token.End];
            if (token.HasCapital && keys.Contains(NameForms.Key(name)))
                yield return name;
        }
    }

    /// <summary>The keys of the names of repositories.</summary>
    private static IEnumerable<string> Repositories(string text)
    {
        const string Host = "github.com/";
        for (var at = text.IndexOf(Host, StringComparison.Ordinal); at >= 0; )
        {
            var address = text.AsSpan(at + Host.Length);
            var end = address.IndexOfAny(" )}>,;\n");
            var parts = (end < 0 ? address : address[..end]).TrimEnd("./").ToString().Split('/');
            if (parts.Length > 1)
                yield return NameForms.Key(parts[1]);
            at = text.IndexOf(Host, at + Host.Length, StringComparison.Ordinal);
        }
    }

    /// <summary>Words with a noun phrase behind them: "…, and HiveNet, a network of …".</summary>
    private static IEnumerable<string> Explained(string text)
    {
        for (var comma = text.IndexOf(", a", StringComparison.Ordinal); comma >= 0; )
        {
            var start = text.LastIndexOf(' ', Math.Max(0, comma - 1)) + 1;
            if (
                text.AsSpan(comma) is [_, _, _, ' ', ..] or [_, _, _, 'n', ' ', ..]
                && (start == 0 || text.AsSpan(0, start).EndsWith(". ") || text.AsSpan(0, start).EndsWith("and "))
            )
                yield return text[start..comma];
            comma = text.IndexOf(", a", comma + 1, StringComparison.Ordinal);
        }
    }

    /// <summary>After a subject: an explanation in brackets, a noun, adverbs, one verb.</summary>
    [GeneratedRegex(
        @"\A(?:\s\([^()]{1,60}\))?(?:\s(?!(?:and|are|as|at|by|can|for|from|in|of|on|or|than|to|were|with)\s)[a-z]+)?"
            + @"\s(?:(?:also|at first|first|instead|then|thus|therefore|[a-z]+ly)\s){0,2}"
            + @"[a-z]+s\s",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Predicate();

    [GeneratedRegex(
        """
            \G(?<words>[A-Za-z][\w-]*(?:\s[\w-]+){0,7})\s\((?<name>[A-Za-z][\w.+-]*)\)\s(?:[a-z]+\s)?
            (?!(?:aims|enables|has|involves|is|offers|plays|presents|provides|refers|relies|remains|requires|suffers
              |was)\b)
            [a-z]+(?<!(?:model|method|system|network|task)s)\b
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Term();
}
