using System.Collections.Concurrent;
using System.Collections.Frozen;
using KnowledgeBase.Characters;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining;

/// <summary>Names that are words too: papers write them in small letters.</summary>
internal static class CommonWords
{
    public static FrozenSet<string> Among(IReadOnlyList<Paper> papers, IEnumerable<string> names)
    {
        var byKey = names
            .Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Words: Words.Of(name)))
            .Where(pair => pair.Words.Length == 1)
            .ToLookup(pair => pair.Words[0].Key, pair => pair.Name);
        var wanted = byKey.Select(group => group.Key).ToFrozenSet();
        var found = new ConcurrentDictionary<ulong, bool>();
        Parallel.For(0, papers.Count, i =>
        {
            var text = papers[i].Abstract ?? "";
            foreach (var word in PaperText.Of(papers[i]).AbstractWords)
            {
                if (char.IsLower(text[word.Start]) && wanted.Contains(word.Key) && IsLower(text.AsSpan(word.Start, word.Length)))
                    found.TryAdd(word.Key, true);
            }
        });
        return found.Keys.SelectMany(key => byKey[key]).ToFrozenSet(StringComparer.Ordinal);
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
