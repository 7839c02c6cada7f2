using KnowledgeBase.Text;

namespace KnowledgeBase.Library.People;

/// <summary>Why the papers of an author stand together, in a sentence or two.</summary>
internal static class PersonReason
{
    private const int MostNamed = 5;

    /// <returns>Null for the only paper of somebody who is not identified.</returns>
    public static string? Of(Author author)
    {
        if (author.IsSharedName)
            return author.Papers.IsEmpty
                ? null
                : "Only the name says who wrote these papers, and several people bear it.";
        if (author.File is not null)
            return OfFile(author);
        if (author.Evidence.IsIdentified)
            return OfIdentifiers(author);
        return author.Papers.Length > 1 ? "Joined by the spelling of the name, which several people may bear." : null;
    }

    private static string OfFile(Author author)
    {
        var proved = Proved(author);
        var identified = proved == 0 ? "" : $" {Share(proved, author.Papers.Length)} named there or {By(author)}.";
        return $"Joined by the site's author file of {author.Name}.{identified}";
    }

    private static string OfIdentifiers(Author author)
    {
        var spellings = author.Evidence.Spellings;
        var joined =
            spellings.Length > 1
                ? $" The papers spell the name {Listed(spellings.Select(spelling => spelling.Name))}."
                : "";
        var doubt = author.Evidence.InOneList is null
            ? ""
            : " Two of its spellings stand in one list, so one of them may be somebody else.";
        var proved = Proved(author);
        var rest =
            proved == author.Papers.Length
                ? ""
                : " The rest have the spelling alone, under which nobody else is identified.";
        return $"{Share(proved, author.Papers.Length)} {By(author)}.{joined}{rest}{doubt}";
    }

    private static int Proved(Author author) =>
        Math.Min(author.Papers.Length, author.Evidence.Spellings.Sum(spelling => spelling.Proved));

    private static string Share(int proved, int papers)
    {
        if (papers == 1)
            return "The paper is";
        if (proved == papers)
            return $"All {Quantity.Of(papers, "paper")} are";
        return $"{Quantity.Thousands(proved)} of {Quantity.Of(papers, "paper")} {(proved == 1 ? "is" : "are")}";
    }

    private static string By(Author author)
    {
        var (accounts, orcids, _) = author.Evidence;
        var known = new List<string>();
        if (!accounts.IsEmpty)
            known.Add($"signed by the {(accounts.Length == 1 ? "account" : "accounts")} {Listed(accounts)}");
        if (!orcids.IsEmpty)
            known.Add($"given to ORCID {Listed(orcids.Select(orcid => orcid.Value))}");
        return string.Join(" or ", known);
    }

    private static string Listed(IEnumerable<string> all)
    {
        var few = all.Take(MostNamed + 1).ToList();
        if (few.Count > MostNamed)
            return string.Join(", ", few.Take(MostNamed)) + " and more";
        return few.Count == 1 ? few[0] : $"{string.Join(", ", few.SkipLast(1))} and {few[^1]}";
    }
}
