using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>How often abstracts write the words of names in lower case, as common words.</summary>
internal sealed class CommonWords
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <param name="names">Of several words the first two are looked for.</param>
    public CommonWords(ImmutableArray<Paper> papers, IEnumerable<string> names)
    {
        var keys = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var seen = new HashSet<ulong>();
        var wanted = new List<ulong>();
        foreach (var name in names)
        {
            if (keys.ContainsKey(name))
                continue;
            var isPhrase = name.Contains(' ', StringComparison.Ordinal);
            var words = Words.Of(name);
            if (isPhrase ? words.Length < 2 : words.Length != 1)
                continue;
            if (isPhrase && seen.Add(words[0].Key))
                wanted.Add(words[0].Key);
            var key = isPhrase ? Words.Pair(words[0].Key, words[1].Key) : words[0].Key;
            keys.Add(name, key);
            if (seen.Add(key))
                wanted.Add(key);
        }
        var table = new KeyTable(wanted);
        var found = Counts(papers, table);
        foreach (var (name, key) in keys)
            _counts.Add(name, found[table.Find(key)]);
    }

    public bool Contains(string name) => Count(name) > 0;

    /// <summary>In all abstracts.</summary>
    public int Count(string name) => _counts.GetValueOrDefault(name);

    private static int[] Counts(ImmutableArray<Paper> papers, KeyTable wanted)
    {
        var counts = new int[wanted.Count];
        ParallelLoop.Run(
            papers.Length,
            () => new PaperText(),
            (i, text) =>
            {
                ulong? first = null;
                foreach (var word in text.Read(papers[i]).AbstractWords)
                {
                    var before = word.Continues ? first : null;
                    first = null;
                    if (!char.IsLower(text.Abstract[word.Start]))
                        continue;
                    if (before is { } key)
                        Add(Words.Pair(key, word.Key));
                    var number = wanted.Find(word.Key);
                    if (number < 0 || !IsLower(text.Abstract.AsSpan(word.Start, word.Length)))
                        continue;
                    Interlocked.Increment(ref counts[number]);
                    first = word.Key;
                }
            }
        );
        return counts;

        void Add(ulong key)
        {
            var number = wanted.Find(key);
            if (number >= 0)
                Interlocked.Increment(ref counts[number]);
        }
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
