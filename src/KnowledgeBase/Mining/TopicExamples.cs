using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining;

/// <summary>What the topic files say of one paper: by topic whether it fits, and the main topic or -1.</summary>
/// <param name="Paper">Index in the catalogue.</param>
internal sealed record JudgedPaper(int Paper, bool[] Topics, int Primary);

/// <summary>Finds the papers that topic files give as examples; a title that several papers bear names none.</summary>
internal static class TopicExamples
{
    /// <summary>In the catalogue's order. A paper that is an example of one topic is a counterexample of all others.</summary>
    public static ImmutableArray<JudgedPaper> Of(Catalog catalog, ImmutableArray<Topic> topics)
    {
        var papers = new PaperLookup(catalog.Papers.Select(paper => (paper.Slug, paper.ArxivId, paper.Title)));
        var found =
            from topic in topics.Select((topic, index) => (topic.Examples, index))
            from example in topic.Examples
            let named = papers.Find(example.Paper)
            where named.Length == 1
            group (topic.index, example.Primary) by named[0] into judged
            orderby judged.Key
            select new JudgedPaper(
                judged.Key,
                [.. Enumerable.Range(0, topics.Length).Select(topic => judged.Any(one => one.index == topic))],
                judged.Where(one => one.Primary).Select(one => one.index).FirstOrDefault(-1));
        return [.. found];
    }
}
