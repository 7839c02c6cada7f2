using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Digests;

/// <summary>
/// A saved page of Hugging Face: the data that its script starts from where it is there, else the cards that a reader
/// sees, else the citation tags of a single paper's page.
/// </summary>
internal static partial class SavedPage
{
    /// <summary>As browsers do, and so that no page can exhaust the stack.</summary>
    private const int DeepestElement = 512;

    public static DigestFile Read(Source source)
    {
        var faults = new FaultList(source.Path);
        var html = WholeText.Read(source, faults) ?? "";
        if (IsTooDeep(html))
        {
            faults.Add(DigestFaults.TooDeep(new SourceLocation(source.Path), DeepestElement));
            html = "";
        }
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        using var page = parser.ParseDocument(html);
        return ReadListing(source, page, faults).ToFile(source, SourceFormat.SavedPage, faults);
    }

    private static PaperListing ReadListing(Source source, IDocument page, FaultList faults)
    {
        foreach (var island in page.QuerySelectorAll("[data-target=DailyPapers], [data-target=PaperContent]"))
        {
            if (ReadIsland(source, island, faults) is { Entries.IsEmpty: false } listing)
                return listing;
        }
        var cards = PaperCards.Read(source, page, faults);
        return cards.Entries.IsEmpty ? CitationTags.Read(source, page, faults) : cards;
    }

    /// <summary>The paper of a single page lies inside an object like an item of a list.</summary>
    private static PaperListing ReadIsland(Source source, IElement island, FaultList faults)
    {
        var json = Encoding.UTF8.GetBytes(island.GetAttribute("data-props") ?? "");
        var data = source with { Open = () => new MemoryStream(json, writable: false) };
        return DailyPapers.ReadList(data, PaperCards.At(source, island), faults);
    }

    /// <summary>An upper bound of the nesting, told without building the page.</summary>
    private static bool IsTooDeep(string html)
    {
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            depth = Math.Max(0, depth + (html[tag.Index + 1] == '/' ? -1 : 1));
            if (depth > DeepestElement)
                return true;
        }
        return false;
    }

    /// <summary>Elements that nest: not the void ones, nor those that their next sibling closes.</summary>
    [GeneratedRegex(
        @"</?(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|option|tr|td|th|path|circle|rect|line|polygon|use)\b)[A-Za-z][^<>]*(?<!/)>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
