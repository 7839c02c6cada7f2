using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Formats.Records;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>
/// A saved page of Hugging Face: the data that its script starts from where it is there, else the cards that a reader
/// sees, else the citation tags of a single paper's page.
/// </summary>
internal static partial class SavedPage
{
    public static DigestFormat Format { get; } =
        new("saved page", [".html", ".htm", ".xhtml"], head => head is ['<', ..] && Mark().IsMatch(head), Read)
        {
            IsDailyPapers = true,
            IsKeyedByArxiv = true,
            MayBeAnything = true,
        };

    private static PaperListing Read(Source source, FaultList faults)
    {
        var html = WholeText.Read(source, faults) ?? "";
        return ReadAs(source, html, faults, ReadListing);
    }

    /// <summary>Reads a page that nests no deeper than a browser allows.</summary>
    public static PaperListing ReadAs(
        Source source,
        string html,
        FaultList faults,
        Func<Source, IDocument, FaultList, PaperListing> read
    )
    {
        try
        {
            using var page = Parse(html);
            return read(source, page, faults);
        }
        catch (HtmlTooDeepException)
        {
            faults.Add(DigestFaults.TooDeep(new SourceLocation(source.Path), HtmlNesting.DeepestElement));
            return new PaperListing([]);
        }
    }

    private static IHtmlDocument Parse(string html)
    {
        var nesting = new HtmlNesting();
        var options = new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            OnToken = (token, _) => nesting.Observe(token),
        };
        return new HtmlParser(options).ParseDocument(html);
    }

    private static PaperListing ReadListing(Source source, IDocument page, FaultList faults)
    {
        foreach (var island in page.QuerySelectorAll("[data-target=DailyPapers], [data-target=PaperContent]"))
        {
            if (ReadIsland(source, island, faults) is { Entries.IsEmpty: false } listing)
                return listing;
        }
        var cards = PaperCards.Read(source, page, faults);
        if (!cards.Entries.IsEmpty)
            return cards;
        var paper = CitationTags.Read(source, page, faults);
        return paper.Entries.IsEmpty ? HtmlListings.ReadPage(source, page, faults) : paper;
    }

    /// <summary>The paper of a single page lies inside an object like an item of a list.</summary>
    private static PaperListing ReadIsland(Source source, IElement island, FaultList faults)
    {
        var json = Encoding.UTF8.GetBytes(island.GetAttribute("data-props") ?? "");
        var data = source with { Open = () => new MemoryStream(json, writable: false) };
        return DailyPapers.ReadList(data, PaperCards.At(source, island), faults) with
        {
            IsOfOnePaper = island.GetAttribute("data-target") is "PaperContent",
        };
    }

    /// <summary>An element of HTML, and none of a feed before it.</summary>
    [GeneratedRegex(
        """
            ^(?:(?!<(?:[a-z]+:)?(?:feed|entry|rss|rdf)[\s>]).)*?
            <(?:html|head|body|div|article|script|!doctype\s+html)[\s>]
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.Singleline
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant
    )]
    private static partial Regex Mark();
}
