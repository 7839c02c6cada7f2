using System.Buffers;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Mining.Names;

/// <summary>Tells from the texts whether an unlisted name is a dataset or a benchmark.</summary>
internal static partial class NameKinds
{
    /// <summary>Most sentences have none of them, which a vectorised search finds out cheaply.</summary>
    private static readonly SearchValues<string> Nouns = SearchValues.Create(
        ["dataset", "corpus", "corpora", "benchmark"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <param name="title">The title of the only paper that introduces the name; null if none or several do.</param>
    /// <param name="sentences">One sentence with the name from each paper that mentions it.</param>
    /// <returns>
    /// What the title says, otherwise what at least half of the sentences say; models are not distinguished from
    /// methods.
    /// </returns>
    public static NameKind Of(string name, string? title, List<string> sentences)
    {
        var inTitle = title is null ? NameKind.Other : InTitle(name, title);
        if (inTitle != NameKind.Other)
            return inTitle;
        var kinds = sentences.ConvertAll(sentence => InSentence(name, sentence));
        var datasets = kinds.Count(kind => kind == NameKind.Dataset);
        var benchmarks = kinds.Count(kind => kind == NameKind.Benchmark);
        if (datasets == benchmarks || 2 * Math.Max(datasets, benchmarks) < kinds.Count)
            return NameKind.Other;
        return datasets > benchmarks ? NameKind.Dataset : NameKind.Benchmark;
    }

    /// <summary><c>HiveSet: A Large-Scale Dataset for Bees</c>.</summary>
    private static NameKind InTitle(string name, string title) =>
        title.StartsWith(name + ":", StringComparison.Ordinal)
            ? First(NounInTitle(), title.AsSpan(name.Length + 1))
            : NameKind.Other;

    private static NameKind InSentence(string name, string sentence)
    {
        var at = sentence.AsSpan().ContainsAny(Nouns) ? sentence.IndexOf(name, StringComparison.Ordinal) : -1;
        if (at < 0)
            return NameKind.Other;
        var after = First(NounAfter(), sentence.AsSpan(at + name.Length));
        return after != NameKind.Other ? after : First(NounBefore(), sentence.AsSpan(0, at));
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
        @"\A\s(?:an?|the)\s(?:(?!for\s|on\s|of\s|to\s|with\s|from\s|in\s|and\s|via\s|by\s)[\w-]+\s){0,5}?"
            + @"(?:dataset|corpus|benchmark)s?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NounInTitle();

    [GeneratedRegex(@"\A\s(?:datasets?|corpus|corpora|benchmarks?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NounAfter();

    [GeneratedRegex(
        @"\b(?:datasets?|corpus|corpora|benchmarks?),?\s(?:(?:called|named|such\sas|including|like)\s)?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NounBefore();
}
