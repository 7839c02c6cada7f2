using System.Collections.Immutable;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining;

/// <summary>Why other papers are near to one, as sentences; terms as they stand in this one's text.</summary>
internal sealed class RelationReasons
{
    private const int MostTerms = 3;
    private const int MostAuthors = 3;

    private readonly Catalog _catalog;
    private readonly RareTerms _terms;
    private readonly Paper _paper;
    private readonly IReadOnlyList<NamedTie> _ties;
    private readonly (int Paper, string Repository)[] _repositories;
    private readonly int[] _own;
    private readonly OrderedDictionary<int, string> _phrases = [];

    public RelationReasons(Catalog catalog, RareTerms terms, NamedTies ties, SharedRepositories repositories, int paper)
    {
        (_catalog, _terms, _paper) = (catalog, terms, catalog.Papers[paper]);
        _ties = ties.Of(paper);
        _repositories = [.. repositories.Of(paper)];
        _own = terms.OfPaper(paper).ToArray();
        var text = PaperText.Of(_paper);
        foreach (var term in RareTerms.In(text.TitleWords))
            Remember(term.Key, text.Title.AsSpan(term.Start..term.End));
        foreach (var term in RareTerms.In(text.AbstractWords))
            Remember(term.Key, text.Abstract.AsSpan(term.Start..term.End));
    }

    public ImmutableArray<string> For(int other) =>
    [
        .. _ties.Where(tie => tie.Paper == other).Select(tie => tie.Reason),
        .. _repositories.Where(tie => tie.Paper == other).Select(tie => $"Same repository: {tie.Repository}."),
        .. new[] { Terms(other), Authors(other), Organization(other) }.OfType<string>(),
    ];

    private void Remember(ulong key, ReadOnlySpan<char> phrase)
    {
        var term = _terms.Find(key);
        if (term >= 0 && Array.BinarySearch(_own, term) >= 0)
            _phrases.TryAdd(term, phrase.ToString());
    }

    private string? Terms(int other)
    {
        var shown = new List<string>();
        foreach (var phrase in SharedPhrases(other))
        {
            if (shown.Count == MostTerms)
                break;
            if (!shown.Any(one => one.Contains(phrase, StringComparison.OrdinalIgnoreCase)))
                shown.Add(phrase);
        }
        return shown.Count == 0 ? null : $"Shares {Enumeration([.. shown.Select(phrase => $"“{phrase}”")])}.";
    }

    /// <summary>Pairs of words before single ones, the rarest first, equal ones in the text's order.</summary>
    private IEnumerable<string> SharedPhrases(int other)
    {
        var theirs = _terms.OfPaper(other).ToArray();
        return _phrases
            .Where(phrase => Array.BinarySearch(theirs, phrase.Key) >= 0)
            .OrderByDescending(phrase => phrase.Value.Any(character => !char.IsLetterOrDigit(character)))
            .ThenByDescending(phrase => _terms.Weight(phrase.Key))
            .Select(phrase => phrase.Value);
    }

    private string? Authors(int other)
    {
        var theirs = _catalog.Papers[other].Authors.Select(author => author.Slug).ToHashSet();
        var shared = _paper.Authors.Where(author => theirs.Contains(author.Slug)).Select(author => author.Name).ToArray();
        return shared.Length switch
        {
            0 => null,
            1 => $"Shared author: {shared[0]}.",
            <= MostAuthors => $"Shared authors: {string.Join(", ", shared)}.",
            _ => $"Shared authors: {string.Join(", ", shared[..MostAuthors])} and {shared.Length - MostAuthors} more.",
        };
    }

    private string? Organization(int other) =>
        _paper.Organization is { } own && _catalog.Papers[other].Organization?.Slug == own.Slug
            ? $"Same organisation: {own.Name}."
            : null;

    private static string Enumeration(string[] items) => items.Length switch
    {
        1 => items[0],
        _ => $"{string.Join(", ", items[..^1])} and {items[^1]}",
    };
}
