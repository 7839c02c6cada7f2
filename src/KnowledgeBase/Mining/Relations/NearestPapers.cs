namespace KnowledgeBase.Mining.Relations;

/// <summary>The papers with the highest scores so far, ties in the catalogue's order. Not thread-safe.</summary>
internal sealed class NearestPapers(int most)
{
    /// <summary>Scores are rounded, so that the order in which they were summed cannot decide anything.</summary>
    private const int Digits = 9;

    private const double OneOfLastDigit = 1e-9;

    private readonly int[] _papers = new int[most];
    private readonly double[] _scores = new double[most];
    private double _least;
    private int _count;

    public ReadOnlySpan<int> Papers => _papers.AsSpan(0, _count);

    /// <summary>A paper with a lower score can no longer be among the nearest.</summary>
    public double Floor => _count < most ? _least : Math.Max(_least, _scores[^1] - OneOfLastDigit);

    /// <summary>Forgets the last list.</summary>
    /// <param name="least">A paper with a lower score is not near.</param>
    public void Begin(double least)
    {
        _least = least;
        _count = 0;
    }

    public void Offer(int paper, double score)
    {
        if (score < Floor)
            return;
        var rounded = Math.Round(score, Digits);
        var place = _count;
        while (place > 0 && IsBefore(paper, rounded, place - 1))
            place--;
        if (place == most)
            return;
        _count = Math.Min(_count + 1, most);
        for (var i = _count - 1; i > place; i--)
        {
            _papers[i] = _papers[i - 1];
            _scores[i] = _scores[i - 1];
        }
        _papers[place] = paper;
        _scores[place] = rounded;
    }

    private bool IsBefore(int paper, double score, int place) =>
        score > _scores[place] || (score == _scores[place] && paper < _papers[place]);
}
