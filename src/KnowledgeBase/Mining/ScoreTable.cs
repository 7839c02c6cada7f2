using System.Runtime.InteropServices;

namespace KnowledgeBase.Mining;

/// <summary>Scores by paper, of which few are not zero; one for each thread, emptied between papers.</summary>
internal sealed class ScoreTable(int papers)
{
    private readonly double[] _scores = new double[papers];
    private readonly List<int> _touched = [];

    public ReadOnlySpan<int> Touched => CollectionsMarshal.AsSpan(_touched);

    public double Of(int paper) => _scores[paper];

    public void Add(int paper, double score)
    {
        if (_scores[paper] == 0)
            _touched.Add(paper);
        _scores[paper] += score;
    }

    public void Set(int paper, double score) => _scores[paper] = score;

    /// <summary>The papers with the largest scores, equal ones in order.</summary>
    public int[] Best(int most, double least, int without) =>
    [
        .. _touched
            .Where(paper => paper != without && _scores[paper] >= least)
            .OrderByDescending(paper => Math.Round(_scores[paper], 9)).ThenBy(paper => paper)
            .Take(most),
    ];

    /// <summary>In the catalogue's order.</summary>
    public int[] AtLeast(double least, int without) =>
        [.. _touched.Where(paper => paper != without && _scores[paper] >= least).Order()];

    public void Clear()
    {
        foreach (var paper in _touched)
            _scores[paper] = 0;
        _touched.Clear();
    }
}
