using System.Buffers;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Mining.Names;

/// <summary>Whether texts call a name that nobody lists a dataset or a benchmark.</summary>
internal static partial class NamedNouns
{
    /// <summary>Most sentences have none, and a vectorised search is cheap.</summary>
    private static readonly SearchValues<string> Nouns =
        SearchValues.Create(["dataset", "corpus", "corpora", "benchmark"], StringComparison.OrdinalIgnoreCase);

    /// <param name="title">Of the one paper that introduces the name; null where none or several do.</param>
    /// <param name="sentences">With the name, one of each paper that mentions it.</param>
    /// <returns>What the title says, else what at least half of the sentences say; models are not told from methods.</returns>
    public static NameKind Of(string name, string? title, List<string> sentences)
    {
        if (title is not null && InTitle(name, title) is not NameKind.Other and var introduced)
            return introduced;
        var said = sentences.ConvertAll(sentence => InSentence(name, sentence));
        var datasets = said.Count(kind => kind == NameKind.Dataset);
        var benchmarks = said.Count(kind => kind == NameKind.Benchmark);
        if (datasets == benchmarks || 2 * Math.Max(datasets, benchmarks) < said.Count)
            return NameKind.Other;
        return datasets > benchmarks ? NameKind.Dataset : NameKind.Benchmark;
    }

    /// <summary><c>HiveSet: A Large-Scale Dataset for Bees</c>.</summary>
    private static NameKind InTitle(string name, string title) =>
        title.StartsWith(name + ":", StringComparison.Ordinal) ? First(Head(), title.AsSpan(name.Length + 1)) : NameKind.Other;

    private static NameKind InSentence(string name, string sentence)
    {
        var at = sentence.AsSpan().ContainsAny(Nouns) ? sentence.IndexOf(name, StringComparison.Ordinal) : -1;
        if (at < 0)
            return NameKind.Other;
        var behind = First(Behind(), sentence.AsSpan(at + name.Length));
        return behind != NameKind.Other ? behind : First(Before(), sentence.AsSpan(0, at));
    }

    private static NameKind First(Regex noun, ReadOnlySpan<char> text)
    {
        foreach (var match in noun.EnumerateMatches(text))
        {
            return text.Slice(match.Index, match.Length).Contains("benchmark", StringComparison.OrdinalIgnoreCase)
                ? NameKind.Benchmark
                : NameKind.Dataset;
        }
        return NameKind.Other;
    }

    [GeneratedRegex(
        @"\A\s(?:an?|the)\s(?:(?!for\s|on\s|of\s|to\s|with\s|from\s|in\s|and\s|via\s|by\s)[\w-]+\s){0,5}?(?:dataset|corpus|benchmark)s?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    [GeneratedRegex(@"\A\s(?:datasets?|corpus|corpora|benchmarks?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(
        @"\b(?:datasets?|corpus|corpora|benchmarks?),?\s(?:(?:called|named|such\sas|including|like)\s)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Before();
}
