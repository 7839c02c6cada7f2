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
            if (PostingsWriter.IsCommon(before.Length, papers) && !PostingsWriter.IsCommon(after.Count, papers))
                return null;
            edited.AddRange(terms, next, place);
            if (after.Count > 0)
                after.CopyTo(edited.Add(change.Key, after.Count));
            next = found < 0 ? place : place + 1;
        }
        edited.AddRange(terms, next, terms.Terms.Length);
        return edited.Build();
    }

    private static List<Posting> Edited(ReadOnlySpan<Posting> before, IEnumerable<NoteWord> change)
    {
        List<Posting> postings = [.. before];
        foreach (var word in change)
        {
            var place = postings.FindIndex(posting => posting.Document >= word.Document) is >= 0 and var found ? found : postings.Count;
            if (place == postings.Count || postings[place].Document > word.Document)
                postings.Insert(place, new Posting(word.Document, SearchFields.None, 0));
            var fields = word.IsThere ? postings[place].Fields | SearchFields.Notes : postings[place].Fields & ~SearchFields.Notes;
            if (fields == SearchFields.None)
                postings.RemoveAt(place);
            else
                postings[place] = postings[place] with { Fields = fields };
        }
        return postings;
    }
}
