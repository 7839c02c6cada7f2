using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Library.People;

/// <summary>Finds people whose name can be another spelling of somebody's: for people to judge, never joined.</summary>
internal static class Namesakes
{
    public static IEnumerable<Author> Of(Catalog catalog, Author author)
    {
        if (NameSpelling.Of(author.Name) is not { } name)
            return [];
        var written = author.Papers.ToHashSet();
        return catalog.Authors.Where(other =>
            other.Slug != author.Slug
            && other.Name != author.Name
            && !other.IsSharedName
            && name.CanBe(NameSpelling.Of(other.Name))
            && !AreToldApart(author, other)
            && !other.Papers.Any(written.Contains)
        );
    }

    private static bool AreToldApart(Author one, Author other) =>
        (one.File is not null && other.File is not null)
        || Differ(one.Evidence.Accounts.Select(Lower), other.Evidence.Accounts.Select(Lower))
        || Differ(one.Evidence.Orcids, other.Evidence.Orcids);

    private static bool Differ<T>(IEnumerable<T> one, IEnumerable<T> other) =>
        one.Any() && other.Any() && !one.Intersect(other).Any();

    private static string Lower(string account) => account.ToLowerInvariant();
}
