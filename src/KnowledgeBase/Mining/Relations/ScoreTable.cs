namespace KnowledgeBase.Mining.Relations;

/// <summary>
/// Scores indexed by paper, few of them not zero. Not thread-safe; cleared and reused for each paper.
/// </summary>
internal sealed class ScoreTable(int papers)
{
    private readonly double[] _scores = new double[papers];
    private readonly int[] _touched = new int[papers];
    private int _count;

    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    public double this[int paper]
    {
        get => _scores[paper];
        set => _scores[paper] = value;
    }

    /// <summary>Adds to each paper its weight times a factor, which is greater than zero.</summary>
    public void Add(ReadOnlySpan<int> papers, ReadOnlySpan<float> weights, float factor)
    {
        var scores = _scores;
        var touched = _touched;
        var count = _count;
        for (var i = 0; i < papers.Length; i++)
        {
            var paper = papers[i];
            if (scores[paper] == 0)
                touched[count++] = paper;
            scores[paper] += factor * weights[i];
        }
        _count = count;
    }

    /// <param name="score">Greater than zero.</param>
    public void Add(ReadOnlySpan<int> papers, double score)
    {
        var scores = _scores;
        var touched = _touched;
        var count = _count;
        foreach (var paper in papers)
        {
            if (scores[paper] == 0)
                touched[count++] = paper;
            scores[paper] += score;
        }
        _count = count;
    }

    public void Add(int paper, double score) => Add([paper], score);

    public void Clear()
    {
        foreach (var paper in Touched)
            _scores[paper] = 0;
        _count = 0;
    }
}
