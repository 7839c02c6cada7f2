using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>The mails in which Google Scholar announces papers to those who follow somebody or something.</summary>
internal static partial class ScholarAlert
{
    public static IEnumerable<PageRecord> Records(IDocument page)
    {
        foreach (var link in page.QuerySelectorAll("a.gse_alrt_title, h3 > a[href*='scholar_url']"))
        {
            var draft = new RecordDraft();
            draft.Add("title", Kind().Replace(OneLine.Fold(link.TextContent), ""));
            if (Target(link.GetAttribute("href") ?? "") is { } address)
                draft.Add("url", address);
            var byline = Heading(link)?.NextElementSibling;
            AddByline(draft, OneLine.Fold(byline?.TextContent ?? ""));
            var snippet = OneLine.Fold(byline?.NextElementSibling?.TextContent ?? "");
            if (snippet.Length > 0)
                draft.Add("snippet", snippet);
            yield return new PageRecord(link, draft);
        }
    }

    private static IElement? Heading(IElement link) =>
        link.ParentElement is { LocalName: "h3" } heading ? heading : link;

    /// <summary>“A Lee, J Doe… - Journal of Widgets, 2024”</summary>
    private static void AddByline(RecordDraft draft, string text)
    {
        var parts = Dash().Split(text, 2);
        if (parts[0].Length > 0)
            draft.Add("authors", parts[0]);
        if (parts.Length < 2)
            return;
        var year = YearAtEnd().Match(parts[1]);
        if (year.Success)
            draft.Add("year", year.Groups["year"].Value);
        var venue = YearAtEnd().Replace(parts[1], "").Trim(' ', ',', '…');
        if (venue.Length > 0)
            draft.Add("venue", venue);
    }

    /// <summary>Where a link of Scholar leads: its parameter <c>url</c>.</summary>
    private static string? Target(string address)
    {
        var match = Parameter().Match(address);
        return match.Success ? Uri.UnescapeDataString(match.Groups["url"].Value) : null;
    }

    [GeneratedRegex(@"^\[(?:PDF|HTML|BOOK|CITATION|B)\]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex(" [-–—] ", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"(?:^|,\s*)(?<year>(?:19|20)[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearAtEnd();

    [GeneratedRegex(@"[?&]url=(?<url>[^&\s]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
