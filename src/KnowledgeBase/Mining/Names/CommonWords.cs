using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>Names that are words too: papers write them in small letters.</summary>
internal static class CommonWords
{
    public static HashSet<string> Among(ImmutableArray<Paper> papers, IEnumerable<string> names)
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

    /// <summary>By key: whether some abstract has it in small letters. Threads may find the same; none takes back.</summary>
    private static bool[] Found(ImmutableArray<Paper> papers, KeyTable wanted)
    {
        var found = new bool[wanted.Count];
        ParallelLoop.Run(papers.Length, () => new PaperText(), (i, text) =>
        {
            foreach (var word in text.Read(papers[i]).AbstractWords)
            {
                if (char.IsLower(text.Abstract[word.Start]) && wanted.Find(word.Key) is >= 0 and var number &&
                    IsLower(text.Abstract.AsSpan(word.Start, word.Length)))
                    found[number] = true;
            }
        });
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
