using System.Collections.Immutable;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining;

/// <summary>
/// The papers nearest to each: by rare terms that both have (cosine of their weights, half as much without a common
/// topic), by names that one introduces and the other mentions, by repository, by authors, by organisation.
/// </summary>
internal sealed class RelatedPapers
{
    private const int Most = 8;

    /// <summary>Beside the cosine, which lies between 0 and 1 and is seldom over 0.3.</summary>
    private const double PerSharedAuthor = 0.04;

    private const double SameOrganization = 0.02;

    private const double MentionsName = 0.1;

    private const double SameRepository = 0.1;

    /// <summary>One shared word is an accident.</summary>
    private const double Least = 0.04;

    /// <summary>Papers this near share most of their words, if they have enough of them.</summary>
    private const double NearlySame = 0.7;

    private const int FewestTermsOfDuplicates = 12;

    private const double WithoutCommonTopic = 0.5;

    /// <summary>Papers of an author, or of an organisation, that are compared for that alone.</summary>
    private const int MostOfGroup = 40;

    private readonly Catalog _catalog;
    private readonly RareTerms _terms;
    private readonly SharedPeople _people;
    private readonly ImmutableArray<TopicAssignment>[] _topics;
    private readonly NamedTies _ties;
    private readonly SharedRepositories _repositories;
    private readonly double[] _lengths;

    private RelatedPapers(
        Catalog catalog, ImmutableArray<TopicAssignment>[] topics, NamedTies ties, SharedRepositories repositories, RareTerms terms)
    {
        (_catalog, _topics, _ties, _repositories, _terms) = (catalog, topics, ties, repositories, terms);
        _people = new SharedPeople(catalog, MostOfGroup);
        _lengths = [.. catalog.Papers.Select((_, paper) => Length(paper))];
    }

    /// <summary>By paper.</summary>
    public static Relations[] Of(
        Catalog catalog, ImmutableArray<TopicAssignment>[] topics, NamedTies ties, SharedRepositories repositories)
    {
        var relations = new RelatedPapers(catalog, topics, ties, repositories, RareTerms.Of(catalog.Papers));
        var related = new Relations[catalog.Papers.Length];
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

    private Relations Of(int paper, ScoreTable scores)
    {
        AddSharedTerms(paper, scores);
        ToCosines(paper, scores);
        var duplicates = _terms.OfPaper(paper).Length < FewestTermsOfDuplicates ? [] : scores.AtLeast(NearlySame, paper);
        WeighTopics(paper, scores);
        AddTies(paper, scores);
        var nearest = scores.Best(Most, Least, paper);
        scores.Clear();
        if (nearest.Length == 0)
            return new Relations([], []);
        var reasons = new RelationReasons(_catalog, _terms, _ties, _repositories, paper);
        return new Relations([.. nearest.Select(other => new RelatedPaper(other, reasons.For(other)))], [.. duplicates]);
    }

    private void ToCosines(int paper, ScoreTable scores)
    {
        foreach (var other in scores.Touched)
            scores.Set(other, scores.Of(other) / Math.Max(_lengths[paper] * _lengths[other], 1e-9));
    }

    /// <summary>Topics are compared only where they can matter.</summary>
    private void WeighTopics(int paper, ScoreTable scores)
    {
        foreach (var other in scores.Touched)
        {
            var cosine = scores.Of(other);
            if (cosine >= Least)
                scores.Set(other, cosine * Affinity(paper, other));
        }
    }

    private void AddTies(int paper, ScoreTable scores)
    {
        foreach (var tie in _ties.Of(paper))
            scores.Add(tie.Paper, MentionsName);
        foreach (var tie in _repositories.Of(paper))
            scores.Add(tie.Paper, SameRepository);
        foreach (var other in _people.PapersOfAuthors(paper))
            scores.Add(other, PerSharedAuthor);
        foreach (var other in _people.PapersOfOrganization(paper))
            scores.Add(other, SameOrganization);
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

    private double Affinity(int paper, int other)
    {
        foreach (var topic in _topics[paper])
        {
            foreach (var theirs in _topics[other])
            {
                if (topic.Topic == theirs.Topic)
                    return 1;
            }
        }
        return WithoutCommonTopic;
    }

    private double Length(int paper)
    {
        var sum = 0.0;
        foreach (var term in _terms.OfPaper(paper))
            sum += _terms.Weight(term) * _terms.Weight(term);
        return Math.Sqrt(sum);
    }
}

internal readonly record struct Relations(ImmutableArray<RelatedPaper> Nearest, ImmutableArray<int> NearDuplicates);
