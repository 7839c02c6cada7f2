using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Text;

namespace KnowledgeBase.Queries;

/// <summary>
/// What a person typed, taken apart. The search page reads it alike (<c>theme/scripts/search/query.ts</c>); both are
/// tested with <c>query.cases.json</c> beside it.
/// </summary>
internal sealed partial record SearchQuery
{
    private const int MostWords = 16;
    private const int LongestQuery = 400;
    private const string SecondFormOfItsOwn = "eps";

    public ImmutableArray<QueryWord> Words { get; private init; } = [];

    /// <summary>Terms that stand for several neighbouring words: <c>unet</c> for <c>u net</c>.</summary>
    public ImmutableArray<JoinedWords> Joined { get; private init; } = [];

    public ImmutableArray<QueryPhrase> Phrases { get; private init; } = [];

    /// <summary>Papers with all terms of one of these are left out.</summary>
    public ImmutableArray<ImmutableArray<string>> Excluded { get; private init; } = [];

    /// <summary>First and last, inclusive.</summary>
    public (int First, int Last)? Years { get; private init; }

    /// <summary><c>code</c>, <c>data</c>, <c>model</c>: what its papers link to.</summary>
    public ImmutableArray<string> Facts { get; private init; } = [];

    /// <summary>Whether it asks for nothing.</summary>
    public bool IsEmpty => Words.IsEmpty && Phrases.IsEmpty && Years is null && Facts.IsEmpty;

    public static SearchQuery Parse(string text)
    {
        var reading = new QueryReading();
        var query = new SearchQuery();
        foreach (Match piece in Pieces().Matches(text.Length > LongestQuery ? text[..LongestQuery] : text))
        {
            var field = piece.Groups["field"].Value.ToLowerInvariant();
            var isPhrase = piece.Groups["phrase"].Success;
            var value = isPhrase ? piece.Groups["phrase"].Value : piece.Groups["word"].Value;
            var terms = ExactTerms(value);
            if (field == "year")
                query = query with { Years = YearsIn(value) ?? query.Years };
            else if (field == "has")
                query = query with { Facts = query.Facts.AddRange(FactIn(value)) };
            else if (piece.Groups["minus"].Length > 0 && !terms.IsEmpty)
                query = query with { Excluded = query.Excluded.Add(terms) };
            else
            {
                var mask = MaskOf(field);
                reading.Add(value, mask);
                if (isPhrase && terms.Length > 1)
                    query = query with { Phrases = query.Phrases.Add(new QueryPhrase(terms, mask)) };
            }
        }
        var (words, joined) = reading.Told(query.Phrases.Length > 0);
        return query with { Words = words, Joined = joined };
    }

    /// <summary>Terms one after the other, without joined and second forms.</summary>
    public static ImmutableArray<string> ExactTerms(string text)
    {
        var terms = ImmutableArray.CreateBuilder<string>();
        SearchTokens.Tokenize(text, (term, position) =>
        {
            if (position == terms.Count)
                terms.Add(term.ToString());
        });
        return terms.ToImmutable();
    }

    private static IEnumerable<string> FactIn(string value) =>
        value.ToLowerInvariant() is "code" or "data" or "model" ? [value.ToLowerInvariant()] : [];

    private static SearchFields MaskOf(string field) =>
        field switch
        {
            "title" => SearchFields.Title,
            "author" => SearchFields.Author,
            "org" => SearchFields.Organization,
            "topic" => SearchFields.Facts,
            _ => SearchFields.Any,
        };

    private static (int First, int Last)? YearsIn(string text)
    {
        var range = Range().Match(text);
        if (!range.Success || (range.Groups["from"].Length == 0 && range.Groups["to"].Length == 0))
            return null;
        var from = Year(range.Groups["from"].Value, 0);
        return (from, range.Groups["dots"].Length > 0 ? Year(range.Groups["to"].Value, 9999) : from);
    }

    private static int Year(string text, int absent) =>
        text.Length == 0 ? absent : int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """(?<minus>-?)(?:(?<field>title|author|org|topic|year|has):)?(?:"(?<phrase>[^"]*)"?|(?<word>\S+))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pieces();

    [GeneratedRegex(
        "^(?<from>[0-9]{4})?(?<dots>[.][.])?(?<to>[0-9]{4})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Range();

    /// <summary>The words as they are read, one after the other.</summary>
    private sealed class QueryReading
    {
        private readonly List<QueryWord> _words = [];
        private readonly List<JoinedWords> _joined = [];

        public void Add(string text, SearchFields mask)
        {
            var first = _words.Count;
            var isFull = false;
            SearchTokens.Tokenize(text, (term, position) =>
            {
                var place = first + position;
                isFull |= place >= MostWords;
                if (isFull)
                    return;
                if (place == _words.Count)
                    _words.Add(new QueryWord(term.ToString(), mask));
                else if (place < _words.Count - 1)
                    _joined.Add(new JoinedWords(term.ToString(), place, _words.Count));
                else if (!term.SequenceEqual(SecondFormOfItsOwn))
                    _words[place] = new QueryWord(term.ToString(), mask);
            });
        }

        /// <summary>
        /// Words that tell nothing are left out beside two others, and words of questions beside any other.
        /// </summary>
        public (ImmutableArray<QueryWord> Words, ImmutableArray<JoinedWords> Joined) Told(bool hasPhrases)
        {
            bool[] kept = [.. _words.Select((word, place) => !IsFunctionWord(word, place))];
            var count = kept.Count(isKept => isKept);
            if (hasPhrases || count < 2)
                Array.Fill(kept, true);
            int Place(int place) => kept.AsSpan(0, place).Count(true);
            ImmutableArray<QueryWord> words = [.. _words.Where((_, place) => kept[place])];
            ImmutableArray<JoinedWords> joined =
            [
                .. _joined.Select(span => new JoinedWords(span.Term, Place(span.From), Place(span.To))),
            ];
            var hasOthers = words.Any(word => !IsOfQuestion(word));
            return ([.. words.Select(word => word with { IsLight = hasOthers && IsOfQuestion(word) })], joined);
        }

        private bool IsFunctionWord(QueryWord word, int place) =>
            word.Mask == SearchFields.Any
            && QueryWords.Function.Contains(word.Term)
            && !_joined.Exists(span => span.From <= place && place < span.To);

        private static bool IsOfQuestion(QueryWord word) =>
            word.Mask == SearchFields.Any && QueryWords.OfQuestions.Contains(word.Term);
    }
}

/// <param name="Mask">The fields in which it may stand.</param>
internal sealed record QueryWord(string Term, SearchFields Mask)
{
    /// <summary>Of a question, not of its subject: it may be missing.</summary>
    public bool IsLight { get; init; }
}

/// <param name="To">Exclusive.</param>
internal sealed record JoinedWords(string Term, int From, int To);

/// <summary>
/// Terms that follow one another in the title or the abstract, or all stand in the name of one author.
/// </summary>
/// <param name="Mask">The fields in which it may stand.</param>
internal sealed record QueryPhrase(ImmutableArray<string> Terms, SearchFields Mask);
