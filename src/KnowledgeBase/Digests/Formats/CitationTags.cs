using System.Collections.Immutable;
using AngleSharp.Dom;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>A paper's page that describes itself by <c>citation_*</c> tags, as arXiv's and many others do.</summary>
internal static class CitationTags
{
    private static readonly string[] Dates =
    [
        "citation_publication_date",
        "citation_date",
        "citation_cover_date",
        "citation_online_date",
        "citation_year",
    ];

    public static PaperListing Read(Source source, IDocument page, FaultList faults)
    {
        if (Tag(page, "citation_title") is not { } title)
            return new PaperListing([]);
        var heading = page.QuerySelector("meta[name=citation_title]")!;
        var authors = Authors(page);
        var citation = new Citation(title, PaperCards.At(source, heading))
        {
            Abstract = Tag(page, "citation_abstract"),
            Authors = authors.Names,
            HasMoreAuthors = authors.HasMore,
            Orcids = Orcids(page, authors.Names, PaperCards.At(source, heading), faults),
            Published = Dates.Select(name => WrittenDates.Of(Tag(page, name))).FirstOrDefault(date => date is not null),
            Eprint = Tag(page, "citation_arxiv_id"),
            Doi = Tag(page, "citation_doi"),
            Venue = Tag(page, "citation_conference_title")
                ?? Tag(page, "citation_journal_title")
                ?? Tag(page, "citation_inbook_title"),
            Urls = [Tag(page, "citation_pdf_url")],
            Publication = Publication(page),
        };
        return new PaperListing([citation.ToEntry(faults)]) { IsOfOnePaper = true };
    }

    /// <summary>A tag for each, or one for all of them.</summary>
    private static AuthorList Authors(IDocument page)
    {
        var names = page.QuerySelectorAll("meta[name=citation_author]")
            .Select(tag => tag.GetAttribute("content"))
            .ToArray();
        return AuthorList.FromFields(names.Length > 0 ? names : [Tag(page, "citation_authors")]);
    }

    /// <summary>A tag behind that of its author.</summary>
    private static ImmutableArray<AuthorOrcid> Orcids(
        IDocument page,
        ImmutableArray<string> names,
        SourceLocation at,
        FaultList faults
    )
    {
        var orcids = new AuthorOrcids(names, at, faults);
        var place = -1;
        var isListed = false;
        foreach (var tag in page.QuerySelectorAll("meta[name=citation_author],meta[name=citation_author_orcid]"))
        {
            var content = tag.GetAttribute("content");
            if (tag.GetAttribute("name") == "citation_author")
                place += (isListed = IsListed(content, place + 1)) ? 1 : 0;
            else if (isListed)
                orcids.Add(place, content);
        }
        return orcids.ToImmutable();

        bool IsListed(string? name, int at) =>
            at < names.Length && AuthorList.FromFields([name]).Names is [var only] && only == names[at];
    }

    private static PublicationDetails Publication(IDocument page)
    {
        var first = Tag(page, "citation_firstpage");
        var last = Tag(page, "citation_lastpage");
        return new PublicationDetails
        {
            Volume = Tag(page, "citation_volume"),
            Issue = Tag(page, "citation_issue"),
            Pages = PageRange.Of(last is null || last == first ? first : $"{first}–{last}"),
            Publisher = Tag(page, "citation_publisher"),
            Isbn = Tag(page, "citation_isbn"),
            Issn = Tag(page, "citation_issn"),
            Language = Tag(page, "citation_language"),
        };
    }

    private static string? Tag(IDocument page, string name) =>
        page.QuerySelector($"meta[name={name}]")?.GetAttribute("content") is { } content
            ? OneLine.FoldOrNull(MarkupText.ToPlain(content))
            : null;
}
