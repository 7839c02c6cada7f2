using System.Text.Json;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>Where in print the paper of a CSL item stands.</summary>
internal static class CslPublication
{
    public static PublicationDetails Of(JsonElement item)
    {
        var type = Type(Text("type"));
        return new PublicationDetails
        {
            Type = type,
            Genre = type is PublicationType.Thesis or PublicationType.Report ? Text("genre") : null,
            Volume = Text("volume"),
            Issue = Text("issue") ?? Number(),
            Pages = PageRange.Of(Text("page")),
            Publisher = Text("publisher") is { } name && !IsArxiv(name) ? name : null,
            Place = Text("publisher-place") ?? Text("event-place"),
            Edition = Text("edition"),
            Series = Text("collection-title"),
            Editors = CslJson.Names(item.Member("editor")).Names,
            Isbn = Text("ISBN"),
            Issn = Text("ISSN"),
            Language = Text("language"),
            Url = Text("URL"),
        };

        string? Text(string name) => CslJson.FirstText(item.Member(name));

        string? Number() => Text("number") is { } number && !IsArxiv(number) ? number : Text("collection-number");
    }

    private static bool IsArxiv(string text) => text.StartsWith("arxiv", StringComparison.OrdinalIgnoreCase);

    private static PublicationType? Type(string? type) =>
        type switch
        {
            "article-journal" or "article-magazine" or "article-newspaper" or "journal-article" =>
                PublicationType.Article,
            "paper-conference" or "proceedings-article" => PublicationType.ConferencePaper,
            "chapter" or "book-chapter" => PublicationType.Chapter,
            "book" or "monograph" or "edited-book" => PublicationType.Book,
            "thesis" or "dissertation" => PublicationType.Thesis,
            "report" => PublicationType.Report,
            "dataset" => PublicationType.Dataset,
            "software" => PublicationType.Software,
            _ => null,
        };
}
