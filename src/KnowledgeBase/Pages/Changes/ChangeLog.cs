using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Library;

namespace KnowledgeBase.Pages.Changes;

/// <summary>The changes of all papers, by day.</summary>
internal sealed class ChangeLog
{
    private readonly FrozenDictionary<DateOnly, ImmutableArray<ChangeRow>> _rows;
    private readonly FrozenDictionary<DateOnly, int> _firstSeen;

    public ChangeLog(SiteView site)
    {
        var changes = site
            .Catalog.Papers.Index()
            .SelectMany(paper => paper.Item.Changes.Select(change => (Paper: paper.Index, Change: change)))
            .ToLookup(found => found.Change.Kind == ChangeKind.FirstSeen);
        _firstSeen = changes[true]
            .Where(found => site.IsListed(found.Paper))
            .CountBy(found => found.Change.Day)
            .ToFrozenDictionary();
        _rows = changes[false]
            .GroupBy(found => found.Change.Day)
            .ToFrozenDictionary(
                day => day.Key,
                day => day.Select(found => ChangeRow.Of(site.Link(found.Paper), found.Change)).ToImmutableArray()
            );
        Days = [.. _rows.Keys.Union(_firstSeen.Keys).OrderDescending()];
    }

    /// <summary>On which something is new, newest first.</summary>
    public ImmutableArray<DateOnly> Days { get; }

    /// <summary>How many papers of the lists were first seen on a day.</summary>
    public int FirstSeen(DateOnly day) => _firstSeen.GetValueOrDefault(day);

    /// <summary>What changed of papers known before, by paper.</summary>
    public ImmutableArray<ChangeRow> On(DateOnly day) => _rows.GetValueOrDefault(day, []);

    /// <summary>The same of some days, newest first.</summary>
    public ImmutableArray<ChangeRow> Between(DateOnly first, DateOnly last) =>
        [.. Days.Where(day => day >= first && day <= last).SelectMany(day => On(day))];
}
