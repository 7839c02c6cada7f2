using System.Collections.Immutable;
using System.Runtime.InteropServices;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining.Relations;

/// <summary>Which papers share an author or an organisation with one. People and organisations are known by number.</summary>
internal sealed class SharedPeople
{
    private const int None = -1;

    private readonly int _mostOfGroup;
    private readonly int[][] _authors;
    private readonly int[] _organizations;
    private readonly PaperGroups _ofAuthors = new();
    private readonly PaperGroups _ofOrganizations = new();

    /// <param name="mostOfGroup">Papers that share an author or an organisation of more papers are not tied by that.</param>
    public SharedPeople(ImmutableArray<Paper> papers, int mostOfGroup)
    {
        _mostOfGroup = mostOfGroup;
        _authors = new int[papers.Length][];
        _organizations = new int[papers.Length];
        for (var paper = 0; paper < papers.Length; paper++)
        {
            var authors = papers[paper].Authors;
            _authors[paper] = new int[authors.Length];
            for (var i = 0; i < authors.Length; i++)
                _authors[paper][i] = _ofAuthors.Add(authors[i].Slug.Value, paper);
            _organizations[paper] = papers[paper].Organization is { } own ? _ofOrganizations.Add(own.Slug.Value, paper) : None;
        }
    }

    /// <summary>In the order of the paper.</summary>
    public ReadOnlySpan<int> Authors(int paper) => _authors[paper];

    public bool HaveOneOrganization(int paper, int other) =>
        _organizations[paper] != None && _organizations[paper] == _organizations[other];

    /// <summary>The papers of an author; none where they are too many to tell anything.</summary>
    public ReadOnlySpan<int> PapersOfAuthor(int author) => Few(_ofAuthors.All[author].Papers);

    public ReadOnlySpan<int> PapersOfOrganization(int paper) =>
        _organizations[paper] == None ? [] : Few(_ofOrganizations.All[_organizations[paper]].Papers);

    private ReadOnlySpan<int> Few(List<int> group) => group.Count <= _mostOfGroup ? CollectionsMarshal.AsSpan(group) : [];
}
