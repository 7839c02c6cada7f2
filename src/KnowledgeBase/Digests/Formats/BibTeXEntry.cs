using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>What the fields of a BibTeX entry say of its paper.</summary>
internal static partial class BibTeXEntry
{
    private static readonly string[] Remarks =
    [
        "note",
        "howpublished",
        "volume",
        "number",
        "publisher",
        "addendum",
        "pages",
        "series",
    ];

    private static readonly string[] Addresses =
    [
        "url",
        "pdf",
        "code",
        "howpublished",
        "link",
        "ee",
        "bdsk-url-1",
        "bdsk-url-2",
    ];

    /// <returns>Null where there is no title.</returns>
    public static DigestEntry? Of(BibTeXFields fields, FaultList faults)
    {
        if (Text(fields["title"]) is not { } title)
            return null;
        var authors = Authors(fields);
        return new Citation(Text(fields["subtitle"]) is { } subtitle ? $"{title}: {subtitle}" : title, fields.At)
        {
            Abstract = Text(fields["abstract"]),
            Authors = authors.Names,
            HasMoreAuthors = authors.HasMore,
            Orcids = Orcids(fields, authors.Names, faults),
            Published = Published(fields),
            Venue = Venue(fields) is { } venue && venue != title ? venue : null,
            Doi = fields["doi"] is { } doi ? LatexText.DecodeUrl(doi) : null,
            Eprint = Eprint(fields),
            Remarks = [.. Remarks.Select(name => fields[name] is { } remark ? LatexText.DecodeUrl(remark) : null)],
            Urls = [.. Addresses.Select(name => Url(fields[name]))],
            Keywords = Keywords(fields["keywords"] ?? fields["keyword"] ?? fields["author_keywords"]),
            Publication = BibTeXPublication.Of(fields),
        }.ToEntry(faults);
    }

    /// <summary>A value as one line without LaTeX and tags; null where nothing is left.</summary>
    internal static string? Text(string? value) =>
        value is null ? null : OneLine.FoldOrNull(MarkupText.ToPlain(LatexText.Decode(OneLine.Fold(value))));

    /// <summary>The address that a value is or contains.</summary>
    internal static string? Url(string? value)
    {
        if (value is null)
            return null;
        var url = LatexText.DecodeUrl(value);
        var isAlone = url.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !url.AsSpan().ContainsAny(" \t\n");
        return !isAlone && Embedded().Match(url) is { Success: true } embedded ? embedded.Value : url;
    }

    /// <summary>A collaboration is an author, as databases of physics have it in a field of its own.</summary>
    private static AuthorList Authors(BibTeXFields fields)
    {
        var authors = AuthorList.FromBibTeX(fields["author"] ?? fields["authors"] ?? "");
        if (Text(fields["collaboration"]) is not { } stated)
            return authors;
        var isNamed =
            stated.Contains("ollaboration", StringComparison.Ordinal) || stated.Contains(',', StringComparison.Ordinal);
        var name = isNamed ? stated : $"{stated} Collaboration";
        return authors.Names.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? authors
            : authors with
            {
                Names = authors.Names.Add(name),
            };
    }

    /// <remarks>
    /// Source: the manual of biblatex, “Data Annotations”; the Web of Science and MTMT write <c>orcid-numbers</c>.
    /// </remarks>
    private static ImmutableArray<AuthorOrcid> Orcids(
        BibTeXFields fields,
        ImmutableArray<string> names,
        FaultList faults
    )
    {
        var orcids = new AuthorOrcids(names, fields.At, faults);
        foreach (Match item in AnnotatedItem().Matches(fields["author+an:orcid"] ?? ""))
        {
            if (
                int.TryParse(
                    item.Groups["place"].ValueSpan,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var place
                )
            )
                orcids.Add(place - 1, item.Groups["value"].Value);
        }
        if (fields["orcid-numbers"] is { } named)
            orcids.AddNamed(LatexText.Decode(named));
        var alone = (fields["orcid"] ?? "").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries);
        for (var place = 0; alone.Length == names.Length && place < alone.Length; place++)
            orcids.Add(place, alone[place]);
        return orcids.ToImmutable();
    }

    private static string? Venue(BibTeXFields fields)
    {
        var venue = fields["booktitle"]
            ?? fields["journaltitle"]
            ?? fields["journal"]
            ?? fields["eventtitle"]
            ?? fields["school"]
            ?? fields["institution"]
            ?? fields["shortjournal"];
        return venue?.Trim(' ', '{', '}') is ['\\', ..] macro ? JournalMacros.Title(macro) ?? Text(venue) : Text(venue);
    }

    /// <summary>
    /// An eprint of another archive (PubMed, HAL) is no arXiv identifier. An old one may stand apart from its archive.
    /// </summary>
    private static string? Eprint(BibTeXFields fields)
    {
        var archive = fields["eprinttype"] ?? fields["archiveprefix"] ?? fields["archive"] ?? "arxiv";
        var isArxiv = archive.Contains("arxiv", StringComparison.OrdinalIgnoreCase);
        var stated = fields["arxivid"] ?? fields["arxiv"] ?? (isArxiv ? fields["eprint"] : null);
        var eprint = stated is null ? null : OneLine.Fold(LatexText.DecodeUrl(stated));
        var subject = fields["primaryclass"] ?? fields["eprintclass"];
        return eprint is not null && subject is not null && OldNumber().IsMatch(eprint)
            ? $"{OneLine.Fold(subject).Split('.')[0]}/{eprint}"
            : eprint;
    }

    private static PartialDate? Published(BibTeXFields fields)
    {
        var month = Text(fields["month"]);
        var stated = WrittenDates.Of(Text(fields["date"])) ?? WrittenDates.Of(Text(fields["year"]));
        if (stated is null)
            return WrittenDates.Of(month) ?? WrittenDates.Of(Text(fields["eventdate"]));
        return stated.Month is null ? WrittenDates.Of(stated.Year, month, Text(fields["day"])) : stated;
    }

    private static ImmutableArray<string> Keywords(string? list) =>
        Text(list) is not { } keywords
            ? []
            :
            [
                .. keywords
                    .Split(keywords.Contains(';', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.TrimEntries)
                    .Where(keyword => keyword.Length > 0)
                    .Distinct(StringComparer.Ordinal),
            ];

    [GeneratedRegex(@"https?://[^\s{},;]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Embedded();

    /// <summary><c>2="0000-0002-1825-0097"</c>, of the second author.</summary>
    [GeneratedRegex("(?<=^|;) *(?<place>[0-9]{1,5}) *= *\"?(?<value>[^;\"]{0,80})", RegexOptions.CultureInvariant)]
    private static partial Regex AnnotatedItem();

    [GeneratedRegex(@"^[0-9]{7}(?:v[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OldNumber();
}
