namespace KnowledgeBase.Mining.Relations;

/// <summary>Sparse vectors, one a row: the columns that are not zero, and their values.</summary>
internal sealed class Vectors
{
    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly float[] _values;

    /// <param name="lengths">Of the rows: how many columns each has.</param>
    public Vectors(int[] lengths)
    {
        _starts = new int[lengths.Length + 1];
        for (var row = 0; row < lengths.Length; row++)
            _starts[row + 1] = _starts[row] + lengths[row];
        _columns = new int[_starts[^1]];
        _values = new float[_starts[^1]];
    }

    public int Rows => _starts.Length - 1;

    public int Length(int row) => _starts[row + 1] - _starts[row];

    /// <summary>The place of the row's first column.</summary>
    public int Start(int row) => _starts[row];

    /// <summary>A copy of the places at which rows begin.</summary>
    public int[] Starts() => _starts[..^1];

    public ReadOnlySpan<int> Columns(int row) => _columns.AsSpan(_starts[row].._starts[row + 1]);

    public ReadOnlySpan<float> Values(int row) => _values.AsSpan(_starts[row].._starts[row + 1]);

    public void Set(int place, int column, float value)
    {
        _columns[place] = column;
        _values[place] = value;
    }

    /// <param name="columns">How many there are.</param>
    public Vectors Transposed(int columns)
    {
        var lengths = new int[columns];
        foreach (var column in _columns)
            lengths[column]++;
        var transposed = new Vectors(lengths);
        var next = transposed.Starts();
        for (var row = 0; row < Rows; row++)
        {
            for (var place = _starts[row]; place < _starts[row + 1]; place++)
                transposed.Set(next[_columns[place]]++, row, _values[place]);
        }
        return transposed;
    }
}
