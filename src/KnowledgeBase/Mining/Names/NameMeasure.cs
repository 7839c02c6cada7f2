using System.Collections.Immutable;

namespace KnowledgeBase.Mining.Names;

/// <summary>What somebody takes for the main name of a paper.</summary>
/// <param name="Paper">Index in the catalogue.</param>
/// <param name="Names">Any of them will do; empty if the paper introduces none.</param>
internal sealed record JudgedNames(int Paper, ImmutableArray<string> Names);

/// <summary>How many main names are found, by what somebody has judged.</summary>
/// <param name="Named">Judged papers that introduce a name.</param>
/// <param name="Missed">Those of them without one of their main names.</param>
/// <param name="Unnamed">Judged papers that introduce none.</param>
/// <param name="Surplus">Those of them for which a name is found.</param>
internal sealed record NameMeasure(
    int Named,
    ImmutableArray<JudgedNames> Missed,
    int Unnamed,
    ImmutableArray<JudgedNames> Surplus
)
{
    public double Recall => Named == 0 ? 1 : 1 - ((double)Missed.Length / Named);

    public static NameMeasure Of(NameMining mining, IReadOnlyCollection<JudgedNames> judged)
    {
        var named = judged.Where(each => !each.Names.IsEmpty).ToList();
        var unnamed = judged.Where(each => each.Names.IsEmpty).ToList();
        return new NameMeasure(
            named.Count,
            [.. named.Where(each => !Found(mining, each.Paper).Intersect(each.Names, StringComparer.Ordinal).Any())],
            unnamed.Count,
            [.. unnamed.Where(each => Found(mining, each.Paper).Any())]
        );
    }

    private static IEnumerable<string> Found(NameMining mining, int paper) =>
        mining.Introduces[paper].Select(name => mining.Names[name].Text);
}
