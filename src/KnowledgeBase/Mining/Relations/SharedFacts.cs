using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Mining.Relations;

/// <summary>
/// What papers have in common besides words: authors, an organisation, topics, repositories of code. Authors and
/// organisations are known by number, topics by a bit each.
/// </summary>
internal sealed class SharedFacts
{
    /// <summary>An author or organisation with more papers than this does not relate them.</summary>
    private const int MostOfGroup = 40;

    /// <summary>A repository that more papers link than this is a tool and does not relate them.</summary>
    private const int MostOfRepository = 8;

    private const int BitsOfWord = 64;
    private const int None = -1;

    private readonly int[][] _authors;
    private readonly int[] _organizations;
    private readonly PaperGroups _byAuthor = new();
    private readonly PaperGroups _byOrganization = new();
    private readonly ulong[][] _topicBits;
    private readonly Dictionary<int, List<RepositoryTie>> _repositories = [];

    /// <param name="topics">Indexed by paper.</param>
    /// <param name="links">Indexed by paper.</param>
    public SharedFacts(
        ImmutableArray<Paper> papers,
        ImmutableArray<ImmutableArray<TopicAssignment>> topics,
        ImmutableArray<ImmutableArray<EntryLink>> links
    )
    {
        _authors = new int[papers.Length][];
        _organizations = new int[papers.Length];
        for (var paper = 0; paper < papers.Length; paper++)
            AddPeople(paper, papers[paper]);
        _topicBits = TopicBits(topics);
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

    public bool HaveCommonTopic(int paper, int other)
    {
        var own = _topicBits[paper];
        var theirs = _topicBits[other];
        for (var word = 0; word < own.Length; word++)
        {
            if ((own[word] & theirs[word]) != 0)
                return true;
        }
        return false;
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

    private static ulong[][] TopicBits(ImmutableArray<ImmutableArray<TopicAssignment>> topics)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var assignment in topics.SelectMany(assigned => assigned))
            numbers.TryAdd(assignment.Topic.Value, numbers.Count);
        var bits = new ulong[topics.Length][];
        for (var paper = 0; paper < topics.Length; paper++)
        {
            bits[paper] = new ulong[(numbers.Count + BitsOfWord - 1) / BitsOfWord];
            foreach (var assignment in topics[paper])
            {
                var number = numbers[assignment.Topic.Value];
                bits[paper][number / BitsOfWord] |= 1UL << number % BitsOfWord;
            }
        }
        return bits;
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
