using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>Collects the ORCIDs that a source states for the authors of an entry.</summary>
/// <param name="names">As the entry lists them.</param>
/// <param name="at">Of the entry.</param>
internal sealed partial class AuthorOrcids(ImmutableArray<string> names, SourceLocation at, FaultList faults)
{
    /// <summary>Authors of one family name who are compared; of more, nobody is meant for certain.</summary>
    private const int MostOfAFamily = 8;

    private readonly ImmutableArray<AuthorOrcid>.Builder _found = ImmutableArray.CreateBuilder<AuthorOrcid>();
    private ILookup<string, (int Place, NameSpelling Name)>? _families;

    /// <summary>ORCIDs beside the names of a record's authors.</summary>
    /// <param name="name">What is none of the entry's names, in their order, is passed over.</param>
    public static ImmutableArray<AuthorOrcid> Of<T>(
        IEnumerable<T> authors,
        Func<T, string?> name,
        Func<T, string?> orcid,
        DigestEntry entry,
        FaultList faults
    )
    {
        var orcids = new AuthorOrcids(entry.Authors, entry.At, faults);
        var place = 0;
        foreach (var author in authors)
        {
            if (place == entry.Authors.Length)
                break;
            if (OneLine.FoldOrNull(name(author)) != entry.Authors[place])
                continue;
            orcids.Add(place++, orcid(author));
        }
        return orcids.ToImmutable();
    }

    public ImmutableArray<AuthorOrcid> ToImmutable() => _found.ToImmutable();

    /// <param name="author">From 0.</param>
    public void Add(int author, string? stated)
    {
        if (string.IsNullOrWhiteSpace(stated) || author < 0 || author >= names.Length)
            return;
        if (Orcid.TryParse(stated, out var orcid))
            _found.Add(new AuthorOrcid(author, orcid));
        else
            faults.Add(DigestFaults.NoOrcid(at, stated));
    }

    /// <summary>“Arno, Ada/0000-0002-1825-0097; Bell, Ben/…”, as the Web of Science writes them.</summary>
    public void AddNamed(string list)
    {
        var from = 0;
        foreach (var match in Named().EnumerateMatches(list))
        {
            var name = list[from..match.Index].Trim(' ', ';', '\n', '\r', '\t');
            from = match.Index + match.Length;
            if (PlaceOf(DisplayNames.FromFamilyFirst(OneLine.Fold(name))) is { } author)
                Add(author, list.AsSpan(match.Index, match.Length).TrimStart("/ ").ToString());
        }
    }

    /// <summary>The only author whose name can be spelled so.</summary>
    private int? PlaceOf(string name)
    {
        if (NameSpelling.Of(name) is not { } spelling)
            return null;
        _families ??= Families();
        var family = _families[spelling.Family].Concat(_families[spelling.Given]).Take(MostOfAFamily + 1).ToList();
        if (family.Count > MostOfAFamily)
            return null;
        var places = family
            .Where(author => author.Name.CanBe(spelling))
            .Select(author => author.Place)
            .Distinct()
            .ToList();
        return places is [var only] ? only : null;
    }

    private ILookup<string, (int Place, NameSpelling Name)> Families() =>
        names
            .Index()
            .Select(author => (Place: author.Index, Name: NameSpelling.Of(author.Item)))
            .Where(author => author.Name is not null)
            .ToLookup(author => author.Name!.Family, author => (author.Place, author.Name!), StringComparer.Ordinal);

    [GeneratedRegex("/ ?[0-9]{4}-?[0-9]{4}-?[0-9]{4}-?[0-9]{3}[0-9Xx]", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
