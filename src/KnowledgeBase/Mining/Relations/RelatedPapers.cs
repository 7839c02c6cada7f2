using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Mining.Relations;

/// <summary>
/// Finds the nearest papers of each paper: by shared rare terms (the cosine of their weights, halved without a common
/// topic), by names that one introduces and the other mentions, by repository, authors and organisation. Scores are
/// summed term by term over the postings, as in a search engine.
/// </summary>
internal sealed class RelatedPapers
{
    private const int Most = 8;

    /// <summary>Added to the cosine, which lies between 0 and 1 and is seldom over 0.3.</summary>
    private const double PerSharedAuthor = 0.04;

    private const double SameOrganization = 0.02;

    private const double MentionsName = 0.1;

    private const double SameRepository = 0.1;

    /// <summary>Below this, a shared word is an accident.</summary>
    private const double Least = 0.04;

    /// <summary>Papers this near share most of their words, if they have enough of them.</summary>
    private const double NearlySame = 0.7;

    private const int FewestTermsOfDuplicates = 12;

    private const double WithoutCommonTopic = 0.5;

    private readonly RareTerms _terms;
    private readonly SharedFacts _facts;
    private readonly NamedTies _ties;
    private readonly RelationReasons _reasons;
    private readonly double[] _inverseLengths;

    private RelatedPapers(ImmutableArray<Paper> papers, SharedFacts facts, NamedTies ties)
    {
        _terms = RareTerms.Of(papers);
        _facts = facts;
        _ties = ties;
        _reasons = new RelationReasons(papers, _terms, facts, ties);
        _inverseLengths = new double[papers.Length];
        for (var paper = 0; paper < papers.Length; paper++)
            _inverseLengths[paper] = 1 / Math.Max(Length(paper), 1e-9);
    }

    /// <returns>Indexed by paper, as <paramref name="topics"/> and <paramref name="links"/> are.</returns>
    public static PaperRelations[] Of(
        ImmutableArray<Paper> papers,
        ImmutableArray<ImmutableArray<TopicAssignment>> topics,
        ImmutableArray<ImmutableArray<EntryLink>> links,
        NamedTies ties
    )
    {
        var relations = new RelatedPapers(papers, new SharedFacts(papers, topics, links), ties);
        var related = new PaperRelations[papers.Length];
        ParallelLoop.Run(
            related.Length,
            () => new Scratch(related.Length),
            (paper, scratch) => related[paper] = relations.Of(paper, scratch)
        );
        return related;
    }

    private PaperRelations Of(int paper, Scratch scratch)
    {
        AddSharedTerms(paper, scratch.Terms);
        AddTies(paper, scratch.Ties);
        var duplicates = Rank(paper, scratch);
        var related = _reasons.Of(paper, scratch.Nearest.Papers, scratch.Text);
        scratch.Clear();
        return new PaperRelations(related, duplicates);
    }

    private void AddSharedTerms(int paper, ScoreTable scores)
    {
        foreach (var term in _terms.OfPaper(paper))
            scores.Add(_terms.Papers(term), _terms.Weight(term) * _terms.Weight(term));
    }

    private void AddTies(int paper, ScoreTable scores)
    {
        foreach (var tie in _ties.Of(paper))
            scores.Add(tie.Paper, MentionsName);
        foreach (var tie in _facts.Repositories(paper))
            scores.Add(tie.Paper, SameRepository);
        foreach (var author in _facts.Authors(paper))
            scores.Add(_facts.PapersOfAuthor(author), PerSharedAuthor);
        scores.Add(_facts.PapersOfOrganization(paper), SameOrganization);
    }

    /// <summary>Offers all candidates to the list of nearest papers.</summary>
    /// <returns>The papers with nearly the same terms, in the catalogue's order.</returns>
    private ImmutableArray<int> Rank(int paper, Scratch scratch)
    {
        var cosines = scratch.Terms;
        var ties = scratch.Ties;
        var nearest = scratch.Nearest;
        List<int>? duplicates = null;
        foreach (var other in cosines.Touched)
        {
            var cosine = cosines[other] * _inverseLengths[paper] * _inverseLengths[other];
            cosines[other] = cosine;
            if (other == paper)
                continue;
            if (cosine >= NearlySame)
                (duplicates ??= []).Add(other);
            if (cosine >= nearest.Floor && ties[other] == 0)
                nearest.Offer(other, WithTopics(paper, other, cosine));
        }
        foreach (var other in ties.Touched)
        {
            if (other != paper)
                nearest.Offer(other, WithTopics(paper, other, cosines[other]) + ties[other]);
        }
        if (duplicates is null || _terms.OfPaper(paper).Length < FewestTermsOfDuplicates)
            return [];
        duplicates.Sort();
        return [.. duplicates];
    }

    private double WithTopics(int paper, int other, double cosine) =>
        _facts.HaveCommonTopic(paper, other) || cosine < Least ? cosine : cosine * WithoutCommonTopic;

    private double Length(int paper)
    {
        var sum = 0.0;
        foreach (var term in _terms.OfPaper(paper))
            sum += _terms.Weight(term) * _terms.Weight(term);
        return Math.Sqrt(sum);
    }

    /// <summary>Memory that a thread reuses for each paper.</summary>
    private sealed class Scratch(int papers)
    {
        public ScoreTable Terms { get; } = new(papers);

        public ScoreTable Ties { get; } = new(papers);

        public PaperText Text { get; } = new();

        public NearestPapers Nearest { get; } = new(Most, Least);

        public void Clear()
        {
            Terms.Clear();
            Ties.Clear();
            Nearest.Clear();
        }
    }
}

internal readonly record struct PaperRelations(
    ImmutableArray<RelatedPaper> Nearest,
    ImmutableArray<int> NearDuplicates
);
