using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library.People;

/// <summary>What papers tell of the people of one name, in the words of a draft.</summary>
/// <param name="people">Those who may be the person.</param>
internal sealed class DraftEvidence(Catalog catalog, ImmutableArray<Author> people)
{
    private const int MostNamed = 4;

    private readonly HashSet<Slug> _own = [.. people.Select(person => person.Slug)];

    /// <summary>Of another spelling.</summary>
    public string Of(Author other, List<string> shared) =>
        string.Join(
            "; ",
            [
                Years(other.Papers),
                .. other.Evidence.Accounts.Select(account => $"account {account}"),
                .. other.Evidence.Orcids.Select(orcid => $"ORCID {orcid}"),
                shared.Count == 0 ? "nobody wrote with both" : $"both wrote with {Named(shared)}",
            ]
        );

    /// <summary>Of a paper.</summary>
    public string Of(int index)
    {
        var paper = catalog.Papers[index];
        var others = CoAuthors(index).Select(author => author.Name).ToList();
        return string.Join(
            "; ",
            [
                paper.Title,
                .. paper.Published is { } date
                    ? [date.Year.ToString(CultureInfo.InvariantCulture)]
                    : Array.Empty<string>(),
                .. Identifiers(index),
                .. paper.Organization is { } organization ? [organization.Name] : Array.Empty<string>(),
                .. others.Count > 0 ? [$"with {Named(others)}"] : Array.Empty<string>(),
            ]
        );
    }

    /// <summary>What makes two papers one person's, or may.</summary>
    public IEnumerable<string> Connections(int paper) =>
        CoAuthors(paper).Select(author => author.Slug.Value).Concat(Identifiers(paper));

    public HashSet<string> CoAuthors(ImmutableArray<int> papers) =>
        [.. papers.SelectMany(CoAuthors).Select(author => author.Name)];

    public string Years(ImmutableArray<int> papers)
    {
        var years = papers.Select(paper => catalog.Papers[paper].Published?.Year).OfType<int>().Order().ToList();
        var count = Quantity.Of(papers.Length, "paper");
        if (years.Count == 0)
            return count;
        return years[0] == years[^1] ? $"{count}, {years[0]}" : $"{count}, {years[0]} to {years[^1]}";
    }

    private IEnumerable<AuthorName> CoAuthors(int paper) =>
        catalog.Papers[paper].Authors.Where(author => !_own.Contains(author.Slug));

    private IEnumerable<string> Identifiers(int paper)
    {
        foreach (var author in catalog.Papers[paper].Authors.Where(author => _own.Contains(author.Slug)))
        {
            if (author.Account is { } account)
                yield return $"account {account}";
            if (author.Orcid is { } orcid)
                yield return $"ORCID {orcid}";
        }
    }

    private static string Named(List<string> names)
    {
        var named = Quantity.Named(names.Count, MostNamed);
        var shown = string.Join(", ", names.Take(named));
        return named == names.Count ? shown : $"{shown} and {Quantity.Others(names.Count - named)}";
    }
}
