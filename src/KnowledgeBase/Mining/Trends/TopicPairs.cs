using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Trends;

/// <param name="Topic">The other one.</param>
/// <param name="Table">Counts of the papers with each topic and with both.</param>
internal sealed record TopicPair(Slug Topic, TwoByTwoTable Table);

/// <summary>Which topics occur together in papers, and which do not; no topic with one above it.</summary>
internal sealed class TopicPairs
{
    private readonly ImmutableArray<Topic> _topics;
    private readonly IReadOnlyDictionary<Slug, ImmutableArray<int>> _papersOf;
    private readonly int _papers;
    private readonly Dictionary<Slug, HashSet<Slug>> _above;
    private readonly Dictionary<(Slug One, Slug Other), int> _shared;

    /// <param name="papersOf">The papers of each topic, those of its sub-topics included.</param>
    /// <param name="papers">The number of papers in the library.</param>
    public TopicPairs(ImmutableArray<Topic> topics, IReadOnlyDictionary<Slug, ImmutableArray<int>> papersOf, int papers)
    {
        _topics = topics;
        _papersOf = papersOf;
        _papers = papers;
        _above = Above(topics);
        _shared = Shared(topics, papersOf);
        Tests = HolmTests.Of(Testable());
    }

    /// <summary>Of all pairs.</summary>
    public HolmTests Tests { get; }

    /// <summary>The pairs of a topic, those with most papers first.</summary>
    public IEnumerable<TopicPair> Of(Slug topic) =>
        _topics
            .Where(other => other.Id != topic && !AreKin(topic, other.Id))
            .Select(other => new TopicPair(other.Id, Table(topic, other.Id)))
            .OrderByDescending(pair => pair.Table.Both)
            .ThenBy(pair => pair.Topic.Value, StringComparer.Ordinal);

    public Association Judge(TopicPair pair) => Tests.Judge(pair.Table);

    private static Dictionary<Slug, HashSet<Slug>> Above(ImmutableArray<Topic> topics)
    {
        var parents = topics.ToDictionary(topic => topic.Id, topic => topic.Parent);
        return topics.ToDictionary(topic => topic.Id, topic => Ancestors(topic.Parent).ToHashSet());

        IEnumerable<Slug> Ancestors(Slug? topic)
        {
            for (var id = topic; id is not null; id = parents[id])
                yield return id;
        }
    }

    private static Dictionary<(Slug One, Slug Other), int> Shared(
        ImmutableArray<Topic> topics,
        IReadOnlyDictionary<Slug, ImmutableArray<int>> papersOf
    )
    {
        var topicsOf = new Dictionary<int, List<Slug>>();
        var shared = new Dictionary<(Slug, Slug), int>();
        foreach (var topic in topics)
        {
            foreach (var paper in papersOf[topic.Id])
            {
                if (!topicsOf.TryGetValue(paper, out var others))
                    topicsOf.Add(paper, others = []);
                foreach (var other in others)
                    shared[(other, topic.Id)] = shared.GetValueOrDefault((other, topic.Id)) + 1;
                others.Add(topic.Id);
            }
        }
        return shared;
    }

    /// <summary>Topics by their papers, so that the search ends where the rest is too small to be tested.</summary>
    private IEnumerable<TwoByTwoTable> Testable()
    {
        Slug[] largest = [.. _topics.Select(topic => topic.Id).OrderByDescending(topic => _papersOf[topic].Length)];
        for (var i = 0; i < largest.Length; i++)
        {
            for (var j = i + 1; j < largest.Length; j++)
            {
                var table = Table(largest[i], largest[j]);
                if (table.Expected < 5)
                    break;
                if (!AreKin(largest[i], largest[j]))
                    yield return table;
            }
        }
    }

    private TwoByTwoTable Table(Slug one, Slug other) =>
        new(
            _papers,
            _papersOf[one].Length,
            _papersOf[other].Length,
            _shared.GetValueOrDefault((one, other)) + _shared.GetValueOrDefault((other, one))
        );

    private bool AreKin(Slug one, Slug other) => _above[one].Contains(other) || _above[other].Contains(one);
}
