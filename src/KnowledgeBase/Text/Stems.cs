using System.Collections.Immutable;

namespace KnowledgeBase.Text;

/// <summary>
/// A light English stemmer: terms with one stem are forms of one word. The browser has the same
/// (<c>theme/scripts/search/stem.ts</c>); both are tested with <c>stem.cases.json</c> beside it.
/// </summary>
internal static class Stems
{
    private const int Shortest = 3;

    private static readonly ImmutableArray<string> Suffixes =
    [
        .. (
            "ization isation izations isations izing ising ized ised izes ises izer iser ize ise "
            + "ational atives ative ations ation itions ition ments ment ness ingly edly ings ing ers er ors or ed "
            + "ables able ibles ible ities ity ives ive ically ical ics ic ly ions ion es e y"
        )
            .Split(' ')
            .OrderByDescending(suffix => suffix.Length)
            .ThenBy(suffix => suffix, StringComparer.Ordinal),
    ];

    /// <summary>These are often part of the word itself: what is left must be longer.</summary>
    private static readonly ImmutableHashSet<string> Cautious = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        [.. "er or ers ors ic ics ive ives ity y ion ions ment able ible".Split(' ')]
    );

    public static string Of(string word)
    {
        var singular = Singular(word);
        foreach (var suffix in Suffixes)
        {
            var left = singular.Length - suffix.Length;
            var fewest = Shortest + (Cautious.Contains(suffix) ? 1 : 0);
            if (left >= fewest && singular.EndsWith(suffix, StringComparison.Ordinal))
                return WithoutDouble(singular[..left]);
        }
        return singular;
    }

    /// <summary>Whether a term is another form of a word, or the word itself.</summary>
    /// <param name="stem">Of the word.</param>
    public static bool IsForm(string term, string stem) =>
        term.StartsWith(stem.Length > Shortest ? stem[..^1] : stem, StringComparison.Ordinal) && Of(term) == stem;

    /// <summary>Whether a word has other forms that mean the same: codes and numbers have none.</summary>
    /// <param name="stem">Of the word.</param>
    public static bool HasForms(string word, string stem) => stem.Length >= Shortest && !word.Any(char.IsAsciiDigit);

    private static string Singular(string word)
    {
        if (word.Length <= Shortest || word[^1] != 's' || word[^2] is 's' or 'u')
            return word;
        var singular = word[..^1];
        return singular.EndsWith("ie", StringComparison.Ordinal) ? singular[..^2] + "y" : singular;
    }

    private static string WithoutDouble(string word) =>
        word.Length > 1 && word[^1] == word[^2] && word[^1] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'l' or 's')
            ? word[..^1]
            : word;
}
