using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Library.People;

/// <summary>What author files say: names, accounts, ORCIDs, and papers that are theirs or not.</summary>
internal sealed class AuthorFileIndex
{
    private readonly Dictionary<(string Name, int Paper), Person> _papers = [];
    private readonly HashSet<(Person Person, int Paper)> _notTheirs = [];

    public AuthorFileIndex(
        ImmutableArray<AddressedPaper> papers,
        ImmutableArray<AuthorFile> files,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        var lookup = new PaperLookup(
            papers.Select(paper => new PaperName(paper.Slug, paper.Facts.ArxivId, paper.Title))
        );
        var first = new Dictionary<string, AuthorFile>(StringComparer.Ordinal);
        People = [.. files.Sort((one, other) => one.At.CompareTo(other.At)).Select(file => new Person(file))];
        foreach (var person in People)
        {
            var file = person.File!;
            foreach (var name in file.Names)
            {
                if (!first.TryAdd(name, file) && !AreToldApart(file, first[name]))
                    diagnostics.Add(LibraryFaults.NameClaimedTwice(file.At, name, first[name].At));
                foreach (var paper in file.Papers.SelectMany(lookup.Find))
                    _papers.TryAdd((name, paper), person);
            }
            foreach (var paper in file.Not.SelectMany(lookup.Find))
                _notTheirs.Add((person, paper));
            foreach (var account in file.Accounts)
                Accounts.TryAdd(account, person);
            foreach (var orcid in file.Orcids)
                Orcids.TryAdd(orcid, person);
        }
    }

    public ImmutableArray<Person> People { get; }

    public Dictionary<string, Person> Accounts { get; } = new(AccountName.Comparer);

    public Dictionary<Orcid, Person> Orcids { get; } = [];

    /// <summary>The person of whose papers a file names this one.</summary>
    public Person? OfPaper(string name, int paper) =>
        _papers.Count == 0 ? null : _papers.GetValueOrDefault((name, paper));

    /// <summary>Whether the person's file says that somebody else of the name wrote the paper.</summary>
    public bool IsNotBy(Person person, int paper) => _notTheirs.Contains((person, paper));

    /// <summary>The papers that files give to people, with the names that these have there.</summary>
    public IEnumerable<(string Name, int Paper, Person Person)> Papers =>
        _papers.Select(stated => (stated.Key.Name, stated.Key.Paper, stated.Value));

    /// <summary>Two people may share a name where each file says which of them it means.</summary>
    private static bool AreToldApart(AuthorFile one, AuthorFile other) => one.HasEvidence && other.HasEvidence;
}
