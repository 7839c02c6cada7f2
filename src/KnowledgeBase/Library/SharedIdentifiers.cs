using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Library;

/// <summary>
/// Judges each identifier that several entries state, over all of them at once, so that their order cannot matter. It
/// holds where the titles agree; where they differ and DOIs, authors or years differ too, it is doubtful.
/// </summary>
internal sealed class SharedIdentifiers
{
    /// <summary>Of one identifier: with more, it is certainly false.</summary>
    private const int MostTitles = 8;

    /// <summary>Letters of a title that one which goes on begins with.</summary>
    private const int ShortestCutTitle = 10;

    private readonly ImmutableArray<RankedEntry>.Builder _entries;
    private readonly ImmutableArray<string> _titles;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;

    private SharedIdentifiers(
        ImmutableArray<RankedEntry> entries,
        ImmutableArray<string> titles,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        _entries = entries.ToBuilder();
        _titles = titles;
        _diagnostics = diagnostics;
    }

    /// <summary>The entries, without the identifiers that are not theirs.</summary>
    /// <param name="titles">The key of each entry's title, by rank.</param>
    public static ImmutableArray<RankedEntry> Judge(
        ImmutableArray<RankedEntry> entries,
        ImmutableArray<string> titles,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        var identifiers = new SharedIdentifiers(entries, titles, diagnostics);
        foreach (var (id, sharing) in Shared(entries))
            identifiers.Judge(id, sharing);
        return identifiers._entries.ToImmutable();
    }

    /// <summary>The entries of each identifier that more than one states, in order of precedence.</summary>
    private static IEnumerable<KeyValuePair<string, List<RankedEntry>>> Shared(ImmutableArray<RankedEntry> entries)
    {
        var first = new Dictionary<string, RankedEntry>(StringComparer.Ordinal);
        var shared = new Dictionary<string, List<RankedEntry>>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var id in entry.Ids)
            {
                if (first.TryAdd(id, entry))
                    continue;
                if (!shared.TryGetValue(id, out var sharing))
                    shared.Add(id, sharing = [first[id]]);
                sharing.Add(entry);
            }
        }
        return shared.OrderBy(id => id.Key, StringComparer.Ordinal);
    }

    private void Judge(string id, List<RankedEntry> sharing)
    {
        if (sharing.TrueForAll(entry => Title(entry) == Title(sharing[0])))
        {
            WarnOfDifference(id, sharing);
            return;
        }
        var works = Works(sharing);
        if (Doubt(works) is not { } doubt)
        {
            WarnOfDifference(id, sharing);
            return;
        }
        Warn(id, doubt);
        var owner = works.Find(work => work.Members.Any(entry => entry.File.Format.IsKeyedByArxiv));
        foreach (var entry in works.Where(work => work != owner).SelectMany(work => work.Members))
            Drop(id, entry.Rank);
    }

    /// <summary>The entries by title; one that is cut is the title of the next longer one.</summary>
    private List<Cluster> Works(List<RankedEntry> sharing)
    {
        var works = new List<Cluster>();
        var last = "";
        foreach (
            var title in sharing
                .GroupBy(Title, StringComparer.Ordinal)
                .OrderByDescending(title => title.Key, StringComparer.Ordinal)
        )
        {
            var isCut = title.Key.Length >= ShortestCutTitle && last.StartsWith(title.Key, StringComparison.Ordinal);
            if (!isCut)
                works.Add(new Cluster(title.First()));
            foreach (var entry in isCut ? title : title.Skip(1))
                works[^1].Absorb(new Cluster(entry));
            last = title.Key;
        }
        works.Sort((one, other) => one.First.Rank.CompareTo(other.First.Rank));
        return works;
    }

    private string Title(RankedEntry entry) => _titles[entry.Rank];

    /// <summary>What speaks against the identifier, and two entries that differ in it; null if nothing does.</summary>
    private static Difference? Doubt(List<Cluster> works)
    {
        if (works.Count > MostTitles)
            return new Difference("titles", works[0].First, works[1].First);
        for (var one = 0; one < works.Count; one++)
        {
            for (var other = one + 1; other < works.Count; other++)
            {
                if (works[one].Evidence.DiffersIn(works[other].Evidence) is { } what)
                    return new Difference(what, works[one].First, works[other].First);
            }
        }
        return null;
    }

    /// <summary>The first entry that differs from the first of all: the paper is one, but somebody is wrong.</summary>
    private void WarnOfDifference(string id, List<RankedEntry> sharing)
    {
        foreach (var other in sharing.Skip(1).Where(other => MayDiffer(sharing[0], other)))
        {
            if (ClusterEvidence.Of([sharing[0]]).DiffersIn(ClusterEvidence.Of([other])) is not { } what)
                continue;
            var entry = other.Entry;
            _diagnostics.Add(LibraryFaults.SameIdentifierDiffers(entry.At, id, what, entry.Title, sharing[0].Entry.At));
            return;
        }
    }

    private void Warn(string id, Difference doubt)
    {
        var one = doubt.One.Entry;
        var other = doubt.Other.Entry;
        _diagnostics.Add(LibraryFaults.DoubtfulIdentifier(other.At, id, doubt.What, other.Title, one.At, one.Title));
    }

    /// <summary>Most entries of a paper agree to the letter, and need no comparison of names.</summary>
    private static bool MayDiffer(RankedEntry one, RankedEntry other) =>
        one.Entry.Doi != other.Entry.Doi
        || one.Entry.Published?.Year != other.Entry.Published?.Year
        || one.Entry.Authors.FirstOrDefault() != other.Entry.Authors.FirstOrDefault();

    /// <summary>
    /// arXiv gives each paper its own identifier, so a doubtful one goes; a DOI may be that of a book, and stays as it
    /// is stated, but joins nothing.
    /// </summary>
    private void Drop(string id, int rank)
    {
        var entry = _entries[rank];
        var isArxiv = entry.Entry.ArxivId is { } arxiv && id == "arxiv:" + arxiv.Value;
        _entries[rank] = entry with
        {
            Ids = entry.Ids.Remove(id, StringComparer.Ordinal),
            Entry = isArxiv ? entry.Entry with { ArxivId = null } : entry.Entry,
        };
    }

    private sealed record Difference(string What, RankedEntry One, RankedEntry Other);
}
