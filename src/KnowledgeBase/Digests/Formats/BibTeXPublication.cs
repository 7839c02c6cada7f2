using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>Where in print the paper of a BibTeX entry stands.</summary>
internal static class BibTeXPublication
{
    public static PublicationDetails Of(BibTeXFields fields)
    {
        var type = Type(fields);
        return new PublicationDetails
        {
            Type = type,
            Genre = Genre(fields, type),
            Volume = Number(fields["volume"]),
            Issue = Number(fields["number"] ?? fields["issue"]),
            Pages = PageRange.Of(Number(fields["pages"] ?? fields["eid"] ?? fields["articleno"])),
            Publisher = Text("publisher", "organization") is { } publisher && !IsPreprint(publisher) ? publisher : null,
            Place = Text("address", "location"),
            Edition = Text("edition"),
            Series = Text("series"),
            Editors = AuthorList.FromBibTeX(fields["editor"] ?? "").Names,
            Isbn = Text("isbn"),
            Issn = Text("issn"),
            Language = Text("language", "langid"),
            Url = BibTeXEntry.Url(fields["url"]),
        };

        string? Text(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (BibTeXEntry.Text(fields[name]) is { } text)
                    return text;
            }
            return null;
        }
    }

    /// <summary>Some files have the number of a preprint here, which is no number of a journal.</summary>
    private static string? Number(string? value) =>
        BibTeXEntry.Text(value) is { } text
        && !text.StartsWith("arxiv", StringComparison.OrdinalIgnoreCase)
        && !text.StartsWith("abs/", StringComparison.OrdinalIgnoreCase)
            ? text
            : null;

    /// <summary>An article without a journal is most often a preprint, so that it says nothing.</summary>
    private static PublicationType? Type(BibTeXFields fields) =>
        fields.Type switch
        {
            "article" or "periodical" when (fields["journal"] ?? fields["journaltitle"]) is { } journal => IsPreprint(
                journal
            )
                ? null
                : PublicationType.Article,
            "inproceedings" or "conference" => PublicationType.ConferencePaper,
            "incollection" or "inbook" or "suppbook" => PublicationType.Chapter,
            "book" or "mvbook" or "booklet" => PublicationType.Book,
            "phdthesis" or "mastersthesis" or "thesis" => PublicationType.Thesis,
            "techreport" or "report" => PublicationType.Report,
            "dataset" => PublicationType.Dataset,
            "software" => PublicationType.Software,
            _ => null,
        };

    private static bool IsPreprint(string name) =>
        name.StartsWith("arxiv", StringComparison.OrdinalIgnoreCase)
        || name.Equals("corr", StringComparison.OrdinalIgnoreCase);

    private static string? Genre(BibTeXFields fields, PublicationType? type)
    {
        if (type is not (PublicationType.Thesis or PublicationType.Report))
            return null;
        return BibTeXEntry.Text(fields["type"]) switch
        {
            null when fields.Type is "mastersthesis" => "Master's thesis",
            "phdthesis" => null,
            "mathesis" => "Master's thesis",
            "techreport" => null,
            var genre => genre,
        };
    }
}
