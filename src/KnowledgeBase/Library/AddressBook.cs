using System.Collections.Immutable;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library;

/// <param name="Slugs">The slug of each item.</param>
/// <param name="Contested">
/// Slugs that several items asked for, which none of them gets, with the items' indices.
/// </param>
internal sealed record AssignedAddresses(ImmutableArray<Slug> Slugs, ImmutableArray<ContestedSlug> Contested);

/// <param name="Keeper">The item that has the slug all the same, because its page lists the others.</param>
internal sealed record ContestedSlug(Slug Slug, ImmutableArray<int> Items, int? Keeper);

/// <summary>
/// Assigns one slug to each item. A slug that several items ask for goes to none of them: it becomes a page that lists
/// them, so that a published address never leads to something else later.
/// </summary>
internal static class AddressBook
{
    /// <param name="wanted">The slug that each item asks for.</param>
    /// <param name="suffixes">
    /// What may distinguish an item from others of its slug, best first; the last is unique.
    /// </param>
    /// <param name="lists">
    /// Whether the page of an item lists others of its slug: the only such item keeps it.
    /// </param>
    public static AssignedAddresses Assign(
        IReadOnlyList<Slug> wanted,
        Func<int, ImmutableArray<string>> suffixes,
        Predicate<int>? lists = null
    )
    {
        var slugs = wanted.ToArray();
        var taken = new HashSet<Slug>(wanted.Count);
        var repeated = wanted
            .Where(slug => !taken.Add(slug))
            .Distinct()
            .ToDictionary(slug => slug, _ => new List<int>());
        for (var i = 0; i < slugs.Length; i++)
        {
            if (repeated.TryGetValue(wanted[i], out var items))
                items.Add(i);
        }
        var contested = repeated
            .Select(slug => new ContestedSlug(slug.Key, [.. slug.Value], Only(slug.Value, lists)))
            .OrderBy(slug => slug.Slug)
            .ToImmutableArray();
        foreach (var (slug, items, keeper) in contested)
        {
            var candidates = items.Select(suffixes).ToArray();
            var counts = candidates
                .SelectMany(ofItem => ofItem.Distinct(StringComparer.Ordinal))
                .CountBy(suffix => suffix, StringComparer.Ordinal)
                .ToDictionary(StringComparer.Ordinal);
            var last = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < candidates.Length; i++)
            {
                if (items[i] == keeper)
                    continue;
                slugs[items[i]] = WithUniqueSuffix(slug, candidates[i], counts, taken)
                    ?? WithHash(slug, candidates[i][^1], last, taken);
            }
        }
        return new AssignedAddresses([.. slugs], contested);
    }

    private static int? Only(List<int> items, Predicate<int>? lists)
    {
        var listing = lists is null ? [] : items.FindAll(lists);
        return listing is [var only] ? only : null;
    }

    /// <summary>The slug with the first suffix that no other item shares, or null if there is none.</summary>
    /// <param name="counts">How many items have each suffix.</param>
    private static Slug? WithUniqueSuffix(
        Slug wanted,
        ImmutableArray<string> suffixes,
        Dictionary<string, int> counts,
        HashSet<Slug> taken
    )
    {
        foreach (var suffix in suffixes)
        {
            var slug = Slugs.WithSuffix(wanted, suffix);
            if (counts[suffix] == 1 && taken.Add(slug))
                return slug;
        }
        return null;
    }

    /// <summary>For items that only their position distinguishes: hashes again until the slug is free.</summary>
    /// <param name="last">The last hash that was reached from each suffix.</param>
    private static Slug WithHash(Slug wanted, string suffix, Dictionary<string, string> last, HashSet<Slug> taken)
    {
        var hash = last.GetValueOrDefault(suffix, suffix);
        while (true)
        {
            hash = Slugs.Hash(hash + wanted.Value, 12);
            if (!taken.Add(Slugs.WithSuffix(wanted, hash)))
                continue;
            last[suffix] = hash;
            return Slugs.WithSuffix(wanted, hash);
        }
    }
}
