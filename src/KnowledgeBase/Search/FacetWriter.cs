using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Queries;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search;

/// <param name="Labels">JSON: ids and names of topics and organisations; the columns number them in this order.</param>
/// <param name="Columns">For each paper, its topics, organisation, code and comments.</param>
/// <param name="EntryColumns">For each entry, its papers' number and main topics.</param>
internal sealed record FacetShards(Shard Labels, ImmutableArray<Shard> Columns, ImmutableArray<Shard> EntryColumns);

/// <summary>
/// Writes what is needed to count facets and to sort by comments, but not for a first answer, and of entries what a new
/// paper changes, so that their rows stay as they are.
/// </summary>
internal static class FacetWriter
{
    public static FacetShards Write(
        ImmutableArray<SearchPaper> papers,
        ImmutableArray<DirectoryEntry> entries,
        ImmutableArray<Topic> topics,
        ImmutableArray<Organization> organizations
    )
    {
        var topicNumbers = Numbers(topics.Select(topic => topic.Id));
        var organizationNumbers = Numbers(organizations.Select(organization => organization.Slug));
        var columns = papers
            .Chunk(ShardSizes.PapersInColumns)
            .Select(chunk => Columns(chunk, topicNumbers, organizationNumbers));
        var ofEntries = ShardWriter.InParallel(entries, ShardSizes.EntriesInColumns, (entry, content) =>
        {
            content.Number(entry.Page.Link.Count);
            var main = entry.Page.Topics();
            content.Number(main.Length);
            foreach (var topic in main)
                content.Number(topicNumbers[topic]);
        });
        return new FacetShards(Labels(topics, organizations), [.. columns], ofEntries);
    }

    private static Dictionary<Slug, int> Numbers(IEnumerable<Slug> slugs) =>
        slugs.Select((slug, index) => new { slug, index }).ToDictionary(pair => pair.slug, pair => pair.index);

    private static Shard Columns(
        SearchPaper[] papers,
        Dictionary<Slug, int> topics,
        Dictionary<Slug, int> organizations
    )
    {
        var content = new ByteWriter();
        foreach (var paper in papers)
        {
            content.Number(paper.Topics.Length);
            foreach (var topic in paper.Topics)
                content.Number(topics[topic.Id]);
            content.Number(paper.Paper.Organization is { } organization ? organizations[organization.Slug] + 1 : 0);
            content.Number((paper.Comments * 2) + (paper.HasCode ? 1 : 0));
        }
        return Shard.Of(content.Written);
    }

    private static Shard Labels(ImmutableArray<Topic> topics, ImmutableArray<Organization> organizations) =>
        Shard.Of(
            Encoding.UTF8.GetBytes(
                new JsonObject
                {
                    ["topics"] = Pairs(topics, topic => topic.Id.Value, topic => topic.Title),
                    ["orgs"] = Pairs(
                        organizations,
                        organization => organization.Slug.Value,
                        organization => organization.Name
                    ),
                }.ToJsonString()
            )
        );

    private static JsonArray Pairs<T>(ImmutableArray<T> items, Func<T, string> id, Func<T, string> label) =>
        new([.. items.Select(item => new JsonArray(id(item), label(item)))]);
}
