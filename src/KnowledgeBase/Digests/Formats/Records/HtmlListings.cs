using AngleSharp.Dom;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>
/// Listings as web pages and mails show them: arXiv's lists and its results of a search, the alerts of Google Scholar.
/// </summary>
internal static class HtmlListings
{
    /// <summary>Of a mail.</summary>
    public static PaperListing Read(Source source, string html, FaultList faults) =>
        SavedPage.ReadAs(source, html, faults, ReadPage);

    public static PaperListing ReadPage(Source source, IDocument page, FaultList faults)
    {
        var walk = new RecordWalk(source.Path, "page", faults);
        foreach (var record in ArxivListPage.Records(page).Concat(ScholarAlert.Records(page)))
        {
            using var json = record.Draft.ToJson();
            walk.AddPublication(json.RootElement, PaperCards.At(source, record.Element) with { Column = 0 });
        }
        return walk.ToListing() with { Stated = ArxivListPage.Day(page) };
    }
}

/// <summary>A paper of a page, and the element that begins it.</summary>
internal sealed record PageRecord(IElement Element, RecordDraft Draft);
