using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>The ORCIDs that a record states beside the names of its authors.</summary>
internal static class AuthorOrcids
{
    /// <param name="names">As the entry lists them; what is none of them, in their order, is passed over.</param>
    public static ImmutableArray<AuthorOrcid> Of(
        IEnumerable<JsonElement> authors,
        ImmutableArray<string> names,
        Func<JsonElement, string?> name,
        Func<JsonElement, string?> orcid
    )
    {
        var found = ImmutableArray.CreateBuilder<AuthorOrcid>();
        var place = 0;
        foreach (var author in authors)
        {
            if (place == names.Length)
                break;
            if (OneLine.FoldOrNull(name(author)) != names[place])
                continue;
            if (Orcid.TryParse(orcid(author), out var known))
                found.Add(new AuthorOrcid(place, known));
            place++;
        }
        return found.ToImmutable();
    }
}
