using System.Collections.Immutable;
using KnowledgeBase.Text;

namespace KnowledgeBase.Vocabulary;

/// <summary>
/// A spelling of a person's name, compared with others: <c>J. Lou</c>, <c>Jian-Guang Lou</c>, <c>Lou Jianguang</c>.
/// </summary>
internal sealed record NameSpelling
{
    private readonly ImmutableArray<GivenName> _given;

    private NameSpelling(string family, ImmutableArray<GivenName> given)
    {
        Family = family;
        _given = given;
    }

    /// <summary>Folded, in letters alone.</summary>
    public string Family { get; }

    /// <summary>As the family name.</summary>
    public string Given => string.Concat(_given.Select(name => name.Letters));

    /// <summary>Null for a name of one word, a team or a laboratory.</summary>
    public static NameSpelling? Of(string name)
    {
        var parts = PersonName.Of(name);
        if (parts.Given is null)
            return null;
        var family = Letters(parts.Family);
        ImmutableArray<GivenName> given =
        [
            .. parts.Given.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).Select(GivenName.Of),
        ];
        given = given.RemoveAll(word => word.Letters.Length == 0);
        return family.Length == 0 || given.IsEmpty ? null : new NameSpelling(family, given);
    }

    /// <summary>
    /// Whether both can be one person's: the same family name, and given names that are the same, an initial, or left
    /// out behind the first; or the same words with the family name first.
    /// </summary>
    public bool CanBe(NameSpelling? other)
    {
        if (other is null)
            return false;
        if (Family == other.Family)
            return Given == other.Given || HasGivenNamesOf(other);
        return Family == other.Given && Given == other.Family;
    }

    private bool HasGivenNamesOf(NameSpelling other)
    {
        var (longer, shorter) = _given.Length < other._given.Length ? (other._given, _given) : (_given, other._given);
        if (!longer[0].CanBe(shorter[0]))
            return false;
        var place = 1;
        foreach (var name in shorter.Skip(1))
        {
            while (place < longer.Length && !longer[place].CanBe(name))
                place++;
            if (place++ == longer.Length)
                return false;
        }
        return true;
    }

    private static string Letters(string text) =>
        string.Concat(Folding.ToAscii(text).Where(char.IsLetter)).ToLowerInvariant();

    /// <param name="Letters">Those of a name with a hyphen together.</param>
    /// <param name="Initials">Of its parts, where the name is written out; else empty.</param>
    private readonly record struct GivenName(string Letters, string Initials)
    {
        public static GivenName Of(string word)
        {
            var parts = word.Split('-').Select(NameSpelling.Letters).Where(part => part.Length > 0).ToList();
            var letters = string.Concat(parts);
            var isInitials = letters.Length == parts.Count || (letters.Length == 2 && word.All(char.IsUpper));
            return new GivenName(letters, isInitials ? "" : string.Concat(parts.Select(part => part[0])));
        }

        public bool CanBe(GivenName other) => Letters == other.Letters || other.IsInitialOf(this) || IsInitialOf(other);

        private bool IsInitialOf(GivenName name) =>
            Initials.Length == 0
            && name.Initials.Length > 0
            && (Letters == name.Initials || (Letters.Length == 1 && Letters[0] == name.Letters[0]));
    }
}
