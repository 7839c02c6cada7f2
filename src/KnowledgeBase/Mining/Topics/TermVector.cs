namespace KnowledgeBase.Mining.Topics;

/// <summary>A text as weights of terms; <paramref name="Terms"/> ascending.</summary>
internal sealed record TermVector(int[] Terms, float[] Weights)
{
    public double Dot(TermVector other)
    {
        var sum = 0.0;
        for (int i = 0, j = 0; i < Terms.Length && j < other.Terms.Length;)
        {
            var order = Terms[i].CompareTo(other.Terms[j]);
            if (order == 0)
                sum += (double)Weights[i] * other.Weights[j];
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    public float Weight(int term) => Array.BinarySearch(Terms, term) is >= 0 and var place ? Weights[place] : 0;
}
