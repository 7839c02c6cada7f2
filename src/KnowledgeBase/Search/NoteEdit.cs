using KnowledgeBase.Text;

namespace KnowledgeBase.Search;

/// <summary>Other words in the note of a paper.</summary>
/// <param name="Document">The paper's number in the index.</param>
public sealed record NoteEdit(int Document, string Before, string After)
{
    /// <summary>What the note gained and lost.</summary>
    internal IEnumerable<NoteWord> Words()
    {
        var (before, after) = (Terms(Before), Terms(After));
        return before.Except(after, StringComparer.Ordinal).Select(term => new NoteWord(term, Document, IsThere: false))
            .Concat(after.Except(before, StringComparer.Ordinal).Select(term => new NoteWord(term, Document, IsThere: true)));
    }

    private static HashSet<string> Terms(string text) => SearchTokens.Of(text).ToHashSet(StringComparer.Ordinal);
}

/// <param name="IsThere">Whether the document's note has the term now.</param>
internal sealed record NoteWord(string Term, int Document, bool IsThere);
