using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining.Claims;
using KnowledgeBase.Mining.Names;
using KnowledgeBase.Mining.Relations;
using KnowledgeBase.Mining.Topics;
using KnowledgeBase.Mining.Trends;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Mining;

/// <summary>
/// What mining finds in the texts; <see cref="Papers"/> has the same order as the papers of the catalogue.
/// </summary>
internal sealed record Insights(ImmutableArray<PaperInsights> Papers)
{
    /// <summary>Sorted by text, ordinally.</summary>
    public ImmutableArray<MinedName> Names { get; init; } = [];

    /// <summary>The names that people have listed, and those that the texts call datasets or benchmarks.</summary>
    internal KnownNames Known { get; init; } = new(NameLists.Empty);

    public Timeline Timeline { get; init; } = Timeline.Empty;

    public static Insights Of(Catalog catalog, ImmutableArray<Topic> topics, NameLists lists)
    {
        var known = new KnownNames(lists);
        var (names, assigned) = ParallelLoop.Both(
            () => NameMining.Of(catalog.Papers, known),
            () => TopicAssignments.Of(catalog, topics)
        );
        var ties = NamedTies.Of(catalog.Papers.Length, names.Names);
        var links = ParallelMap.Map(catalog.Papers, PaperLinks.Of);
        var related = new RelatedPapers(catalog.Papers, assigned, links, ties).All();
        var papers = ParallelMap.Map(catalog.Papers, (paper, i) => new PaperInsights(
                assigned[i],
                related[i].Nearest,
                links[i]
            )
            {
                Introduces = names.Introduces[i],
                Mentions = names.Mentions[i],
                BuildsOn = ties.BuildsOn(i),
                MentionedBy = ties.MentionedBy(i),
                NearDuplicates = related[i].NearDuplicates,
                Claims = ClaimSentences.Of(paper.Abstract ?? ""),
            });
        return new Insights(papers)
        {
            Names = names.Names,
            Known = known.And(names.Names),
            Timeline = Timeline.Of(catalog),
        };
    }
}

/// <param name="Topics">Primary first; empty if the paper is unsorted.</param>
/// <param name="Related">At most eight, nearest first.</param>
/// <param name="Links">Stated ones first, then those of the abstract; no address twice.</param>
internal sealed record PaperInsights(
    ImmutableArray<TopicAssignment> Topics,
    ImmutableArray<RelatedPaper> Related,
    ImmutableArray<EntryLink> Links
)
{
    /// <summary>Indices in <see cref="Insights.Names"/>.</summary>
    public ImmutableArray<int> Introduces { get; init; } = [];

    /// <summary>
    /// Names that this paper does not introduce itself, in the order of <see cref="Insights.Names"/>.
    /// </summary>
    public ImmutableArray<MentionedName> Mentions { get; init; } = [];

    /// <summary>Papers whose names this one builds on; ascending indices in the catalogue.</summary>
    public ImmutableArray<int> BuildsOn { get; init; } = [];

    /// <summary>Papers that mention what this one introduces; indices in the catalogue, sorted by date.</summary>
    public ImmutableArray<int> MentionedBy { get; init; } = [];

    /// <summary>Papers with nearly the same text; ascending indices in the catalogue.</summary>
    public ImmutableArray<int> NearDuplicates { get; init; } = [];

    /// <summary>Sentences of the abstract that report a number, in its order.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];
}

/// <param name="Evidence">The phrases found, heaviest first; empty if a note assigns the topic.</param>
/// <param name="Probability">That it fits; 1 if a note assigns it.</param>
internal sealed record TopicAssignment(Slug Topic, ImmutableArray<string> Evidence, double Probability = 1);

/// <param name="Paper">Index in the catalogue.</param>
/// <param name="Reasons">Sentences.</param>
internal sealed record RelatedPaper(int Paper, ImmutableArray<string> Reasons);
