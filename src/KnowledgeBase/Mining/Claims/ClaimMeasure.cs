using System.Collections.Immutable;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining.Claims;

/// <summary>A result that somebody reads in an abstract.</summary>
/// <param name="Paper">Index in the catalogue.</param>
/// <param name="Value">The first number of its sentence that is a result, in its unit.</param>
internal sealed record JudgedClaim(int Paper, double Value, string Unit);

/// <summary>How many results of some papers are found, by what somebody has read in all of their abstracts.</summary>
/// <param name="Judged">Results that somebody reads.</param>
/// <param name="Missed">Those of them that are not found with their value and unit.</param>
/// <param name="Claims">Results found in the same papers.</param>
internal sealed record ClaimMeasure(int Judged, ImmutableArray<JudgedClaim> Missed, int Claims)
{
    public double Recall => Judged == 0 ? 1 : 1 - ((double)Missed.Length / Judged);

    /// <summary>The share of the found that somebody reads, too.</summary>
    public double Precision => Claims == 0 ? 1 : (double)(Judged - Missed.Length) / Claims;

    /// <param name="papers">Indices of the papers that were read, also of those without results.</param>
    public static ClaimMeasure Of(
        Catalog catalog,
        IReadOnlyCollection<int> papers,
        IReadOnlyCollection<JudgedClaim> judged
    )
    {
        var found = papers
            .SelectMany(
                paper => ClaimSentences.Of(catalog.Papers[paper].Abstract ?? ""),
                (paper, claim) => new JudgedClaim(paper, claim.Value, claim.Unit)
            )
            .ToList();
        return new ClaimMeasure(judged.Count, [.. judged.Where(claim => !found.Contains(claim))], found.Count);
    }
}
