using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Mining.Relations;

/// <summary>
/// What papers have in common besides words: authors, an organisation, topics, repositories of code. All
/// of them are known by number.
/// </summary>
internal sealed class SharedFacts
{
    /// <summary>An author or organisation with more papers than this does not relate them.</summary>
    private const int MostOfGroup = 40;

    /// <summary>A repository that more papers link than this is a tool and does not relate them.</summary>
    private const int MostOfRepository = 8;

    private const int None = -1;

    private readonly int[][] _authors;
    private readonly int[] _organizations;
    private readonly PaperGroups _byAuthor = new();
    private readonly PaperGroups _byOrganization = new();
    private readonly int[][] _topics;

    /// <summary>How much each topic of a paper weighs, their squares 1 together.</summary>
    private readonly double[][] _topicWeights;
    private readonly Dictionary<int, List<RepositoryTie>> _repositories = [];

    /// <param name="topics">Indexed by paper.</param>
    /// <param name="links">Indexed by paper.</param>
    public SharedFacts(
        ImmutableArray<Paper> papers,
        SettledPapers settled,
        ImmutableArray<ImmutableArray<TopicAssignment>> topics,
        ImmutableArray<ImmutableArray<EntryLink>> links
    )
    {
        _authors = new int[papers.Length][];
        _organizations = new int[papers.Length];
        for (var paper = 0; paper < papers.Length; paper++)
            AddPeople(paper, papers[paper]);
        _topics = new int[papers.Length][];
        _topicWeights = new double[papers.Length][];
        AddTopics(topics, settled);
        AddRepositories(links);
    }

    /// <summary>In the order of the byline.</summary>
    public ReadOnlySpan<int> Authors(int paper) => _authors[paper];

    /// <summary>Empty if the author has too many papers.</summary>
    public ReadOnlySpan<int> PapersOfAuthor(int author) => Few(_byAuthor.All[author].Papers);

    /// <summary>The papers of a paper's organisation; empty if there are too many.</summary>
    public ReadOnlySpan<int> PapersOfOrganization(int paper) =>
        _organizations[paper] == None ? [] : Few(_byOrganization.All[_organizations[paper]].Papers);

    public IReadOnlyList<RepositoryTie> Repositories(int paper) => _repositories.GetValueOrDefault(paper) ?? [];

    public bool HaveSameOrganization(int paper, int other) =>
        _organizations[paper] != None && _organizations[paper] == _organizations[other];

    public bool HasTopics(int paper) => _topics[paper].Length > 0;

    /// <summary>
    /// The cosine of the topics, where a topic of few papers weighs more, as does a more probable one; 0 without a
    /// common one.
    /// </summary>
    public double TopicCosine(int paper, int other)
    {
        var sum = 0.0;
        for (var i = 0; i < _topics[paper].Length; i++)
        {
            var j = Array.IndexOf(_topics[other], _topics[paper][i]);
            if (j >= 0)
                sum += _topicWeights[paper][i] * _topicWeights[other][j];
        }
        return sum;
    }

    private static ReadOnlySpan<int> Few(List<int> papers) =>
        papers.Count <= MostOfGroup ? CollectionsMarshal.AsSpan(papers) : [];

    private void AddPeople(int index, Paper paper)
    {
        _authors[index] = new int[paper.Authors.Length];
        for (var i = 0; i < paper.Authors.Length; i++)
            _authors[index][i] = _byAuthor.Add(paper.Authors[i].Slug.Value, index);
        _organizations[index] = paper.Organization is { } own ? _byOrganization.Add(own.Slug.Value, index) : None;
    }

    private void AddTopics(ImmutableArray<ImmutableArray<TopicAssignment>> topics, SettledPapers settled)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = new List<int>();
        for (var paper = 0; paper < topics.Length; paper++)
        {
            _topics[paper] = new int[topics[paper].Length];
            for (var i = 0; i < topics[paper].Length; i++)
            {
                var topic = topics[paper][i].Topic.Value;
                if (numbers.TryAdd(topic, numbers.Count))
                    counts.Add(0);
                _topics[paper][i] = numbers[topic];
                counts[numbers[topic]] += settled[paper] ? 1 : 0;
            }
        }
        var rarities = counts.Select(count => Math.Log((double)settled.Count / Math.Max(count, 1))).ToArray();
        for (var paper = 0; paper < topics.Length; paper++)
            _topicWeights[paper] = Unit([
                .. topics[paper].Select((topic, i) => rarities[_topics[paper][i]] * topic.Probability),
            ]);
    }

    private static double[] Unit(double[] weights)
    {
        var length = Math.Sqrt(weights.Sum(weight => weight * weight));
        return length > 0 ? [.. weights.Select(weight => weight / length)] : weights;
    }

    private void AddRepositories(ImmutableArray<ImmutableArray<EntryLink>> links)
    {
        var groups = new PaperGroups();
        for (var paper = 0; paper < links.Length; paper++)
        {
            foreach (var link in links[paper])
            {
                if (link.Kind == LinkKind.Code && PaperLinks.Repository(link.Url) is { } repository)
                    groups.Add(repository, paper);
            }
        }
        foreach (var (repository, papers) in groups.All.Where(group => group.Papers.Count <= MostOfRepository))
        {
            foreach (var paper in papers)
                AddRepository(repository, paper, papers.Where(other => other != paper));
        }
    }

    private void AddRepository(string repository, int paper, IEnumerable<int> others)
    {
        if (!_repositories.TryGetValue(paper, out var ties))
            _repositories.Add(paper, ties = []);
        ties.AddRange(others.Select(other => new RepositoryTie(other, repository)));
    }
}

/// <param name="Paper">The other paper.</param>
internal sealed record RepositoryTie(int Paper, string Repository);
