namespace KnowledgeBase.Editorial;

/// <summary>Guesses what someone meant by an unknown word.</summary>
internal static class NearestWord
{
    private const int LongestWord = 80;

    /// <summary>
    /// The known word that is the fewest edits away (a letter added, dropped, changed, or swapped with the next), the
    /// first of several; null if all are further away than a third of the word's length.
    /// </summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        if (word.Length > LongestWord)
            return null;
        var lower = word.ToLowerInvariant();
        var limit = word.Length / 3;
        return known
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= limit)
            .Select(candidate => (Word: candidate, Edits: Edits(lower, candidate)))
            .Where(candidate => candidate.Edits <= limit)
            .OrderBy(candidate => candidate.Edits)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }

    /// <summary>The optimal string alignment distance.</summary>
    private static int Edits(string from, string to)
    {
        var edits = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
                edits[i, j] = i == 0 || j == 0 ? i + j : Least(edits, i, j, from, to);
        }
        return edits[from.Length, to.Length];
    }

    private static int Least(int[,] edits, int i, int j, string from, string to)
    {
        var change = edits[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        var least = Math.Min(change, Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1);
        var swaps = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return swaps ? Math.Min(least, edits[i - 2, j - 2] + 1) : least;
    }
}
