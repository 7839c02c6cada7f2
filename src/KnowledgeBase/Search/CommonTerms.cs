using System.Collections.Immutable;

namespace KnowledgeBase.Search;

/// <summary>
/// Chooses the terms of a large dictionary that a word's first two letters call for. The browser can load all of them
/// in advance, while the dictionary itself takes a request for each new letter.
/// </summary>
internal static class CommonTerms
{
    /// <summary>The dictionary of a smaller library can be loaded as a whole.</summary>
    private const int FewPapers = 1000;
    private const int Beginning = 2;

    /// <summary>The number of terms for each beginning, besides the beginning itself.</summary>
    private const int MostOfBeginning = 12;

    /// <summary>
    /// In the order of terms: those no longer than a beginning, and the most common ones of each beginning.
    /// </summary>
    public static ImmutableArray<int> Of(InvertedTerms terms, int papers)
    {
        if (papers < FewPapers)
            return [];
        var common = ImmutableArray.CreateBuilder<int>();
        var commonest = new PriorityQueue<int, (int Papers, int Last)>();
        var beginning = "";
        for (var term = 0; term < terms.Terms.Length; term++)
        {
            var text = terms.Terms[term];
            if (!IsTyped(text))
                continue;
            if (!BeginningOf(text).SequenceEqual(BeginningOf(beginning)))
                Take(commonest, common);
            beginning = text;
            if (text.Length <= Beginning)
                common.Add(term);
            else
                Keep(commonest, term, terms.PostingsOf(term).Length);
        }
        Take(commonest, common);
        common.Sort();
        return common.ToImmutable();
    }

    /// <summary>Excludes the terms of filters, and pairs of Chinese characters, few of which are longer.</summary>
    private static bool IsTyped(string term) =>
        char.IsAsciiLetterOrDigit(term[0]) && (term.Length == 1 || char.IsAscii(term[1]));

    private static ReadOnlySpan<char> BeginningOf(string term) => term.AsSpan(0, Math.Min(Beginning, term.Length));

    /// <summary>Of equally common terms, the first ones stay.</summary>
    private static void Keep(PriorityQueue<int, (int Papers, int Last)> commonest, int term, int papers)
    {
        if (commonest.Count < MostOfBeginning)
            commonest.Enqueue(term, (papers, -term));
        else
            commonest.EnqueueDequeue(term, (papers, -term));
    }

    private static void Take(PriorityQueue<int, (int Papers, int Last)> commonest, ImmutableArray<int>.Builder common)
    {
        while (commonest.TryDequeue(out var term, out _))
            common.Add(term);
    }
}
