using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Library;

internal enum ChangeKind
{
    FirstSeen,
    Version,
    Published,
    Code,
    Withdrawn,
    Title,
}

/// <summary>What a dated file says of a paper that no earlier one said.</summary>
/// <param name="Day">In the name of the file.</param>
internal sealed record Change(DateOnly Day, ChangeKind Kind, SourceLocation At)
{
    /// <summary>
    /// The version, the venue or DOI, the address of the code, the new title; null of the other kinds.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>
    /// The newest version or title that was known before; null where none was, and of the other kinds.
    /// </summary>
    public string? Before { get; init; }
}

/// <summary>
/// What changed about a paper. Only files count whose names have a date: the day on which somebody saw what they say.
/// Files of one day, and those before the first digest that has the paper, say together how it was when it came.
/// </summary>
internal sealed class Ledger
{
    private readonly ImmutableArray<Change>.Builder _changes = ImmutableArray.CreateBuilder<Change>();
    private readonly List<(string Title, string Key)> _titles = [];
    private DateOnly? _firstSeen;
    private int? _version;
    private bool _isPublished;
    private bool _hasCode;
    private bool _isWithdrawn;

    private Ledger() { }

    /// <param name="entries">All of one paper, in order of precedence.</param>
    public static ImmutableArray<Change> Of(ImmutableArray<RankedEntry> entries)
    {
        var ledger = new Ledger();
        var days = entries
            .Where(entry => entry.File.DayInName is not null)
            .GroupBy(entry => entry.File.DayInName!.Value)
            .OrderBy(day => day.Key)
            .ToList();
        foreach (var (place, day) in days.Index())
        {
            ledger.Add(day.Key, [.. day]);
            if (place + 1 < days.Count) // Most papers have one day, and nothing to compare it with.
                ledger.Keep(day);
        }
        return ledger._changes.ToImmutable();
    }

    private void Add(DateOnly day, List<RankedEntry> entries)
    {
        if (_firstSeen is not null)
            Compare(day, entries);
        else if (entries.Find(entry => !entry.IsMetadata) is { } first)
        {
            _firstSeen = day;
            _changes.Add(new Change(day, ChangeKind.FirstSeen, first.Entry.At));
        }
    }

    private void Compare(DateOnly day, List<RankedEntry> entries)
    {
        AddVersion(day, entries);
        if (!_isPublished)
            AddFirst(ChangeKind.Published, Venue);
        if (!_hasCode)
            AddFirst(ChangeKind.Code, Code);
        if (!_isWithdrawn)
            AddFirst(ChangeKind.Withdrawn, entry => entry.Entry.Withdrawn ? "" : null);
        AddFirst(ChangeKind.Title, NewTitle, before: _titles.LastOrDefault().Title);

        void AddFirst(ChangeKind kind, Func<RankedEntry, string?> find, string? before = null)
        {
            foreach (var entry in entries)
            {
                if (find(entry) is not { } value)
                    continue;
                var change = new Change(day, kind, entry.Entry.At) { Value = value.Length > 0 ? value : null };
                _changes.Add(change with { Before = before });
                return;
            }
        }
    }

    /// <summary>
    /// Where no version was known, one is new only if it was made after the paper was first seen: most listings do not
    /// say which version they saw.
    /// </summary>
    private void AddVersion(DateOnly day, List<RankedEntry> entries)
    {
        var newest = entries.MaxBy(entry => entry.Entry.ArxivVersion);
        if (newest?.Entry is not { ArxivVersion: { } version } entry)
            return;
        var isNew = _version is { } known ? version > known : version > 1 && entry.VersionDay > _firstSeen;
        if (isNew)
            _changes.Add(
                new Change(day, ChangeKind.Version, entry.At)
                {
                    Value = $"{version}",
                    Before = _version is { } before ? $"{before}" : null,
                }
            );
    }

    private static string? Venue(RankedEntry entry) => entry.Entry.Venue ?? entry.Entry.Doi?.Value;

    private static string? Code(RankedEntry entry) =>
        entry
            .Entry.Links.Concat(LinksInText.Find(entry.Entry.Abstract ?? ""))
            .FirstOrDefault(link => link is { IsCode: true, IsThirdParty: false })
            ?.Url;

    /// <summary>Null for a title that was known, whole or cut.</summary>
    private string? NewTitle(RankedEntry entry)
    {
        var (title, key) = TitleOf(entry);
        var isKnown = _titles.Exists(known =>
            known.Key == key || IsBeginning(title, key, known.Key) || IsBeginning(known.Title, known.Key, key)
        );
        return isKnown ? null : title;
    }

    /// <summary>A title without the mark of a cut is whole: another that goes on is new.</summary>
    private static bool IsBeginning(string title, string key, string ofKey) =>
        (title.EndsWith('…') || title.EndsWith("...", StringComparison.Ordinal))
        && ofKey.StartsWith(key, StringComparison.Ordinal);

    private void Keep(IEnumerable<RankedEntry> entries)
    {
        foreach (var entry in entries)
        {
            var version = entry.Entry.ArxivVersion;
            _version = version > _version || _version is null ? version : _version;
            _isPublished |= Venue(entry) is not null;
            _hasCode |= Code(entry) is not null;
            _isWithdrawn |= entry.Entry.Withdrawn;
            if (NewTitle(entry) is not null)
                _titles.Add(TitleOf(entry));
        }
    }

    private static (string Title, string Key) TitleOf(RankedEntry entry)
    {
        var title = DisplayText.Plain(entry.Entry.Title);
        return (title, TitleKey.Of(title));
    }
}
