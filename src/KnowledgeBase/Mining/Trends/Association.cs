namespace KnowledgeBase.Mining.Trends;

/// <summary>Whether two properties of papers occur together more or less often than by chance.</summary>
internal enum Association
{
    /// <summary>An expected count is under five, so the test says nothing.</summary>
    TooFew,
    AsChance,
    More,
    Less,
}

/// <summary>
/// Pearson's χ² test of a two-by-two table at the 5 % level, under Cochran's rule that no expected count be under 5.
/// It uses products only, hence gives the same result on every machine.
/// </summary>
internal static class ChiSquare
{
    private const double Critical = 3.841;
    private const double FewestExpected = 5;

    /// <param name="all">The number of papers.</param>
    /// <param name="one">The number of papers with one property.</param>
    /// <param name="other">The number of papers with the other.</param>
    /// <param name="both">The number of papers with both.</param>
    public static Association Test(int all, int one, int other, int both)
    {
        double fewest = (double)Math.Min(one, all - one) * Math.Min(other, all - other);
        if (all == 0 || fewest < FewestExpected * all)
            return Association.TooFew;
        var difference = (double)all * both - (double)one * other;
        var spread = (double)one * (all - one) * other * (all - other);
        if (difference * difference * all < Critical * spread)
            return Association.AsChance;
        return difference > 0 ? Association.More : Association.Less;
    }
}
