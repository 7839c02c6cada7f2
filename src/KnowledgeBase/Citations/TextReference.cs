namespace KnowledgeBase.Citations;

/// <summary>A reference as a sentence: authors, year, title, venue, identifier, address.</summary>
internal static class TextReference
{
    private const int MostAuthors = 10;

    /// <summary>Plain text; longer lists of authors end in “et al.”.</summary>
    public static string Write(Reference reference)
    {
        IEnumerable<string?> sentences =
        [
            Authors(reference),
            reference.Year,
            reference.Title,
            Venue(reference),
            reference.Publication.Publisher,
            reference.ArxivId is { } arxiv ? $"arXiv:{arxiv.Value}" : null,
        ];
        return string.Join(' ', sentences.OfType<string>().Select(Ended).Append(reference.Url).OfType<string>());
    }

    /// <summary>“Journal of Tests 12(3), 45–67”.</summary>
    private static string? Venue(Reference reference)
    {
        var publication = reference.Publication;
        var issue = publication.Issue is { } number ? $"({number})" : null;
        var volume = publication.Volume is null && issue is null ? null : publication.Volume + issue;
        string?[] places = [DisplayName(reference.Venue, volume), publication.Pages];
        return string.Join(", ", places.OfType<string>()) is { Length: > 0 } venue ? venue : null;
    }

    private static string? DisplayName(string? venue, string? volume) =>
        venue is null || volume is null ? venue ?? volume : $"{venue} {volume}";

    private static string? Authors(Reference reference)
    {
        var names = reference.Authors.Select(author => author.Full).ToArray();
        return names switch
        {
            [] => null,
            [var only] => only,
            [var first, var second] => $"{first} and {second}",
            { Length: > MostAuthors } => $"{string.Join(", ", names[..MostAuthors])}, et al.",
            _ => $"{string.Join(", ", names[..^1])}, and {names[^1]}",
        };
    }

    private static string Ended(string sentence) =>
        sentence.Length > 0 && sentence[^1] is '.' or '?' or '!' or '。' or '？' or '！' ? sentence : $"{sentence}.";
}
