using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Library.People;

/// <summary>Drafts author files: what is proved is stated, what may be true is offered with its evidence.</summary>
internal sealed class AuthorDrafts
{
    private const string Check = "Take the # from what is true; `kb people` then shows who is joined and told apart.";

    private readonly Catalog _catalog;
    private readonly Author _author;
    private readonly DraftEvidence _evidence;

    /// <summary>Those of the person, and those that only the name gives to somebody.</summary>
    private readonly ImmutableArray<int> _papers;

    private AuthorDrafts(Catalog catalog, Author author)
    {
        _catalog = catalog;
        _author = author;
        var place = catalog.Authors.IndexOf(author);
        ImmutableArray<Author> others =
        [
            .. author.IsSharedName
                ? author.People.Select(person => catalog.Authors[person])
                : catalog.Authors.Where(name => name.People.Contains(place)),
        ];
        _evidence = new DraftEvidence(catalog, others.Add(author));
        _papers = [.. others.Add(author).SelectMany(other => other.Papers).Distinct().Order()];
    }

    public static Draft Of(Catalog catalog, Author author) => new AuthorDrafts(catalog, author).Draft();

    private Draft Draft()
    {
        var stated = new Dictionary<string, string>(StringComparer.Ordinal);
        var offered = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["aliases"] = Skeletons.Offer(Aliases()),
            ["papers"] = Skeletons.Offer(_papers.Length > 1 ? Papers() : []),
        };
        if (_author.IsSharedName)
        {
            offered["hf"] = Skeletons.Offer(Bearers(person => person.Evidence.Accounts));
            offered["orcid"] = Skeletons.Offer(Bearers(person => Values(person.Evidence.Orcids)));
        }
        if (!_author.Evidence.Accounts.IsEmpty)
            stated["hf"] = Skeletons.List(_author.Evidence.Accounts);
        if (!_author.Evidence.Orcids.IsEmpty)
            stated["orcid"] = Skeletons.List(Values(_author.Evidence.Orcids));
        return new Draft($"authors/{FileName()}.md", Skeletons.Author(_author.Name, stated, offered))
        {
            Next = _author.IsSharedName
                ? $"Several people write as {_author.Name}: `hf`, `orcid` or `papers` says which is meant. {Check}"
                : Check,
        };
    }

    /// <summary>Free even where a file of that name is about another person.</summary>
    private string FileName()
    {
        var taken = _catalog
            .Authors.Select(author => author.File?.At.Path)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return Enumerable
            .Range(2, taken.Count + 1)
            .Select(number => $"{_author.Slug}-{number}")
            .Prepend(_author.Slug.Value)
            .First(name => !taken.Contains($"authors/{name}.md"));
    }

    private IEnumerable<OfferedLine> Aliases()
    {
        var own = _evidence.CoAuthors(_papers);
        return Namesakes
            .Of(_catalog, _author)
            .Select(other =>
                (
                    Person: other,
                    Shared: _evidence.CoAuthors(other.Papers).Intersect(own, StringComparer.Ordinal).ToList()
                )
            )
            .OrderByDescending(other => other.Shared.Count)
            .ThenByDescending(other => other.Person.Papers.Length)
            .ThenBy(other => other.Person.Slug)
            .Select(other => new OfferedLine(other.Person.Name, _evidence.Of(other.Person, other.Shared)));
    }

    private IEnumerable<OfferedLine> Bearers(Func<Author, IEnumerable<string>> identifiers) =>
        from place in _author.People
        let person = _catalog.Authors[place]
        from identifier in identifiers(person)
        select new OfferedLine(identifier, _evidence.Years(person.Papers));

    private IEnumerable<OfferedLine> Papers()
    {
        foreach (var (index, group) in PaperGroups.Of(_papers, _evidence.Connections).Index())
        {
            if (index > 0)
                yield return OfferedLine.Remark("Nothing connects these with the papers above:");
            foreach (var paper in group)
                yield return new OfferedLine(_catalog.Papers[paper].Slug.Value, _evidence.Of(paper));
        }
    }

    private static IEnumerable<string> Values(IEnumerable<Orcid> orcids) => orcids.Select(orcid => orcid.Value);
}
