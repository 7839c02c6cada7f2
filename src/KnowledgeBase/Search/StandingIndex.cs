using System.Collections.Immutable;
using KnowledgeBase.Concurrency;

namespace KnowledgeBase.Search;

/// <summary>What changes in the files of an index; all others stay.</summary>
/// <param name="Added">The start file among them.</param>
/// <param name="Removed">Paths that the index has no more.</param>
public sealed record IndexRenewal(ImmutableArray<SearchFile> Added, ImmutableArray<string> Removed);

/// <summary>
/// The files of an index as they stand, to be edited where making them anew would be slow: the words of notes are in
/// nothing but the dictionary and the postings.
/// </summary>
public static class StandingIndex
{
    /// <param name="read">The content of a site-relative path; null where there is no such file.</param>
    /// <returns>
    /// What sets an index of the same library from nothing apart from this one; null where this one is damaged or does
    /// not keep what it takes to know.
    /// </returns>
    public static IndexRenewal? Renew(Func<string, byte[]?> read, IEnumerable<NoteEdit> edits)
    {
        if (StandingStart.Read(read) is not { } start ||
            Shards(start.DictionaryNames, read) is not { } dictionary || Shards(start.PostingsNames, read) is not { } postings ||
            TermsReader.Read(dictionary, postings, start.Sizes) is not { } terms)
            return null;
        var words = edits.SelectMany(edit => edit.Words());
        return NoteTerms.Edited(terms, words, start.Sizes.Papers) is { } edited ? Renewal(start, edited) : null;
    }

    private static IndexRenewal Renewal(StandingStart start, InvertedTerms terms)
    {
        var writer = new ShardWriter(start.Sizes.Bytes);
        var dictionary = DictionaryWriter.Write(terms, start.Sizes, writer);
        var postings = writer.Close();
        string[] names = [.. postings.Select(shard => shard.Name)];
        var before = start.AllNames([.. start.DictionaryNames, .. start.CommonNames], start.PostingsNames).ToHashSet(StringComparer.Ordinal);
        var after = start.AllNames(dictionary.Shards.Select(shard => shard.Name), names);
        return new IndexRenewal(
            [
                start.With(dictionary, names),
                .. dictionary.Shards.Concat(postings).Where(shard => !before.Contains(shard.Name))
                    .DistinctBy(shard => shard.Name, StringComparer.Ordinal).Select(shard => shard.ToFile()),
            ],
            [.. before.Except(after, StringComparer.Ordinal).Select(Shard.PathOf)]);
    }

    private static ImmutableArray<Shard>? Shards(IReadOnlyList<string> names, Func<string, byte[]?> read)
    {
        var shards = ParallelMap.Map([.. names], name => Shard.Read(name, read));
        return shards.Contains(null) ? null : [.. shards.OfType<Shard>()];
    }
}
