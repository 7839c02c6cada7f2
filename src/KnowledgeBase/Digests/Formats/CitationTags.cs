using AngleSharp.Dom;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>A single paper's page that describes itself by <c>citation_*</c> tags, as arXiv's and many others do.</summary>
internal static class CitationTags
{
    public static PaperListing Read(Source source, IDocument page, FaultList faults)
    {
        if (Tag(page, "citation_title") is not { } title)
            return new PaperListing(Stated: null, Submitted: null, []);
        var day = (Tag(page, "citation_publication_date") ?? Tag(page, "citation_date"))?.Replace('/', '-');
        var heading = page.QuerySelector("meta[name=citation_title]")!;
        var citation = new Citation(title, PaperCards.At(source, heading))
        {
            Abstract = Tag(page, "citation_abstract"),
            Authors = DisplayNames.Of(page.QuerySelectorAll("meta[name=citation_author]")
                .Select(author => DisplayNames.FromFamilyFirst(author.GetAttribute("content") ?? ""))),
            Published = day is not null && PartialDate.TryParse(day, out var date) ? date : null,
            Eprint = Tag(page, "citation_arxiv_id"),
            Doi = Tag(page, "citation_doi"),
            Venue = Tag(page, "citation_conference_title") ?? Tag(page, "citation_journal_title"),
            Urls = [Tag(page, "citation_pdf_url")],
        };
        return new PaperListing(Stated: null, Submitted: null, [citation.ToEntry(faults)]);
    }

    private static string? Tag(IDocument page, string name) =>
        OneLine.FoldOrNull(page.QuerySelector($"meta[name={name}]")?.GetAttribute("content"));
}
