using System.Collections.Immutable;
using KnowledgeBase.Characters;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining;

/// <summary>What the texts say, computed at build time; <see cref="Papers"/> stands beside the catalogue's papers.</summary>
public sealed record Insights(ImmutableArray<PaperInsights> Papers)
{
    public static Insights Of(Catalog catalog, ImmutableArray<Topic> topics)
    {
        var assigned = TopicAssignments.Of(catalog, topics);
        var related = RelatedPapers.Of(catalog);
        return new Insights(
        [
            .. catalog.Papers.Select((paper, i) => new PaperInsights(assigned[i], related[i], PaperLinks.Of(paper))),
        ]);
    }
}

/// <param name="Topics">Primary first; empty is "unsorted".</param>
/// <param name="Related">At most eight, nearest first.</param>
/// <param name="Links">Stated ones first, then those of the abstract; no address twice.</param>
public sealed record PaperInsights(
    ImmutableArray<TopicAssignment> Topics,
    ImmutableArray<RelatedPaper> Related,
    ImmutableArray<EntryLink> Links);

/// <param name="Evidence">The phrases found, heaviest first; empty where a note assigns the topic.</param>
public sealed record TopicAssignment(Slug Topic, ImmutableArray<string> Evidence);

/// <param name="Paper">Index in the catalogue.</param>
/// <param name="Reasons">Sentences.</param>
public sealed record RelatedPaper(int Paper, ImmutableArray<string> Reasons);
