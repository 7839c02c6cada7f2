using System.Collections.Immutable;
using KnowledgeBase.Digests;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Library.People;

/// <summary>Finds the identities of a paper's authors in all of its entries; the first counts.</summary>
internal static class AuthorIdentities
{
    /// <returns>One for each author, or none at all where nobody is identified.</returns>
    public static ImmutableArray<AuthorIdentity?> Of(IEnumerable<DigestEntry> entries, ImmutableArray<string> authors)
    {
        AuthorIdentity?[]? found = null;
        foreach (var entry in entries.Where(entry => !entry.Accounts.IsEmpty || !entry.Orcids.IsEmpty))
        {
            var places = Places(entry.Authors, authors);
            foreach (var stated in entry.Accounts.Where(IsEvidence))
                Add(stated.Author, known => known with { Account = known.Account ?? stated.Handle });
            foreach (var stated in entry.Orcids)
                Add(stated.Author, known => known with { Orcid = known.Orcid ?? stated.Orcid });

            void Add(int author, Func<AuthorIdentity, AuthorIdentity> with)
            {
                if (author >= places.Length || places[author] is not { } place)
                    return;
                found ??= new AuthorIdentity?[authors.Length];
                found[place] = with(found[place] ?? new AuthorIdentity(null, null));
            }
        }
        return found is null ? [] : [.. found];
    }

    /// <summary>The same identities for a list that somebody has corrected.</summary>
    public static ImmutableArray<AuthorIdentity?> Moved(
        ImmutableArray<AuthorIdentity?> identities,
        ImmutableArray<string> from,
        ImmutableArray<string> to
    )
    {
        if (identities.IsEmpty)
            return [];
        var moved = new AuthorIdentity?[to.Length];
        foreach (var (author, place) in Places(from, to).Index())
        {
            if (place is { } known)
                moved[known] = identities[author];
        }
        return [.. moved];
    }

    private static bool IsEvidence(AuthorAccount account) => account.IsConfirmed && AccountName.IsValid(account.Handle);

    /// <summary>
    /// The place of each author in another list of the same paper: by the name, where it stands once in both.
    /// </summary>
    private static int?[] Places(ImmutableArray<string> authors, ImmutableArray<string> others)
    {
        if (authors.AsSpan().SequenceEqual(others.AsSpan()))
            return [.. Enumerable.Range(0, authors.Length)];
        var own = Once(authors);
        var theirs = Once(others);
        return
        [
            .. authors
                .Select(author => Slugs.From(author))
                .Select(key =>
                    own[key] >= 0 && theirs.TryGetValue(key, out var place) && place >= 0 ? place : (int?)null
                ),
        ];
    }

    /// <summary>The place of each name; -1 for one that stands there twice.</summary>
    private static Dictionary<Slug, int> Once(ImmutableArray<string> authors)
    {
        var places = new Dictionary<Slug, int>();
        foreach (var (place, author) in authors.Index())
        {
            var key = Slugs.From(author);
            places[key] = places.ContainsKey(key) ? -1 : place;
        }
        return places;
    }
}
