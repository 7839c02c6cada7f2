using System.Collections.Immutable;

namespace KnowledgeBase.Search;

/// <summary>
/// Of a large dictionary the terms that a word's first two letters call for: a reader can have them all before they are
/// typed, where the dictionary itself costs a load for each new letter.
/// </summary>
internal static class CommonTerms
{
    /// <summary>A library of fewer papers is small enough to be loaded whole.</summary>
    private const int FewPapers = 1000;
    private const int Beginning = 2;

    /// <summary>Of those that are longer than their beginning.</summary>
    private const int MostOfBeginning = 12;

    /// <summary>In the order of terms: those no longer than a beginning, and for each beginning the commonest.</summary>
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

    /// <summary>Neither the terms of filters nor pairs of Chinese characters, few of which go on.</summary>
    private static bool IsTyped(string term) =>
        char.IsAsciiLetterOrDigit(term[0]) && (term.Length == 1 || char.IsAscii(term[1]));

    private static ReadOnlySpan<char> BeginningOf(string term) => term.AsSpan(0, Math.Min(Beginning, term.Length));

    /// <summary>Of equally common ones the first stay.</summary>
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
