
namespace KnowledgeBase.Mining.Trends;

/// <summary>Whether two properties of papers come together more or less often than chance has it.</summary>
public enum Association
{
    /// <summary>Some count that chance would give is under five, so that the test says nothing.</summary>
    TooFew,
    AsChance,
    More,
    Less,
}

/// <summary>
/// Pearson's χ² of a table of two by two, at the level of 5 %, under Cochran's rule that no expected count be under 5.
/// Made of products alone, hence the same on every machine.
/// </summary>
internal static class ChiSquare
{
    private const double Critical = 3.841;
    private const double FewestExpected = 5;

    /// <param name="all">Papers in all.</param>
    /// <param name="one">Papers with the one property.</param>
    /// <param name="other">Papers with the other.</param>
    /// <param name="both">Papers with both.</param>
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
