using System.Collections.Immutable;
using KnowledgeBase.Digests;

namespace KnowledgeBase.Library;

/// <summary>An entry with its precedence.</summary>
/// <param name="Rank">Position in the order of precedence over the whole input, highest precedence first.</param>
internal sealed record RankedEntry(DigestEntry Entry, DigestFile File, bool IsMetadata, int Rank)
{
    /// <summary>The identifiers that tell which paper it is, each with its archive: <c>arxiv:2501.18512</c>.</summary>
    public ImmutableArray<string> Ids { get; init; } = [.. IdsOf(Entry)];

    /// <summary>
    /// The day in a listing, if it is complete. Listings give a paper's first day; the date of a bibliography may be
    /// that of any of its publications.
    /// </summary>
    public DateOnly? ListedDay =>
        Entry.Published is { IsFull: true } date && !File.Format.IsBibliography ? date.Start : null;

    private static IEnumerable<string> IdsOf(DigestEntry entry)
    {
        if ((entry.ArxivId ?? entry.Doi?.ArxivId) is { } arxiv)
            yield return "arxiv:" + arxiv.Value;
        if (entry.Doi is { ArxivId: null } doi)
            yield return "doi:" + doi.Value;
        if (entry.OtherId is { } other)
            yield return other;
    }
}

internal static class RankedEntries
{
    /// <summary>
    /// Digests before metadata, then by format, listing date, path and position: a field is taken from the first entry
    /// that states it.
    /// </summary>
    public static ImmutableArray<RankedEntry> Of(IEnumerable<DigestFile> digests, IEnumerable<DigestFile> metadata)
    {
        var files = digests
            .Select(file => new { File = file, IsMetadata = false })
            .Concat(metadata.Select(file => new { File = file, IsMetadata = true }))
            .OrderBy(x => x.IsMetadata ? 1 : 0)
            .ThenBy(x => DigestFormats.Precedence(x.File.Format))
            .ThenBy(x => x.File.Date?.DayNumber ?? int.MaxValue)
            .ThenBy(x => x.File.Path, StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<RankedEntry>();
        foreach (var file in files)
        {
            foreach (var entry in file.File.Entries)
                entries.Add(new RankedEntry(entry, file.File, file.IsMetadata, entries.Count));
        }
        return entries.ToImmutable();
    }
}
