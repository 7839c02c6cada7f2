using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Mining.Relations;

/// <summary>
/// Finds the nearest papers of each paper: by the terms that tell what they are about (the cosine of their weights,
/// halved without a common topic), by topics, by names that one introduces and the other mentions, by repository,
/// authors and organisation. Scores are summed term by term over the postings, as in a search engine.
/// </summary>
internal sealed class RelatedPapers
{
    private const int Most = 8;

    /// <summary>Added to the cosine, which lies between 0 and 1 and is seldom over 0.3.</summary>
    private const double SameTopics = 0.12;

    private const double PerSharedAuthor = 0.04;

    /// <summary>A laboratory writes about many things: from here on, one author more says nothing.</summary>
    private const double MostByAuthors = 0.08;

    /// <summary>The cosine of two papers that have more in common than an author.</summary>
    private const double SecondTie = 0.04;

    private const double SameOrganization = 0.02;

    private const double MentionsName = 0.12;

    private const double SameRepository = 0.1;

    /// <summary>Below this, what two papers share is an accident.</summary>
    private const double Least = 0.165;

    /// <summary>For a paper without topics, whose terms alone speak.</summary>
    private const double LeastWithoutTopics = 0.1;

    /// <summary>Papers this near share most of their words, if they have enough of them.</summary>
    private const double NearlySame = 0.7;

    private const int FewestTermsOfDuplicates = 12;

    private const double WithoutCommonTopic = 0.5;

    private readonly WeightedTerms _terms;
    private readonly SharedFacts _facts;
    private readonly NamedTies _ties;
    private readonly RelationReasons _reasons;

    private readonly int _papers;

    /// <param name="topics">Indexed by paper, as <paramref name="links"/> are.</param>
    public RelatedPapers(
        ImmutableArray<Paper> papers,
        ImmutableArray<ImmutableArray<TopicAssignment>> topics,
        ImmutableArray<ImmutableArray<EntryLink>> links,
        NamedTies ties
    )
    {
        _papers = papers.Length;
        var settled = SettledPapers.Of(papers);
        _terms = WeightedTerms.Of(papers, settled);
        _facts = new SharedFacts(papers, settled, topics, links);
        _ties = ties;
        _reasons = new RelationReasons(papers, _terms, _facts, ties);
    }

    /// <summary>The nearest papers of each paper, indexed by paper.</summary>
    public PaperRelations[] All()
    {
        var related = new PaperRelations[_papers];
        ParallelLoop.Run(
            related.Length,
            () => new Scratch(_papers, Most),
            (paper, scratch) => related[paper] = Of(paper, scratch)
        );
        return related;
    }

    /// <summary>All papers with anything in common with one, nearest first: what its list is cut from.</summary>
    public int[] Uncut(int paper)
    {
        var scratch = new Scratch(_papers, _papers);
        Score(paper, scratch, least: 0);
        return scratch.Nearest.Papers.ToArray();
    }

    private PaperRelations Of(int paper, Scratch scratch)
    {
        var duplicates = Score(paper, scratch, _facts.HasTopics(paper) ? Least : LeastWithoutTopics);
        var related = _reasons.Of(paper, scratch.Nearest.Papers, scratch.Text);
        scratch.Clear();
        return new PaperRelations(related, duplicates);
    }

    private ImmutableArray<int> Score(int paper, Scratch scratch, double least)
    {
        AddSharedTerms(paper, scratch.Terms);
        AddTies(paper, scratch);
        scratch.Nearest.Begin(least);
        return Rank(paper, scratch);
    }

    private void AddSharedTerms(int paper, ScoreTable scores)
    {
        var terms = _terms.OfPaper(paper);
        var weights = _terms.Weights(paper);
        for (var i = 0; i < terms.Length; i++)
            scores.Add(_terms.Papers(terms[i]), _terms.WeightsInPapers(terms[i]), weights[i]);
    }

    private void AddTies(int paper, Scratch scratch)
    {
        var scores = scratch.Ties;
        foreach (var tie in _ties.Of(paper))
            scores.Add(tie.Paper, MentionsName);
        foreach (var tie in _facts.Repositories(paper))
            scores.Add(tie.Paper, SameRepository);
        scores.Add(_facts.PapersOfOrganization(paper), SameOrganization);
        foreach (var author in _facts.Authors(paper).ToArray().Distinct())
            AddAuthor(paper, _facts.PapersOfAuthor(author), scratch);
    }

    /// <summary>One name may be two people, so that it counts only with a second tie.</summary>
    private void AddAuthor(int paper, ReadOnlySpan<int> others, Scratch scratch)
    {
        foreach (var other in others)
        {
            if (scratch.Ties[other] < MostByAuthors && HaveSecondTie(paper, other, scratch))
                scratch.Ties.Add(other, PerSharedAuthor);
        }
    }

    private bool HaveSecondTie(int paper, int other, Scratch scratch) =>
        scratch.Terms[other] >= SecondTie || scratch.Ties[other] > 0 || _facts.TopicCosine(paper, other) > 0;

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
            if (other == paper)
                continue;
            if (cosines[other] >= NearlySame)
                (duplicates ??= []).Add(other);
            if (cosines[other] + SameTopics >= nearest.Floor && ties[other] == 0)
                nearest.Offer(other, WithTopics(paper, other, cosines[other], isTied: false));
        }
        foreach (var other in ties.Touched)
        {
            if (other != paper)
                nearest.Offer(other, WithTopics(paper, other, cosines[other], isTied: true) + ties[other]);
        }
        if (duplicates is null || _terms.OfPaper(paper).Length < FewestTermsOfDuplicates)
            return [];
        duplicates.Sort();
        return [.. duplicates];
    }

    private double WithTopics(int paper, int other, double cosine, bool isTied)
    {
        var topics = _facts.TopicCosine(paper, other);
        if (topics > 0)
            return cosine + (SameTopics * topics);
        if (!isTied && (cosine < LeastWithoutTopics || !_terms.ShareSeveral(paper, other)))
            return 0;
        return _facts.HasTopics(paper) ? cosine * WithoutCommonTopic : cosine;
    }

    /// <summary>Memory that a thread reuses for each paper.</summary>
    private sealed class Scratch(int papers, int most)
    {
        public ScoreTable Terms { get; } = new(papers);

        public ScoreTable Ties { get; } = new(papers);

        public PaperText Text { get; } = new();

        public NearestPapers Nearest { get; } = new(most);

        public void Clear()
        {
            Terms.Clear();
            Ties.Clear();
        }
    }
}

internal readonly record struct PaperRelations(
    ImmutableArray<RelatedPaper> Nearest,
    ImmutableArray<int> NearDuplicates
);
