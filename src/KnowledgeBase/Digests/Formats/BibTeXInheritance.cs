using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>
/// Fields that an entry takes from others: of the volume it stands in (<c>crossref</c>) those that describe the
/// volume, of shared data (<c>xdata</c>) all. A DOI or an address of a volume is not that of its papers.
/// </summary>
internal sealed class BibTeXInheritance(IReadOnlyList<BibTeXFields> entries, BibTeXStrings strings, FaultList faults)
{
    /// <summary>A volume of a volume of a volume.</summary>
    private const int MostGenerations = 4;

    private static readonly string[] OfVolume =
    [
        "publisher",
        "location",
        "address",
        "editor",
        "isbn",
        "issn",
        "series",
        "volume",
        "number",
        "edition",
        "language",
        "langid",
        "organization",
        "eventtitle",
    ];

    private static readonly string[] Dates = ["date", "year", "month", "day"];
    private static readonly string[] Venues = ["booktitle", "journaltitle", "journal"];

    private readonly Dictionary<string, BibTeXFields> _byKey = ByKey(entries);
    private readonly HashSet<BibTeXFields> _complete = [];
    private readonly HashSet<(BibTeXFields, string)> _tooLong = [];

    public void Apply()
    {
        foreach (var entry in entries)
            Complete(entry, generation: 0);
    }

    private void Complete(BibTeXFields entry, int generation)
    {
        if (generation == MostGenerations || !_complete.Add(entry))
            return;
        foreach (var key in (entry["xdata"] ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (Parent(entry, key, generation) is { } data)
                InheritAll(entry, data);
        }
        if (entry["crossref"] is { } crossref && Parent(entry, crossref, generation) is { } volume)
            InheritVolume(entry, volume);
    }

    private BibTeXFields? Parent(BibTeXFields entry, string key, int generation)
    {
        if (!_byKey.TryGetValue(OneLine.Fold(key), out var parent) || parent == entry)
            return null;
        Complete(parent, generation + 1);
        return parent;
    }

    private void InheritAll(BibTeXFields entry, BibTeXFields data)
    {
        foreach (var (name, value) in data.All.ToArray())
            Lend(data, name, value, entry, name);
    }

    private void InheritVolume(BibTeXFields entry, BibTeXFields volume)
    {
        if (!Array.Exists(Dates[..2], name => entry[name] is not null))
            LendEach(volume, entry, Dates);
        if (IsBook(entry))
            LendEach(volume, entry, ["title"], target: "series");
        else if (!HasVenue(entry))
            LendVenue(volume, entry);
        LendEach(volume, entry, OfVolume);
    }

    private void LendVenue(BibTeXFields volume, BibTeXFields entry)
    {
        LendEach(volume, entry, Venues);
        if (!HasVenue(entry))
            LendEach(volume, entry, ["title"], volume.Type is "periodical" ? "journaltitle" : "booktitle");
    }

    private static bool HasVenue(BibTeXFields entry) => Array.Exists(Venues, name => entry[name] is not null);

    /// <summary>A volume of a larger work, whose title is that of a series to it.</summary>
    private static bool IsBook(BibTeXFields entry) => entry.Type is "book" or "mvbook" or "proceedings" or "collection";

    /// <param name="target">The name that the fields get; null where they keep their own.</param>
    private void LendEach(BibTeXFields volume, BibTeXFields entry, string[] names, string? target = null)
    {
        foreach (var name in names)
        {
            if (volume[name] is { } value)
                Lend(volume, name, value, entry, target ?? name);
        }
    }

    private void Lend(BibTeXFields from, string name, string value, BibTeXFields entry, string target)
    {
        if (entry[target] is not null)
            return;
        if (value.Length > EntryLimits.LongestName)
        {
            if (_tooLong.Add((from, name)))
                faults.Add(DigestFaults.LentTooLong(from.At, from.Key, name, EntryLimits.LongestName));
            return;
        }
        if (strings.TryGrow(value.Length))
            entry.Inherit(target, value);
        else
            faults.Add(DigestFaults.LentTooOften(entry.At, from.Key, name));
    }

    /// <summary>The first entry of a key counts.</summary>
    private static Dictionary<string, BibTeXFields> ByKey(IReadOnlyList<BibTeXFields> entries)
    {
        var byKey = new Dictionary<string, BibTeXFields>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries.Where(entry => entry.Key.Length > 0))
            byKey.TryAdd(entry.Key, entry);
        return byKey;
    }
}
