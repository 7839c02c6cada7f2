using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Digests;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Library;

/// <summary>Makes digests of files: those of one date are one listing, one without a date is a collection.</summary>
internal static class Listings
{
    public static ImmutableArray<Digest> Of(ImmutableArray<AddressedPaper> papers)
    {
        var sightings = papers.SelectMany(
            (paper, index) =>
                paper
                    .Facts.Entries.Where(entry => !entry.IsMetadata)
                    .Select(entry => new Listed(entry.File, entry.Rank, index))
        );
        return
        [
            .. sightings
                .GroupBy(sighting => Id(sighting.File), StringComparer.Ordinal)
                .Select(digest => Listing(digest.Key, [.. digest]))
                .OrderBy(digest => digest.Date?.DayNumber ?? int.MaxValue)
                .ThenBy(digest => digest.Id, StringComparer.Ordinal),
        ];
    }

    public static ImmutableArray<Sighting> Sightings(ImmutableArray<RankedEntry> entries) =>
        [
            .. entries
                .Where(entry => !entry.IsMetadata)
                .Select(entry => new Sighting(Id(entry.File), entry.Entry.At, entry.Entry.Comments))
                .OrderBy(sighting => sighting.Digest, StringComparer.Ordinal)
                .ThenBy(sighting => sighting.At),
        ];

    private static Digest Listing(string id, List<Listed> sightings)
    {
        var file = sightings[0].File;
        return new Digest(
            id,
            file.Date is { } date ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : Stem(file),
            file.Date,
            [
                .. sightings
                    .Select(sighting => sighting.File.Path)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            [.. sightings.OrderBy(sighting => sighting.Rank).Select(sighting => sighting.Paper).Distinct()]
        )
        {
            IsDailyPapers = sightings.Exists(sighting => sighting.File.Format.IsDailyPapers),
        };
    }

    private static string Id(DigestFile file) =>
        file.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Slugs.From(Stem(file)).Value;

    private static string Stem(DigestFile file) => SourcePath.Stem(file.Path);

    private sealed record Listed(DigestFile File, int Rank, int Paper);
}
