using System.Collections.Immutable;
using KnowledgeBase.Digests;

namespace KnowledgeBase.Library;

/// <summary>An entry with its precedence.</summary>
/// <param name="Rank">Position in the order of precedence over the whole input, highest precedence first.</param>
internal sealed record RankedEntry(DigestEntry Entry, DigestFile File, bool IsMetadata, int Rank)
{
    public string? ArxivKey => (Entry.ArxivId ?? Entry.Doi?.ArxivId)?.Value;

    public string? DoiKey => Entry.Doi is { ArxivId: null } doi ? doi.Value : null;

    /// <summary>The date if it is complete, and so can distinguish papers.</summary>
    public DateOnly? FullDate => Entry.Published is { IsFull: true } date ? date.Start : null;
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
