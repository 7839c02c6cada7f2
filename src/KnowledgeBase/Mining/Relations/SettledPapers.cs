using System.Collections.Immutable;
using System.Numerics;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining.Relations;

/// <summary>
/// The papers among which is counted how rare a term or topic is: all of a small library; of a large one those that it
/// had when it last had grown by a step, the earliest seen. So a new paper changes the related papers of those that it
/// is near to, and not of all that share a word with it.
/// </summary>
internal sealed class SettledPapers
{
    private const int FewPapers = 1024;

    /// <summary>In which a library doubles: at most an eighth of its papers is not counted.</summary>
    private const int Steps = 8;

    private readonly bool[] _isSettled;

    private SettledPapers(bool[] isSettled, int count)
    {
        _isSettled = isSettled;
        Count = count;
    }

    public int Count { get; }

    /// <param name="paper">An index.</param>
    public bool this[int paper] => _isSettled[paper];

    public static SettledPapers Of(ImmutableArray<Paper> papers)
    {
        var count = CountOf(papers.Length);
        var isSettled = new bool[papers.Length];
        foreach (var paper in Enumerable.Range(0, papers.Length).OrderBy(FirstDay).Take(count))
            isSettled[paper] = true;
        return new SettledPapers(isSettled, count);

        DateOnly FirstDay(int paper) => papers[paper].Changes is [var first, ..] ? first.Day : DateOnly.MinValue;
    }

    private static int CountOf(int papers)
    {
        if (papers < FewPapers)
            return papers;
        var step = (1 << BitOperations.Log2((uint)papers)) / Steps;
        return papers / step * step;
    }
}
