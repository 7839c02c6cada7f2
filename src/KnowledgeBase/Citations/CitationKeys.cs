using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Library;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Citations;

/// <summary>Short names of papers in bibliographies: first author's family name, year, first telling word.</summary>
internal static class CitationKeys
{
    private const int LongestWord = 30;

    /// <summary>What a title may begin with and nobody would look for.</summary>
    private static readonly FrozenSet<string> SmallWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "can",
        "do",
        "does",
        "for",
        "from",
        "how",
        "in",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "our",
        "the",
        "to",
        "toward",
        "towards",
        "via",
        "we",
        "what",
        "when",
        "where",
        "which",
        "who",
        "why",
        "with",
        "you",
        "your"
    );

    /// <summary>
    /// One key for each paper, in the same order. Of papers that would share one, the oldest keeps it and the others
    /// get a letter, so that a new paper seldom changes the key of an old one.
    /// </summary>
    public static ImmutableArray<string> Of(ImmutableArray<Paper> papers)
    {
        var keys = new string[papers.Length];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var stems = papers.Select(
            (paper, index) =>
                new
                {
                    Index = index,
                    Paper = paper,
                    Stem = Stem(paper),
                }
        );
        var groups = stems.GroupBy(paper => paper.Stem, StringComparer.Ordinal).ToList();
        taken.UnionWith(groups.Select(group => group.Key));
        foreach (var group in groups.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var byAge = group
                .OrderBy(paper => paper.Paper.Published?.Start.DayNumber ?? int.MaxValue)
                .ThenBy(paper => paper.Paper.Slug)
                .ToList();
            keys[byAge[0].Index] = group.Key;
            var number = 2;
            foreach (var younger in byAge.Skip(1))
                keys[younger.Index] = Free(younger.Stem, ref number, taken);
        }
        return [.. keys];
    }

    private static string Free(string stem, ref int number, HashSet<string> taken)
    {
        while (!taken.Add(stem + Letters(number)))
            number++;
        return stem + Letters(number++);
    }

    /// <summary>2 is b, 26 is z, 27 is aa.</summary>
    private static string Letters(int number) =>
        (number > 26 ? Letters((number - 1) / 26) : "") + (char)('a' + (number - 1) % 26);

    private static string Stem(Paper paper)
    {
        var family = paper.Authors.IsEmpty ? "" : Plain(PersonName.Of(paper.Authors[0].Name).Family);
        var year = paper.Published?.Year.ToString("0000", CultureInfo.InvariantCulture);
        var stem = family.Length > 0 ? family + year + TitleWord(paper) : TitleWord(paper) + year;
        return stem.Length > 0 && char.IsAsciiLetter(stem[0]) ? stem : $"paper{stem}";
    }

    /// <summary>The first telling word; where there is none, the first word.</summary>
    private static string TitleWord(Paper paper)
    {
        var first = "";
        foreach (var part in LatexText.ToPlain(paper.Title).Split([' ', '-', ':', '/', '–', '—']))
        {
            var word = Plain(part);
            if (word.Length > 0 && !SmallWords.Contains(word))
                return word;
            first = first.Length > 0 ? first : word;
        }
        return first;
    }

    private static string Plain(string text)
    {
        Span<char> letters = stackalloc char[LongestWord];
        var length = 0;
        foreach (var character in Folding.ToAscii(text))
        {
            if (char.IsAsciiLetterOrDigit(character) && length < LongestWord)
                letters[length++] = char.ToLowerInvariant(character);
        }
        return letters[..length].ToString();
    }
}
