using System.Collections.Immutable;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library.People;

/// <summary>A name as papers write it, and who bears it.</summary>
internal sealed class WrittenName(string text)
{
    private List<Person>? _files;
    private HashSet<Person>? _identified;
    private HashSet<Person>? _others;
    private AuthorName? _named;

    public string Spelling { get; } = text;

    /// <summary>Whose name an author file says it is.</summary>
    public IReadOnlyList<Person> Files => _files ?? [];

    /// <summary>Whoever is identified in a paper that writes the name.</summary>
    public IEnumerable<Person> Identified => (_identified ?? []).Select(person => person.Joined).Distinct();

    /// <summary>Who wrote the papers that say no more than the name.</summary>
    public Person? Default { get; private set; }

    /// <summary>The name itself, once several people turned out to bear it.</summary>
    public Person? Shared { get; private set; }

    /// <summary>The name in most of its papers, made once for all of them.</summary>
    public AuthorName Named(Slug slug) => _named?.Slug == slug ? _named : _named = new AuthorName(Spelling, slug);

    public void AddFile(Person person) => (_files ??= []).Add(person);

    /// <param name="isNotBy">Whether a file says that it is not its person who wrote the paper.</param>
    public void AddIdentified(Person person, Predicate<Person> isNotBy)
    {
        (_identified ??= []).Add(person);
        if (Files.Any(file => isNotBy(file)))
            (_others ??= []).Add(person);
    }

    /// <summary>
    /// An author file that does not say which of several people it means is about the only one there is.
    /// </summary>
    public void JoinFile()
    {
        if (Files is not [{ File.HasEvidence: false } file])
            return;
        ImmutableArray<Person> others = [.. Identified.Where(person => person != file)];
        if (others is [{ File: null } other] && _others?.Contains(other) != true)
            other.JoinedTo = file;
    }

    /// <summary>
    /// A name of one person has one default; papers of a name that several people bear are left to the name, unless an
    /// author file claims them without saying anything else.
    /// </summary>
    public void Decide()
    {
        ImmutableArray<Person> bearers = [.. Files.Concat(Identified).Distinct()];
        Default = bearers switch
        {
            [] => new Person(),
            [var only] => only,
            _ when Files is [{ File.HasEvidence: false } file] => file,
            _ => Share(),
        };
        if (bearers.Length > 1)
            Share();
    }

    /// <summary>The people of a shared name who have papers.</summary>
    public IEnumerable<Person> Bearers => Files.Concat(Identified).Distinct().Where(person => person.HasPapers);

    public Person Share() => Shared ??= new Person { SharedName = this };
}
