using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;

namespace KnowledgeBase.Search;

/// <summary>A page that is not a paper's, for the palette: a document after those of the papers.</summary>
/// <param name="Kind"><c>topic</c>, <c>org</c> or <c>author</c>.</param>
/// <param name="Address">Site-relative.</param>
internal sealed record DirectoryEntry(string Kind, string Label, string Address, int Papers)
{
    /// <summary>Above this many authors, those of a single paper have no page of their own.</summary>
    private const int ManyAuthors = 5_000;

    public static ImmutableArray<DirectoryEntry> All(Catalog catalog, Insights insights, ImmutableArray<Topic> topics)
    {
        var counts = insights.Papers.SelectMany(paper => paper.Topics).CountBy(given => given.Topic).ToDictionary();
        var fewest = catalog.Authors.Length > ManyAuthors ? 2 : 1;
        return
        [
            .. topics.Select(topic => new DirectoryEntry(
                "topic", topic.Title, $"topics/{topic.Id}.html", counts.GetValueOrDefault(topic.Id))),
            .. catalog.Organizations.Select(organization => new DirectoryEntry(
                "org", organization.Name, $"orgs/{organization.Slug}.html", organization.Papers.Length)),
            .. catalog.Authors.Where(author => author.Papers.Length >= fewest).Select(author => new DirectoryEntry(
                "author", author.Name, $"authors/{author.Slug}.html", author.Papers.Length)),
        ];
    }

    public void Describe(DocumentTerms terms) => terms.AddTitle(Label);
}
