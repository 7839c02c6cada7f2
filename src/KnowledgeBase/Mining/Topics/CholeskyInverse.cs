namespace KnowledgeBase.Mining.Topics;

/// <summary>The inverse of a symmetric positive definite matrix, by its Cholesky factor.</summary>
internal sealed class CholeskyInverse
{
    private readonly double[][] _lower;

    /// <param name="matrix">The factor overwrites its lower half.</param>
    public CholeskyInverse(double[][] matrix)
    {
        _lower = matrix;
        for (var row = 0; row < matrix.Length; row++)
        {
            for (var column = 0; column < row; column++)
                matrix[row][column] = (matrix[row][column] - Dot(row, column, column)) / matrix[column][column];
            matrix[row][row] = Math.Sqrt(matrix[row][row] - Dot(row, row, row));
        }
        Diagonal = new double[matrix.Length];
        for (var column = 0; column < matrix.Length; column++)
            AddColumn(column);
    }

    /// <summary>The diagonal of the inverse.</summary>
    public double[] Diagonal { get; }

    public double[] Solve(double[] right)
    {
        var solution = (double[])right.Clone();
        for (var row = 0; row < solution.Length; row++)
        {
            for (var column = 0; column < row; column++)
                solution[row] -= _lower[row][column] * solution[column];
            solution[row] /= _lower[row][row];
        }
        for (var row = solution.Length - 1; row >= 0; row--)
        {
            solution[row] /= _lower[row][row];
            for (var column = 0; column < row; column++)
                solution[column] -= _lower[row][column] * solution[row];
        }
        return solution;
    }

    private double Dot(int row, int other, int length)
    {
        var a = _lower[row];
        var b = _lower[other];
        var sum = 0.0;
        for (var i = 0; i < length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    /// <summary>Adds the squares of one column of the factor's inverse to the diagonal.</summary>
    private void AddColumn(int column)
    {
        var inverse = new double[_lower.Length];
        for (var row = column; row < _lower.Length; row++)
        {
            var sum = row == column ? 1.0 : 0.0;
            for (var i = column; i < row; i++)
                sum -= _lower[row][i] * inverse[i];
            inverse[row] = sum / _lower[row][row];
            Diagonal[column] += inverse[row] * inverse[row];
        }
    }
}
