namespace KnowledgeBase.Mining;

/// <summary>Scores by paper, of which few are not zero; one for each thread, emptied between papers.</summary>
internal sealed class ScoreTable(int papers)
{
    private readonly double[] _scores = new double[papers];
    private readonly List<int> _touched = [];

    public IReadOnlyList<int> Touched => _touched;

    public void Add(int paper, double score)
    {
        if (_scores[paper] == 0)
            _touched.Add(paper);
        _scores[paper] += score;
    }

    public void Scale(int paper, double factor) => _scores[paper] *= factor;

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
