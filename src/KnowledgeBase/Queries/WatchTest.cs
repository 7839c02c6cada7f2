using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Text;

namespace KnowledgeBase.Queries;

/// <summary>Whether a paper belongs to a watch.</summary>
internal sealed class WatchTest
{
    private readonly Watch _watch;
    private readonly ImmutableArray<QueryTest> _queries;
    private readonly HashSet<Slug> _authors;
    private readonly HashSet<Slug> _organizations;
    private readonly HashSet<Slug> _names;
    private readonly HashSet<Slug> _topics;

    public WatchTest(Watch watch, WantedTerms terms)
    {
        _watch = watch;
        var queries = watch.Queries.IsEmpty ? [""] : watch.Queries;
        _queries = [.. queries.Select(query => new QueryTest(SearchQuery.Parse(query), watch.Has, terms))];
        _authors = Keys(watch.Authors);
        _organizations = Keys(watch.Organizations);
        _names = Keys(watch.Names);
        _topics = [.. watch.Topics];
    }

    /// <summary>The conditions that need no text.</summary>
    public bool MayHold(SearchPaper paper, PaperInsights insights, Insights all) =>
        IsSince(paper.Paper)
        && (_topics.Count == 0 || paper.Topics.Any(topic => _topics.Contains(topic.Id)))
        && (_authors.Count == 0 || paper.Paper.Authors.Any(author => Is(_authors, author.Slug, author.Name)))
        && (
            _organizations.Count == 0 || (paper.Paper.Organization is { } one && Is(_organizations, one.Slug, one.Name))
        )
        && (
            _names.Count == 0
            || insights
                .Introduces.Concat(insights.Mentions.Select(mention => mention.Name))
                .Any(name => Is(_names, all.Names[name].Slug, all.Names[name].Text))
        );

    public bool Holds(SearchPaper paper, PaperTerms terms) => _queries.Any(query => query.Holds(paper, terms));

    private bool IsSince(Paper paper) => _watch.Since is not { } since || paper.Published?.CompareTo(since) >= 0;

    private static HashSet<Slug> Keys(ImmutableArray<string> names) => [.. names.Select(name => Slugs.From(name))];

    private static bool Is(HashSet<Slug> wanted, Slug slug, string name) =>
        wanted.Contains(slug) || wanted.Contains(Slugs.From(name));
}
