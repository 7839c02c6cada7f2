using System.Globalization;
using KnowledgeBase.Library;
using KnowledgeBase.Mining.Claims;
using KnowledgeBase.Mining.Names;

namespace KnowledgeBase.Tests.Fixtures;

/// <summary>What somebody has read in papers of the demo that a seed has drawn.</summary>
internal static class JudgedSamples
{
    public static IEnumerable<string[]> MainNameRows => Draw.Judgements("Mining", "Names", "main-names.tsv");

    public static IEnumerable<string[]> ClaimRows => Draw.Judgements("Mining", "Claims", "judged-claims.tsv");

    public static IEnumerable<string[]> NameLinkRows => Draw.Judgements("Mining", "Names", "name-links.tsv");

    public static IReadOnlyCollection<JudgedNames> MainNames(Catalog catalog)
    {
        var numbers = Numbers(catalog);
        return
        [
            .. MainNameRows.Select(cells => new JudgedNames(
                numbers[cells[0]],
                cells[1] == "-" ? [] : [.. cells[1].Split('|')]
            )),
        ];
    }

    /// <returns>The papers that were read, and the results in them.</returns>
    public static (IReadOnlyCollection<int> Papers, IReadOnlyCollection<JudgedClaim> Claims) Claims(Catalog catalog)
    {
        var numbers = Numbers(catalog);
        return (
            [.. ClaimRows.Select(cells => numbers[cells[0]]).Distinct()],
            [
                .. ClaimRows
                    .Where(cells => cells[1] != "-")
                    .Select(cells => new JudgedClaim(
                        numbers[cells[0]],
                        double.Parse(cells[1], CultureInfo.InvariantCulture),
                        cells[2]
                    )),
            ]
        );
    }

    private static Dictionary<string, int> Numbers(Catalog catalog) =>
        catalog
            .Papers.Index()
            .ToDictionary(paper => paper.Item.Slug.Value, paper => paper.Index, StringComparer.Ordinal);
}
