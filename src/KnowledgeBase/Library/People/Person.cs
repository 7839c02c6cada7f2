using KnowledgeBase.Editorial;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Library.People;

/// <summary>
/// Somebody to whom papers are given one by one: told by an author file, an account or an ORCID, else by a name alone.
/// </summary>
internal sealed class Person(AuthorFile? file = null)
{
    private WrittenName? _last;
    private SpellingUse? _spelling;
    private Dictionary<WrittenName, SpellingUse>? _otherSpellings;

    public AuthorFile? File { get; } = file;

    /// <summary>Null for a person; else the name of several people, with their papers not yet told apart.</summary>
    public WrittenName? SharedName { get; init; }

    public SortedSet<string>? Accounts { get; private set; } =
        file is { Accounts.IsEmpty: false } ? new(file.Accounts, AccountName.Comparer) : null;

    public SortedSet<Orcid>? Orcids { get; private set; } = file is { Orcids.IsEmpty: false } ? [.. file.Orcids] : null;

    public List<int> Papers { get; } = [];

    /// <summary>A paper that lists the person under two spellings.</summary>
    public int? InOneList { get; private set; }

    /// <summary>The person of the author file that this one turned out to be.</summary>
    public Person? JoinedTo { get; set; }

    public Person Joined => JoinedTo ?? this;

    public bool HasPapers => Papers.Count > 0;

    /// <summary>The name of the page: what the file says, else the spelling of most papers.</summary>
    public string Name => SharedName?.Spelling ?? File?.Name ?? MainSpelling;

    public bool HasOneSpelling => _otherSpellings is null;

    private string MainSpelling => HasOneSpelling ? _spelling!.Name.Spelling : Spellings.First().Name;

    /// <summary>Accounts, then ORCIDs.</summary>
    public IEnumerable<string> Identifiers =>
        (Accounts ?? Enumerable.Empty<string>()).Concat(Orcids?.Select(orcid => orcid.Value) ?? []);

    /// <summary>Tells the people of one name apart; empty for the name itself.</summary>
    public string Key => Identifiers.FirstOrDefault() ?? File?.At.Path ?? "";

    /// <summary>Most papers first.</summary>
    public IEnumerable<Spelling> Spellings =>
        (_otherSpellings?.Values ?? Enumerable.Empty<SpellingUse>())
            .Concat(_spelling is null ? [] : [_spelling])
            .Select(use => new Spelling(use.Name.Spelling, use.Papers, use.Proved))
            .OrderByDescending(spelling => spelling.Papers)
            .ThenBy(spelling => spelling.Name, StringComparer.Ordinal);

    public void Add(AuthorIdentity identity)
    {
        if (identity.Account is { } account)
            (Accounts ??= new SortedSet<string>(AccountName.Comparer)).Add(account);
        if (identity.Orcid is { } orcid)
            (Orcids ??= []).Add(orcid);
    }

    public void Add(int paper, WrittenName name, bool isProved)
    {
        if (Papers.Count == 0 || Papers[^1] != paper)
            Papers.Add(paper);
        else if (_last != name)
            InOneList ??= paper;
        _last = name;
        var use = UseOf(name);
        use.Add(paper, isProved);
    }

    private SpellingUse UseOf(WrittenName name)
    {
        _spelling ??= new SpellingUse(name);
        if (_spelling.Name == name)
            return _spelling;
        _otherSpellings ??= [];
        if (!_otherSpellings.TryGetValue(name, out var use))
            _otherSpellings.Add(name, use = new SpellingUse(name));
        return use;
    }

    private sealed class SpellingUse(WrittenName name)
    {
        private int _last = -1;
        private bool _isProved;

        public WrittenName Name { get; } = name;

        public int Papers { get; private set; }

        public int Proved { get; private set; }

        /// <summary>A name may stand twice in one list.</summary>
        public void Add(int paper, bool isProved)
        {
            if (paper != _last)
            {
                Papers++;
                _isProved = false;
            }
            if (isProved && !_isProved)
                Proved++;
            _last = paper;
            _isProved |= isProved;
        }
    }
}
