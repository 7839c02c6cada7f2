using KnowledgeBase.Text;

namespace KnowledgeBase.Library.People;

/// <summary>Parts of the sentences that say why papers stand together.</summary>
internal static class ReasonText
{
    private const int MostNamed = 5;

    /// <summary><c>All 3 papers are</c>, <c>1 of 3 papers is</c>.</summary>
    public static string Share(int proved, int papers)
    {
        if (papers == 1)
            return "The paper is";
        if (proved == papers)
            return $"All {Quantity.Of(papers, "paper")} are";
        return $"{Quantity.Thousands(proved)} of {Quantity.Of(papers, "paper")} {(proved == 1 ? "is" : "are")}";
    }

    /// <summary><c>A, B and C</c>.</summary>
    public static string Listed(IEnumerable<string> all)
    {
        var few = all.Take(MostNamed + 1).ToList();
        if (few.Count > MostNamed)
            return string.Join(", ", few.Take(MostNamed)) + " and more";
        return few.Count == 1 ? few[0] : $"{string.Join(", ", few.SkipLast(1))} and {few[^1]}";
    }
}
