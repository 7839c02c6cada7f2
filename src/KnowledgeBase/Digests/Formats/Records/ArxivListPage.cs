using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Records;

/// <summary>arXiv's pages of new papers (<c>arxiv.org/list/cs.CL/new</c>) and of results of a search.</summary>
internal static partial class ArxivListPage
{
    public static IEnumerable<PageRecord> Records(IDocument page) => Listed(page).Concat(Found(page));

    /// <summary>The day of “Showing new listings for Monday, 5 February 2024”; null where several are listed.</summary>
    public static DateOnly? Day(IDocument page)
    {
        var days = page.QuerySelectorAll("h1, h2, h3")
            .Select(heading => Heading().Match(OneLine.Fold(heading.TextContent)))
            .Where(match => match.Success)
            .Select(match => RecordDates.Of(match.Groups["day"].Value))
            .Where(date => date is { IsFull: true })
            .Select(date => date!.Start)
            .Distinct()
            .ToList();
        return days.Count == 1 ? days[0] : null;
    }

    private static IEnumerable<PageRecord> Listed(IDocument page)
    {
        foreach (var item in page.QuerySelectorAll("dl > dt"))
        {
            var id = item.QuerySelector("a[href*='/abs/']")?.GetAttribute("href")?.Split("/abs/")[^1];
            var about = item.NextElementSibling;
            if (id is null || about is not { LocalName: "dd" })
                continue;
            var draft = new RecordDraft();
            draft.Add("arxivid", id);
            Add(draft, "title", about.QuerySelector(".list-title"));
            AddAll(draft, "authors", about.QuerySelectorAll(".list-authors a"));
            Add(draft, "comment", about.QuerySelector(".list-comments"));
            Add(draft, "journalref", about.QuerySelector(".list-journal-ref"));
            Add(draft, "subjects", about.QuerySelector(".list-subjects"));
            Add(draft, "abstract", about.QuerySelector("p.mathjax"));
            yield return new PageRecord(item, draft);
        }
    }

    private static IEnumerable<PageRecord> Found(IDocument page)
    {
        foreach (var item in page.QuerySelectorAll("li.arxiv-result"))
        {
            var draft = new RecordDraft();
            if (item.QuerySelector("p.list-title a")?.GetAttribute("href") is { } address)
                draft.Add("url", address);
            Add(draft, "title", item.QuerySelector("p.title"));
            AddAll(draft, "authors", item.QuerySelectorAll("p.authors a"));
            Add(draft, "abstract", item.QuerySelector("span.abstract-full") ?? item.QuerySelector("p.abstract"));
            var submitted = item.QuerySelectorAll("p")
                .Select(text => Submitted().Match(OneLine.Fold(text.TextContent)));
            if (submitted.FirstOrDefault(match => match.Success) is { } date)
                draft.Add("date", date.Groups["day"].Value.Replace(",", "", StringComparison.Ordinal));
            yield return new PageRecord(item, draft);
        }
    }

    private static void Add(RecordDraft draft, string name, IElement? element)
    {
        var text = OneLine.Fold(element?.TextContent ?? "");
        text = Label().Replace(text, "");
        if (text.Length > 0)
            draft.Add(name, name == "abstract" ? Less().Replace(text, "") : text);
    }

    private static void AddAll(RecordDraft draft, string name, IEnumerable<IElement> elements)
    {
        foreach (var element in elements)
            Add(draft, name, element);
    }

    [GeneratedRegex(
        "listings? for (?:[A-Za-z]+, )?(?<day>[0-9]{1,2} [A-Za-z]{3,9} [0-9]{4})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Heading();

    [GeneratedRegex(
        "^(?:Title|Authors?|Comments|Subjects|Journal-ref|Journal ref|Abstract): ?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Label();

    [GeneratedRegex("Submitted (?<day>[0-9]{1,2} [A-Za-z]+, [0-9]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Submitted();

    [GeneratedRegex("(?: △ Less|△ Less)$", RegexOptions.CultureInvariant)]
    private static partial Regex Less();
}
