using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;

namespace KnowledgeBase.Library;

/// <summary>Maps names in bylines to persons, by the names, aliases and exceptions in author files.</summary>
internal sealed class AuthorNames
{
    private readonly Dictionary<string, AuthorFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<(string Name, int Paper)> _others = [];
    private readonly ImmutableArray<AuthorFile> _all;

    public AuthorNames(
        ImmutableArray<AddressedPaper> papers,
        ImmutableArray<AuthorFile> files,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        _all = files;
        var lookup = new PaperLookup(
            papers.Select(paper => new PaperName(paper.Slug, paper.Facts.ArxivId, paper.Title))
        );
        foreach (var file in files.Sort((one, other) => one.At.CompareTo(other.At)))
        {
            foreach (var name in file.Aliases.Prepend(file.Name).Distinct(StringComparer.Ordinal))
            {
                if (!_files.TryAdd(name, file))
                    diagnostics.Add(LibraryFaults.NameClaimedTwice(file.At, name, _files[name].At));
            }
            foreach (var name in file.Not)
            {
                foreach (var paper in lookup.Find(name))
                    _others.Add((file.Name, paper));
            }
        }
    }

    /// <summary>
    /// The persons of a byline in order. A name that stands there twice is kept twice, because two people may share it;
    /// two spellings of one person are kept once.
    /// </summary>
    public ImmutableArray<Person> Of(AddressedPaper paper, int index)
    {
        var spellings = new Dictionary<Person, string>();
        var persons = ImmutableArray.CreateBuilder<Person>(paper.Authors.Length);
        foreach (var name in paper.Authors)
        {
            var person = Person(name, index);
            if (spellings.TryAdd(person, name) || spellings[person] == name)
                persons.Add(person);
        }
        return persons.ToImmutable();
    }

    public AuthorFile? FileOf(Person person) => person.IsOther ? null : _files.GetValueOrDefault(person.Name);

    public IEnumerable<Diagnostic> Unused(IEnumerable<Person> persons)
    {
        var used = persons.Select(FileOf).ToHashSet(ReferenceEqualityComparer.Instance);
        return _all.Where(file => !used.Contains(file)).Select(file => LibraryFaults.UnusedFile(file.At, file.Name));
    }

    private Person Person(string name, int paper)
    {
        var canonical = _files.TryGetValue(name, out var file) ? file.Name : name;
        return _others.Contains((canonical, paper))
            ? new Person(name, IsOther: true)
            : new Person(canonical, IsOther: false);
    }
}
