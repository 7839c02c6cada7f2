using System.Collections.Immutable;
using KnowledgeBase.Characters;

namespace KnowledgeBase.Mining;

/// <summary>Addresses of names; names that would share one get the hash of their spelling.</summary>
internal static class NameSlugs
{
    private const int Digits = 6;

    public static ImmutableArray<Slug> Of(ImmutableArray<string> names)
    {
        var plain = names.Select(name => Slugs.From(LatexText.ToPlain(name))).ToArray();
        var shared = plain.CountBy(slug => slug).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet();
        return
        [
            .. plain.Select((slug, i) =>
                shared.Contains(slug) ? Slugs.WithSuffix(slug, Slugs.Hash(names[i], Digits)) : slug),
        ];
    }
}
