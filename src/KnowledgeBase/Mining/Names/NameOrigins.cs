using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>
/// Tells which of the papers that give one name to different things another paper means: the one whose title shares
/// rare words with the text around the name, or an author, by a clear margin. Weights are those of a word that a single
/// title has.
/// </summary>
internal sealed class NameOrigins
{
    private const double FewestEvidence = 1.1;
    private const double Margin = 0.45;

    /// <summary>Of the only paper that introduces the name, in its title.</summary>
    private const double FewestOfTitle = 0.3;

    private const double SharedAuthor = 0.6;
    private const double OutsideSentence = 0.4;

    /// <summary>A name that more papers introduce stands for anything.</summary>
    private const int MostOrigins = 16;

    private readonly ImmutableArray<Paper> _papers;
    private readonly Dictionary<ulong, double> _weights;

    public NameOrigins(ImmutableArray<Paper> papers, ImmutableArray<FoundName> names)
    {
        _papers = papers;
        _weights = names.Any(name => name.IsAmbiguous) ? Weights(papers) : [];
    }

    /// <returns>The index of a paper that introduces the name, or null if the evidence does not tell.</returns>
    public int? Of(int paper, FoundName name, ReadOnlySpan<char> sentence)
    {
        if (name.IntroducedBy.Length > MostOrigins)
            return null;
        var near = Keys(sentence.ToString());
        var text = Keys($"{_papers[paper].Title}. {_papers[paper].Abstract}");
        int? best = null;
        var most = 0.0;
        var second = 0.0;
        foreach (var origin in name.IntroducedBy)
        {
            var evidence = Evidence(paper, origin, name.Text, near, text);
            if (evidence > most)
            {
                second = most;
                most = evidence;
                best = IsEarlier(origin, paper) ? origin : null;
            }
            else
                second = Math.Max(second, evidence);
        }
        return most >= Fewest(name) && most - second >= Math.Min(Margin, Fewest(name)) ? best : null;
    }

    private double Fewest(FoundName name) =>
        name.IntroducedBy is [var only] && _papers[only].Title.Contains(name.Text, StringComparison.Ordinal)
            ? FewestOfTitle
            : FewestEvidence;

    private double Evidence(int paper, int origin, string name, HashSet<ulong> near, HashSet<ulong> text)
    {
        var evidence = HaveCommonAuthor(_papers[paper], _papers[origin]) ? SharedAuthor : 0;
        var own = Keys(name);
        foreach (var key in Keys(_papers[origin].Title))
        {
            if (own.Contains(key) || !text.Contains(key))
                continue;
            evidence += _weights.GetValueOrDefault(key) * (near.Contains(key) ? 1 : OutsideSentence);
        }
        return evidence;
    }

    private static bool HaveCommonAuthor(Paper one, Paper other) =>
        one.Authors.Any(author => other.Authors.Any(same => same.Slug == author.Slug));

    /// <summary>What is said to be earlier must have a date on both sides.</summary>
    private bool IsEarlier(int origin, int paper) =>
        _papers[origin].Published is { } first
        && _papers[paper].Published is { } second
        && first.CompareTo(second) <= 0;

    private static HashSet<ulong> Keys(string text) =>
        [.. Words.Of(text).Where(word => !StopWords.Contains(word)).Select(word => word.Key)];

    /// <summary>From 1 for a word of one title to 0 for a word of all.</summary>
    private static Dictionary<ulong, double> Weights(ImmutableArray<Paper> papers)
    {
        var titles = ParallelMap.Map(papers, paper => Keys(paper.Title));
        var most = Math.Log(papers.Length + 1);
        return titles
            .SelectMany(keys => keys)
            .CountBy(key => key)
            .ToDictionary(count => count.Key, count => Math.Log((papers.Length + 1.0) / count.Value) / most);
    }
}
