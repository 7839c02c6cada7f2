using System.Collections.Immutable;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library;

/// <param name="Slugs">The slug of each item.</param>
/// <param name="Contested">Slugs that several items wished for, with their indices; no item bears one.</param>
internal sealed record AssignedAddresses(ImmutableArray<Slug> Slugs, ImmutableArray<ContestedSlug> Contested);

internal sealed record ContestedSlug(Slug Slug, ImmutableArray<int> Items);

/// <summary>
/// One slug for each item. A slug that several items wish for goes to none of them: it becomes a page that lists them,
/// so that an address once published never leads to another thing.
/// </summary>
internal static class AddressBook
{
    /// <param name="suffixes">What may tell an item from others of its slug, best first; the last one is unique.</param>
    public static AssignedAddresses Assign(IReadOnlyList<Slug> wishes, Func<int, ImmutableArray<string>> suffixes)
    {
        var slugs = wishes.ToArray();
        var taken = new HashSet<Slug>(wishes.Count);
        var repeated = wishes.Where(wish => !taken.Add(wish)).Distinct().ToDictionary(wish => wish, _ => new List<int>());
        for (var i = 0; i < slugs.Length; i++)
        {
            if (repeated.TryGetValue(wishes[i], out var items))
                items.Add(i);
        }
        var contested = repeated.Select(wish => new ContestedSlug(wish.Key, [.. wish.Value])).OrderBy(wish => wish.Slug).ToImmutableArray();
        foreach (var (slug, items) in contested)
        {
            var wished = items.Select(suffixes).ToArray();
            var bearers = wished.SelectMany(own => own.Distinct(StringComparer.Ordinal))
                .CountBy(suffix => suffix, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            var last = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < wished.Length; i++)
                slugs[items[i]] = Own(slug, wished[i], bearers, taken) ?? Hashed(slug, wished[i][^1], last, taken);
        }
        return new AssignedAddresses([.. slugs], contested);
    }

    /// <summary>The slug with the first suffix that no other item of the wish has; null where there is none.</summary>
    private static Slug? Own(Slug wish, ImmutableArray<string> own, Dictionary<string, int> bearers, HashSet<Slug> taken)
    {
        foreach (var suffix in own)
        {
            var slug = Slugs.WithSuffix(wish, suffix);
            if (bearers[suffix] == 1 && taken.Add(slug))
                return slug;
        }
        return null;
    }

    /// <summary>The same paper, told apart by nothing but its place: hashed on until the slug is free.</summary>
    /// <param name="last">How far others of the same suffix had to go.</param>
    private static Slug Hashed(Slug wish, string suffix, Dictionary<string, string> last, HashSet<Slug> taken)
    {
        var hash = last.GetValueOrDefault(suffix, suffix);
        while (true)
        {
            hash = Slugs.Hash(hash + wish.Value, 12);
            if (!taken.Add(Slugs.WithSuffix(wish, hash)))
                continue;
            last[suffix] = hash;
            return Slugs.WithSuffix(wish, hash);
        }
    }
}
