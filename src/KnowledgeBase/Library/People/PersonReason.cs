namespace KnowledgeBase.Library.People;

/// <summary>Why the papers of an author stand together, in a sentence or two.</summary>
internal static class PersonReason
{
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
        var identified =
            proved == 0 ? "" : $" {ReasonText.Share(proved, author.Papers.Length)} named there or {By(author)}.";
        return $"Joined by the site's author file of {author.Name}.{identified}";
    }

    private static string OfIdentifiers(Author author)
    {
        var spellings = author.Evidence.Spellings;
        var joined =
            spellings.Length > 1
                ? $" The papers spell the name {ReasonText.Listed(spellings.Select(spelling => spelling.Name))}."
                : "";
        var doubt = author.Evidence.InOneList is null
            ? ""
            : " Two of its spellings stand in one list, so one of them may be somebody else.";
        var proved = Proved(author);
        var rest =
            proved == author.Papers.Length
                ? ""
                : " The rest have the spelling alone, under which nobody else is identified.";
        return $"{ReasonText.Share(proved, author.Papers.Length)} {By(author)}.{joined}{rest}{doubt}";
    }

    private static int Proved(Author author) =>
        Math.Min(author.Papers.Length, author.Evidence.Spellings.Sum(spelling => spelling.Proved));

    private static string By(Author author)
    {
        var (accounts, orcids, _) = author.Evidence;
        var known = new List<string>();
        if (!accounts.IsEmpty)
            known.Add($"signed by the {(accounts.Length == 1 ? "account" : "accounts")} {ReasonText.Listed(accounts)}");
        if (!orcids.IsEmpty)
            known.Add($"given to ORCID {ReasonText.Listed(orcids.Select(orcid => orcid.Value))}");
        return string.Join(" or ", known);
    }
}
