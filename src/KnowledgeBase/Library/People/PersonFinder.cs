using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Library.People;

/// <summary>
/// Finds the person of each author of each paper. Papers of one account or ORCID are one person's, however they write
/// the name; a name that two of them share is several people's; nothing else joins or splits but author files.
/// </summary>
internal sealed class PersonFinder
{
    private readonly ImmutableArray<AddressedPaper> _papers;
    private readonly AuthorFileIndex _files;
    private readonly Dictionary<string, WrittenName> _names = new(StringComparer.Ordinal);

    /// <summary>Accounts that stand beside two ORCIDs, and so tell nothing.</summary>
    private readonly HashSet<string> _doubtful = new(AccountName.Comparer);

    public PersonFinder(
        ImmutableArray<AddressedPaper> papers,
        ImmutableArray<AuthorFile> files,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        _papers = papers;
        _files = new AuthorFileIndex(papers, files, diagnostics);
        foreach (var person in _files.People)
        {
            foreach (var name in person.File!.Names)
                NameOf(name).AddFile(person);
        }
        ReadStatedPapers();
        PairIdentities();
        foreach (var (paper, place) in Identified())
        {
            if (Evident(paper, place) is { } person)
                NameOf(papers[paper].Authors[place]).AddIdentified(person, file => _files.IsNotBy(file, paper));
        }
        foreach (var name in _names.Values)
            name.JoinFile();
        foreach (var name in _names.Values)
            name.Decide();
    }

    public IEnumerable<WrittenName> Names => _names.Values;

    public IEnumerable<Person> OfFiles => _files.People;

    /// <summary>The name, if several people turned out to bear it.</summary>
    public Person? Shared(string name) => _names.GetValueOrDefault(name)?.Shared;

    /// <summary>
    /// The authors of a paper in order. A name that stands there twice is kept twice, because two people may share it;
    /// two spellings that an author file joins are kept once.
    /// </summary>
    public ImmutableArray<Authorship> Of(int paper)
    {
        var names = _papers[paper].Authors;
        Dictionary<Person, string>? spellings = null;
        var authors = ImmutableArray.CreateBuilder<Authorship>(names.Length);
        for (var place = 0; place < names.Length; place++)
        {
            var author = Author(paper, place);
            if (author.Person.File is not null)
            {
                spellings ??= [];
                if (!spellings.TryAdd(author.Person, names[place]) && spellings[author.Person] != names[place])
                    continue;
            }
            authors.Add(author);
        }
        return authors.ToImmutable();
    }

    private Authorship Author(int paper, int place)
    {
        var name = NameOf(_papers[paper].Authors[place]);
        if (name.Default is null)
            name.Decide();
        if (_files.OfPaper(name.Spelling, paper) is { } stated)
            return new Authorship(stated, name, IdentityOf(paper, place), IsProved: true);
        var evident = Evident(paper, place)?.Joined;
        var person = evident ?? name.Default!;
        return person.File is not null && _files.IsNotBy(person, paper)
            ? new Authorship(name.Share(), name, null, IsProved: false)
            : new Authorship(person, name, IdentityOf(paper, place), IsProved: evident is not null);
    }

    private WrittenName NameOf(string text)
    {
        if (!_names.TryGetValue(text, out var name))
            _names.Add(text, name = new WrittenName(text));
        return name;
    }

    /// <summary>An account or ORCID on a paper that a file calls a person's own is that person's everywhere.</summary>
    private void ReadStatedPapers()
    {
        foreach (var (name, paper, person) in _files.Papers)
        {
            var place = _papers[paper].Authors.IndexOf(name);
            if (place < 0 || IdentityOf(paper, place) is not { } identity)
                continue;
            if (identity.Account is { } account)
                _files.Accounts.TryAdd(account, person);
            if (identity.Orcid is { } orcid)
                _files.Orcids.TryAdd(orcid, person);
        }
    }

    /// <summary>An account and an ORCID of one author of one paper are one person's.</summary>
    private void PairIdentities()
    {
        var pairs = new Dictionary<string, Orcid>(AccountName.Comparer);
        foreach (var (paper, place) in Identified())
        {
            if (IdentityOf(paper, place) is not { Account: { } account, Orcid: { } orcid })
                continue;
            if (!pairs.TryAdd(account, orcid) && pairs[account] != orcid)
                _doubtful.Add(account);
        }
        foreach (var (account, orcid) in pairs.Where(pair => !_doubtful.Contains(pair.Key)))
        {
            if (_files.Accounts.TryGetValue(account, out var person))
                _files.Orcids.TryAdd(orcid, person);
            else
                _files.Accounts.Add(account, Of(orcid));
        }
    }

    private IEnumerable<(int Paper, int Place)> Identified()
    {
        for (var paper = 0; paper < _papers.Length; paper++)
        {
            for (var place = 0; place < _papers[paper].Identities.Length; place++)
            {
                if (_papers[paper].Identities[place] is not null)
                    yield return (paper, place);
            }
        }
        foreach (var (name, paper, _) in _files.Papers)
        {
            var place = _papers[paper].Authors.IndexOf(name);
            if (place >= 0)
                yield return (paper, place);
        }
    }

    private Person? Evident(int paper, int place)
    {
        if (_files.OfPaper(_papers[paper].Authors[place], paper) is { } stated)
            return stated;
        return IdentityOf(paper, place) switch
        {
            { Orcid: { } orcid } => Of(orcid),
            { Account: { } account } => Of(account),
            _ => null,
        };
    }

    private AuthorIdentity? IdentityOf(int paper, int place)
    {
        var identities = _papers[paper].Identities;
        if (identities.IsEmpty || identities[place] is not { } identity)
            return null;
        var isDoubtful = identity.Account is { } account && _doubtful.Contains(account);
        return isDoubtful ? identity with { Account = null } : identity;
    }

    private Person Of(Orcid orcid)
    {
        if (!_files.Orcids.TryGetValue(orcid, out var person))
            _files.Orcids.Add(orcid, person = new Person());
        return person;
    }

    private Person Of(string account)
    {
        if (!_files.Accounts.TryGetValue(account, out var person))
            _files.Accounts.Add(account, person = new Person());
        return person;
    }
}
