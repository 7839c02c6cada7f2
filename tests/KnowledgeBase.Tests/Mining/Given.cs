using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Mining;

/// <summary>Builders that name only what a test is about.</summary>
internal static class Given
{
    public static Paper Paper(string title, string? summary = null) =>
        new(Slugs.From(title), title) { Abstract = summary };

    public static Catalog Catalog(params IEnumerable<Paper> papers) =>
        new([.. papers], AuthorsOf([.. papers]), [], [], [], [], []);

    public static Topic Topic(string id, params IEnumerable<string> keywords) =>
        new(Slugs.From(id), id, new SourceLocation($"topics/{id}.md"))
        {
            Keywords = [.. keywords.Select(phrase => new Keyword(phrase, 3))],
        };

    public static Topic WithExamples(this Topic topic, bool primary, params IEnumerable<string> papers) =>
        topic with
        {
            Examples = [.. topic.Examples, .. papers.Select(paper => new TopicExample(paper, primary))],
        };

    public static Insights Insights(Catalog catalog, params IEnumerable<Topic> topics) =>
        KnowledgeBase.Mining.Insights.Of(catalog, [.. topics], NameLists.Empty);

    public static AuthorName Author(string name) => new(name, Slugs.From(name));

    public static OrganizationLink Organization(string name) => new(Slugs.From(name), name);

    public static string[] Ids(this IEnumerable<TopicAssignment> topics) =>
        [.. topics.Select(topic => topic.Topic.Value)];

    private static ImmutableArray<Author> AuthorsOf(ImmutableArray<Paper> papers) =>
        [
            .. papers
                .Index()
                .SelectMany(paper => paper.Item.Authors.Select(author => (Author: author, paper.Index)))
                .GroupBy(named => named.Author.Slug)
                .OrderBy(same => same.Key)
                .Select(same => new Author(
                    same.Key,
                    same.First().Author.Name,
                    [.. same.Select(named => named.Index).Distinct()],
                    null
                )),
        ];
}
