namespace KnowledgeBase.Mining.Trends;

/// <summary>How many papers have two properties, each and together.</summary>
/// <param name="All">The number of papers.</param>
/// <param name="One">The number of papers with one property.</param>
/// <param name="Other">The number of papers with the other.</param>
/// <param name="Both">The number of papers with both.</param>
internal readonly record struct TwoByTwoTable(int All, int One, int Other, int Both)
{
    private const double FewestExpected = 5;

    /// <summary>The number of papers with both, were the two independent.</summary>
    public double Expected => All == 0 ? 0 : (double)One * Other / All;

    /// <summary>Cochran's rule: below an expected count of 5 the test says nothing.</summary>
    public bool IsTestable =>
        All > 0 && (double)Math.Min(One, All - One) * Math.Min(Other, All - Other) >= FewestExpected * All;

    /// <summary>Pearson's statistic, with one degree of freedom; only of a table that can be tested.</summary>
    public double ChiSquare
    {
        get
        {
            var difference = (double)All * Both - (double)One * Other;
            var spread = (double)One * (All - One) * Other * (All - Other);
            return difference * difference * All / spread;
        }
    }
}
