using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>Finds names that are common words too, because papers also write them in lower case.</summary>
internal static class CommonWords
{
    public static HashSet<string> In(ImmutableArray<Paper> papers, IEnumerable<string> names)
    {
        var keys = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var seen = new HashSet<ulong>();
        var distinct = new List<ulong>();
        foreach (var name in names)
        {
            if (keys.ContainsKey(name) || Words.Of(name) is not [var word])
                continue;
            keys.Add(name, word.Key);
            if (seen.Add(word.Key))
                distinct.Add(word.Key);
        }
        var wanted = new KeyTable(distinct);
        var found = Found(papers, wanted);
        var common = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, key) in keys)
        {
            if (found[wanted.Find(key)])
                common.Add(name);
        }
        return common;
    }

    /// <summary>
    /// For each key, whether an abstract has it in lower case. Threads only ever set a value to true.
    /// </summary>
    private static bool[] Found(ImmutableArray<Paper> papers, KeyTable wanted)
    {
        var found = new bool[wanted.Count];
        ParallelLoop.Run(
            papers.Length,
            () => new PaperText(),
            (i, text) =>
            {
                foreach (var word in text.Read(papers[i]).AbstractWords)
                {
                    if (!char.IsLower(text.Abstract[word.Start]))
                        continue;
                    var number = wanted.Find(word.Key);
                    if (number >= 0 && IsLower(text.Abstract.AsSpan(word.Start, word.Length)))
                        found[number] = true;
                }
            }
        );
        return found;
    }

    private static bool IsLower(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (char.IsUpper(character))
                return false;
        }
        return true;
    }
}
