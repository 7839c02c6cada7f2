using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;
using KnowledgeBase.Library.People;

namespace KnowledgeBase.Library;

/// <summary>Merges the entries of each paper into its facts, with the place that each fact came from.</summary>
internal static class Merging
{
    public static ImmutableArray<MergedPaper> Merge(ImmutableArray<ImmutableArray<RankedEntry>> groups) =>
        ParallelMap.Map(groups, Merge);

    private static MergedPaper Merge(ImmutableArray<RankedEntry> entries)
    {
        var from = new Fields(entries);
        var title = from.First("title", e => e.Title);
        var authors = from.First("authors", e => e.Authors.IsEmpty ? null : e.Authors.ToArray()) ?? [];
        var stated = from.First("authorCount", e => e.AuthorCount, keep: authors.Length == 0);
        return new MergedPaper(title!, entries)
        {
            Abstract = from.First("abstract", e => e.Abstract),
            Rights = entries.FirstOrDefault(e => e.Entry.Abstract is not null)?.Entry.Rights,
            Authors = [.. authors],
            Identities = AuthorIdentities.Of(entries.Select(e => e.Entry), [.. authors]),
            AuthorCount = authors.Length > 0 ? authors.Length : stated,
            StatedAuthorCount = authors.Length > 0 && stated != authors.Length ? stated : null,
            Organization = from.First("organization", e => e.Organization),
            Published = from.First("published", e => e.Published)
                ?? from.First("published", e => e.ArxivId?.Month, derivedFrom: "arxivId"),
            ArxivId = from.First("arxivId", e => e.ArxivId),
            Doi = from.First("doi", e => e.Doi),
            Venue = from.First("venue", e => e.Venue),
            // As a whole: the volume of one publication and the pages of another would be a third one.
            Publication = from.First("publication", e => e.Publication is { StatesMore: true } ? e.Publication : null)
                ?? from.First("publication", e => e.Publication),
            Keywords = Keywords(from, entries),
            Summary = from.First("summary", e => e.Summary),
            IsSummaryByAi = entries.FirstOrDefault(e => e.Entry.Summary is not null)?.Entry.IsSummaryByAi ?? false,
            Upvotes = from.First("upvotes", e => e.Upvotes),
            Stars = from.First("stars", e => e.Stars),
            Withdrawn = from.First("withdrawn", e => e.Withdrawn ? true : (bool?)null) ?? false,
            Links = [.. entries.SelectMany(e => e.Entry.Links).DistinctBy(link => link.Url, StringComparer.Ordinal)],
            Provenance = from.Sources(),
            Diagnostics = CountsThatDiffer(entries, authors.Length),
        };
    }

    /// <summary>Of all sources, each once; the first source that states any is named for them.</summary>
    private static ImmutableArray<string> Keywords(Fields from, ImmutableArray<RankedEntry> entries)
    {
        _ = from.First("keywords", e => e.Keywords.IsEmpty ? null : (object)e.Keywords);
        return
        [
            .. entries
                .SelectMany(ranked => ranked.Entry.Keywords)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(EntryLimits.MostKeywords),
        ];
    }

    private static ImmutableArray<Diagnostic> CountsThatDiffer(ImmutableArray<RankedEntry> entries, int listed)
    {
        if (listed == 0)
            return [];
        var list = entries.First(e => !e.Entry.Authors.IsEmpty).Entry.At;
        return
        [
            .. entries
                .Where(e => e.Entry.Authors.IsEmpty && e.Entry.AuthorCount is { } count && count != listed)
                .Select(e => LibraryFaults.AuthorCountDiffers(e.Entry.At, e.Entry.AuthorCount!.Value, list, listed)),
        ];
    }

    /// <summary>Takes each field from the first entry that states it, and keeps the place.</summary>
    private sealed class Fields(ImmutableArray<RankedEntry> entries)
    {
        private readonly List<FieldSource> _sources = [];

        /// <param name="derivedFrom">The field that tells the value, where the entry does not state it.</param>
        public T? First<T>(string name, Func<DigestEntry, T?> get, bool keep = true, string? derivedFrom = null)
            where T : class
        {
            foreach (var ranked in entries)
            {
                if (get(ranked.Entry) is { } value)
                    return Keep(name, ranked, keep, value, derivedFrom);
            }
            return null;
        }

        public T? First<T>(string name, Func<DigestEntry, T?> get, bool keep = true)
            where T : struct
        {
            foreach (var ranked in entries)
            {
                if (get(ranked.Entry) is { } value)
                    return Keep(name, ranked, keep, value);
            }
            return null;
        }

        public ImmutableArray<FieldSource> Sources() =>
            [.. _sources.OrderBy(source => source.Field, StringComparer.Ordinal)];

        private T Keep<T>(string name, RankedEntry ranked, bool keep, T value, string? derivedFrom = null)
        {
            if (keep)
                _sources.Add(new FieldSource(name, ranked.Entry.At) { DerivedFrom = derivedFrom });
            return value;
        }
    }
}
