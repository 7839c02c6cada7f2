using System.Collections.Immutable;
using KnowledgeBase.Characters;

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
            foreach (var item in items)
                slugs[item] = Distinct(slug, suffixes(item), [.. items.Where(i => i != item).Select(suffixes)], taken);
        }
        return new AssignedAddresses([.. slugs], contested);
    }

    private static Slug Distinct(
        Slug wish, ImmutableArray<string> own, ImmutableArray<ImmutableArray<string>> others, HashSet<Slug> taken)
    {
        foreach (var suffix in own)
        {
            var slug = Slugs.WithSuffix(wish, suffix);
            if (!others.Any(other => other.Contains(suffix, StringComparer.Ordinal)) && taken.Add(slug))
                return slug;
        }
        // The same paper, told apart by nothing but its place: hash on until the slug is free.
        var last = own[^1];
        while (true)
        {
            last = Slugs.Hash(last + wish.Value, 12);
            var slug = Slugs.WithSuffix(wish, last);
            if (taken.Add(slug))
                return slug;
        }
    }
}
