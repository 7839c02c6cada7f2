using System.Collections.Immutable;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining;

/// <summary>
/// The papers nearest to each: by rare terms that both have (cosine of their weights), by authors, by organisation.
/// </summary>
internal sealed class RelatedPapers
{
    private const int Most = 8;

    /// <summary>Beside the cosine, which lies between 0 and 1 and is seldom over 0.3.</summary>
    private const double PerSharedAuthor = 0.04;

    private const double SameOrganization = 0.02;

    /// <summary>One shared word is an accident.</summary>
    private const double Least = 0.03;

    /// <summary>Papers of an author, or of an organisation, that are compared for that alone.</summary>
    private const int MostOfGroup = 40;

    private readonly Catalog _catalog;
    private readonly RareTerms _terms;
    private readonly SharedPeople _people;
    private readonly double[] _lengths;

    private RelatedPapers(Catalog catalog, RareTerms terms)
    {
        (_catalog, _terms, _people) = (catalog, terms, new SharedPeople(catalog, MostOfGroup));
        _lengths = [.. catalog.Papers.Select((_, paper) => Length(paper))];
    }

    /// <summary>By paper.</summary>
    public static ImmutableArray<RelatedPaper>[] Of(Catalog catalog)
    {
        var relations = new RelatedPapers(catalog, RareTerms.Of(catalog.Papers));
        var related = new ImmutableArray<RelatedPaper>[catalog.Papers.Length];
        Parallel.For(
            0,
            related.Length,
            () => new ScoreTable(related.Length),
            (paper, _, scores) =>
            {
                related[paper] = relations.Of(paper, scores);
                return scores;
            },
            _ => { });
        return related;
    }

    private ImmutableArray<RelatedPaper> Of(int paper, ScoreTable scores)
    {
        AddSharedTerms(paper, scores);
        var own = _lengths[paper];
        foreach (var other in scores.Touched)
            scores.Scale(other, 1 / Math.Max(own * _lengths[other], 1e-9));
        foreach (var other in _people.PapersOfAuthors(paper))
            scores.Add(other, PerSharedAuthor);
        foreach (var other in _people.PapersOfOrganization(paper))
            scores.Add(other, SameOrganization);
        var nearest = scores.Best(Most, Least, paper);
        scores.Clear();
        if (nearest.Length == 0)
            return [];
        var reasons = new RelationReasons(_catalog, _terms, paper);
        return [.. nearest.Select(other => new RelatedPaper(other, reasons.For(other)))];
    }

    private void AddSharedTerms(int paper, ScoreTable scores)
    {
        foreach (var term in _terms.OfPaper(paper))
        {
            var weight = _terms.Weight(term);
            foreach (var other in _terms.Papers(term))
                scores.Add(other, weight * weight);
        }
    }

    private double Length(int paper)
    {
        var sum = 0.0;
        foreach (var term in _terms.OfPaper(paper))
            sum += _terms.Weight(term) * _terms.Weight(term);
        return Math.Sqrt(sum);
    }
}
