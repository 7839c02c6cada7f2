namespace KnowledgeBase.Search;

/// <summary>The terms of a library after notes have changed.</summary>
internal static class NoteTerms
{
    /// <param name="words">No term twice for one document.</param>
    /// <param name="papers">In the library.</param>
    /// <returns>Null where a term would have to be written with frequencies that were not kept.</returns>
    public static InvertedTerms? Edited(InvertedTerms terms, IEnumerable<NoteWord> words, int papers)
    {
        var edited = new TermsBuilder();
        var next = 0;
        foreach (var change in words.GroupBy(word => word.Term, StringComparer.Ordinal).OrderBy(change => change.Key, StringComparer.Ordinal))
        {
            var found = Array.BinarySearch(terms.Terms, change.Key, StringComparer.Ordinal);
            var place = found < 0 ? ~found : found;
            var before = found < 0 ? [] : terms.PostingsOf(found);
            var after = Edited(before, change);
            if (PostingsWriter.IsCommon(before.Length, papers) && !PostingsWriter.IsCommon(after.Length, papers))
                return null;
            edited.AddRange(terms, next, place);
            if (after.Length > 0)
                after.CopyTo(edited.Add(change.Key, after.Length));
            next = found < 0 ? place : place + 1;
        }
        edited.AddRange(terms, next, terms.Terms.Length);
        return edited.Build();
    }

    private static Posting[] Edited(ReadOnlySpan<Posting> before, IEnumerable<NoteWord> change)
    {
        var postings = new SortedDictionary<int, Posting>();
        foreach (var posting in before)
            postings.Add(posting.Document, posting);
        foreach (var word in change)
        {
            var posting = postings.GetValueOrDefault(word.Document, new Posting(word.Document, SearchFields.None, 0));
            var fields = word.IsThere ? posting.Fields | SearchFields.Notes : posting.Fields & ~SearchFields.Notes;
            if (fields == SearchFields.None)
                postings.Remove(word.Document);
            else
                postings[word.Document] = posting with { Fields = fields };
        }
        return [.. postings.Values];
    }
}
