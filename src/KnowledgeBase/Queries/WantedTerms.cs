using KnowledgeBase.Text;

namespace KnowledgeBase.Queries;

/// <summary>The terms that some queries ask for, numbered: a term itself, or all forms of a word.</summary>
internal sealed class WantedTerms
{
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    public int Exact(string term) => Number(_exact, term);

    /// <summary>Any form of a word.</summary>
    public int Forms(string word)
    {
        var stem = Stems.Of(word);
        return Stems.HasForms(word, stem) ? Number(_stems, stem) : Exact(word);
    }

    /// <summary>What a term of a text is wanted for; mostly nothing.</summary>
    public int[] Of(string term)
    {
        var stem = Stems.Of(term);
        var isForm = _stems.TryGetValue(stem, out var forms) && Stems.IsForm(term, stem);
        return (_exact.TryGetValue(term, out var exact), isForm) switch
        {
            (true, true) => [exact, forms],
            (true, false) => [exact],
            (false, true) => [forms],
            _ => [],
        };
    }

    private int Number(Dictionary<string, int> numbers, string term)
    {
        if (!numbers.TryGetValue(term, out var number))
            numbers.Add(term, number = Count++);
        return number;
    }
}
