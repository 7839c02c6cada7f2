using System.Collections.Immutable;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

/// <summary>The slugs of names; names that would share one get a hash of their spelling.</summary>
internal static class NameSlugs
{
    private const int Digits = 6;

    public static ImmutableArray<Slug> Of(ImmutableArray<FoundName> names)
    {
        var slugs = new Slug[names.Length];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < slugs.Length; i++)
        {
            slugs[i] = Slugs.From(LatexText.ToPlain(names[i].Text));
            counts[slugs[i].Value] = counts.GetValueOrDefault(slugs[i].Value) + 1;
        }
        for (var i = 0; i < slugs.Length; i++)
        {
            if (counts[slugs[i].Value] > 1)
                slugs[i] = Slugs.WithSuffix(slugs[i], Slugs.Hash(names[i].Text, Digits));
        }
        return [.. slugs];
    }
}
