using System.Collections.Immutable;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining.Relations;

/// <summary>
/// Says in sentences why other papers are near a paper, with terms as they are spelled in that paper.
/// </summary>
internal sealed class RelationReasons(
    ImmutableArray<Paper> papers,
    WeightedTerms terms,
    SharedFacts facts,
    NamedTies ties
)
{
    private const int MostAuthors = 3;

    /// <param name="nearest">The indices of the other papers.</param>
    /// <param name="text">Receives the paper's text.</param>
    /// <returns>In the order of <paramref name="nearest"/>, without those of which nothing can be said.</returns>
    public ImmutableArray<RelatedPaper> Of(int paper, ReadOnlySpan<int> nearest, PaperText text)
    {
        if (nearest.IsEmpty)
            return [];
        var phrases = SharedPhrases.Of(text.Read(papers[paper]), terms, paper);
        var related = ImmutableArray.CreateBuilder<RelatedPaper>(nearest.Length);
        foreach (var other in nearest)
        {
            if (Of(paper, other, phrases) is { IsEmpty: false } reasons)
                related.Add(new RelatedPaper(other, reasons));
        }
        return related.DrainToImmutable();
    }

    private ImmutableArray<string> Of(int paper, int other, SharedPhrases phrases)
    {
        var reasons = new List<string>();
        foreach (var tie in ties.Of(paper))
        {
            if (tie.Paper == other)
                reasons.Add(tie.Reason);
        }
        foreach (var tie in facts.Repositories(paper))
        {
            if (tie.Paper == other)
                reasons.Add($"Same repository: {tie.Repository}.");
        }
        if (phrases.With(other) is [_, ..] shared)
            reasons.Add($"Shares {Enumeration(shared)}.");
        if (Authors(paper, other) is { } authors)
            reasons.Add(authors);
        if (facts.HaveSameOrganization(paper, other))
            reasons.Add($"Same organisation: {papers[paper].Organization!.Name}.");
        return [.. reasons];
    }

    private string? Authors(int paper, int other)
    {
        var own = facts.Authors(paper);
        var theirs = facts.Authors(other);
        List<string>? shared = null;
        for (var i = 0; i < own.Length; i++)
        {
            if (theirs.Contains(own[i]) && !own[..i].Contains(own[i]))
                (shared ??= []).Add(papers[paper].Authors[i].Name);
        }
        return shared switch
        {
            null => null,
            [var one] => $"Shared author name: {one}.",
            { Count: <= MostAuthors } => $"Shared author names: {string.Join(", ", shared)}.",
            _ => $"Shared author names: {First(shared)} and {shared.Count - MostAuthors} more.",
        };
    }

    private static string First(List<string> names) => string.Join(", ", names[..MostAuthors]);

    private static string Enumeration(List<string> phrases) =>
        phrases switch
        {
            [var one] => $"“{one}”",
            [var one, var two] => $"“{one}” and “{two}”",
            _ => $"“{string.Join("”, “", phrases[..^1])}” and “{phrases[^1]}”",
        };
}
