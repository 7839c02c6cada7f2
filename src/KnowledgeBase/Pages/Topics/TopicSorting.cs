using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Mining.Trends;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages.Topics;

/// <summary>The topics of each paper and the papers of each topic, as far as topic files are there.</summary>
internal sealed class TopicSorting
{
    private const int FewSaid = 2;

    private readonly FrozenDictionary<Slug, PageLink> _links;
    private readonly ImmutableArray<ImmutableArray<TopicAssignment>> _ofPapers;

    /// <param name="isListed">Whether a paper stands in lists.</param>
    public TopicSorting(Insights insights, ImmutableArray<Topic> topics, Func<int, bool> isListed)
    {
        _links = topics.ToFrozenDictionary(
            topic => topic.Id,
            topic => new PageLink(topic.Title, PageUrls.Topic(topic.Id))
        );
        _ofPapers = ParallelMap.Map(insights.Papers, paper =>
            paper.Topics.RemoveAll(assigned => !_links.ContainsKey(assigned.Topic))
        );
        Papers = PapersOf(topics, isListed);
        Pairs = new TopicPairs(topics, Papers, insights.Timeline.Papers);
    }

    /// <summary>The listed papers of each topic, those of its sub-topics included, in ascending order.</summary>
    public IReadOnlyDictionary<Slug, ImmutableArray<int>> Papers { get; }

    public TopicPairs Pairs { get; }

    /// <summary>Primary first.</summary>
    public ImmutableArray<TopicAssignment> Of(int paper) => _ofPapers[paper];

    public PageLink? Primary(int paper) => Of(paper) is [var primary, ..] ? Link(primary.Topic) : null;

    public PageLink Link(Slug topic) => _links[topic];

    public CountedLink Counted(Slug topic) => Counted(topic, Papers[topic].Length);

    public CountedLink Counted(Slug topic, int count) => new(Link(topic).Title, Link(topic).Url, count);

    /// <summary>The topics of most of some papers.</summary>
    public ImmutableArray<CountedLink> Top(IEnumerable<int> papers, int most) => Top(papers, most, PageUrls.Topic);

    /// <param name="url">Where the papers of a topic are that are meant.</param>
    public ImmutableArray<CountedLink> Top(IEnumerable<int> papers, int most, Func<Slug, string> url) =>
        [
            .. TopicsOf(papers)
                .Top(most)
                .Select(same => new CountedLink(Link(same.Item).Title, url(same.Item), same.Count)),
        ];

    /// <summary>What some papers are mainly about, as a remark says it; none where nothing is known.</summary>
    public ImmutableArray<Slug> Main(IEnumerable<int> papers) =>
        [.. TopicsOf(papers).Top(FewSaid).Select(same => same.Item)];

    private IReadOnlyCollection<Tally<Slug>> TopicsOf(IEnumerable<int> papers) =>
        Tally.Of(papers.SelectMany(paper => Of(paper)).Select(assigned => assigned.Topic));

    private Dictionary<Slug, ImmutableArray<int>> PapersOf(ImmutableArray<Topic> topics, Func<int, bool> isListed)
    {
        var papersOf = topics.ToDictionary(topic => topic.Id, _ => ImmutableArray.CreateBuilder<int>());
        var parents = topics.ToDictionary(topic => topic.Id, topic => topic.Parent);
        foreach (var paper in Enumerable.Range(0, _ofPapers.Length).Where(isListed))
        {
            foreach (var assigned in Of(paper))
                AddToAncestors(assigned.Topic, paper);
        }
        return papersOf.ToDictionary(topic => topic.Key, topic => topic.Value.ToImmutable());

        void AddToAncestors(Slug? topic, int paper)
        {
            for (var id = topic; id is not null; id = parents[id])
            {
                var papers = papersOf[id];
                if (papers.Count == 0 || papers[^1] != paper)
                    papers.Add(paper);
            }
        }
    }
}
