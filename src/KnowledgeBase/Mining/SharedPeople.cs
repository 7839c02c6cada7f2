using System.Collections.Frozen;
using KnowledgeBase.Characters;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining;

/// <summary>Which papers share an author or an organisation with one; groups too large to tell anything are left out.</summary>
internal sealed class SharedPeople
{
    private readonly Catalog _catalog;
    private readonly FrozenDictionary<Slug, int[]> _ofAuthor;
    private readonly FrozenDictionary<Slug, int[]> _ofOrganization;

    public SharedPeople(Catalog catalog, int mostOfGroup)
    {
        _catalog = catalog;
        _ofAuthor = catalog.Papers
            .SelectMany((paper, index) => paper.Authors.Select(author => (author.Slug, index)))
            .GroupBy(pair => pair.Slug, pair => pair.index)
            .Select(group => (group.Key, Papers: group.Distinct().ToArray()))
            .Where(author => author.Papers.Length > 1 && author.Papers.Length <= mostOfGroup)
            .ToFrozenDictionary(author => author.Key, author => author.Papers);
        _ofOrganization = catalog.Papers
            .Select((paper, index) => (paper.Organization, index))
            .Where(pair => pair.Organization is not null)
            .GroupBy(pair => pair.Organization!.Slug, pair => pair.index)
            .Select(group => (group.Key, Papers: group.ToArray()))
            .Where(group => group.Papers.Length > 1 && group.Papers.Length <= mostOfGroup)
            .ToFrozenDictionary(group => group.Key, group => group.Papers);
    }

    /// <summary>Once for each author in common.</summary>
    public IEnumerable<int> PapersOfAuthors(int paper) =>
        _catalog.Papers[paper].Authors.SelectMany(author => _ofAuthor.GetValueOrDefault(author.Slug) ?? []);

    public IEnumerable<int> PapersOfOrganization(int paper) =>
        _catalog.Papers[paper].Organization is { } organization
            ? _ofOrganization.GetValueOrDefault(organization.Slug) ?? []
            : [];
}
