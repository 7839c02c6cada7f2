using System.Collections.Immutable;
using AngleSharp.Dom;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>
/// The cards of a listing as a reader sees them. Their classes change often, so only the title's address and the forms
/// of the text below it are relied on.
/// </summary>
internal static class PaperCards
{
    private const int ShortestAbstract = 60;

    public static PaperListing Read(Source source, IDocument page, FaultList faults)
    {
        var dates = page.QuerySelectorAll("time[datetime], h1, h2").Select(Date);
        var header = dates.FirstOrDefault(date => date is not null);
        var calendar = new ListingCalendar(StatedDates.InName(source) ?? header);
        var entries = page.QuerySelectorAll("article")
            .Select(card => Read(source, card))
            .OfType<ListingDraft>()
            .Select(draft => draft.Dated(calendar, faults));
        return new PaperListing([.. entries]) { Submitted = header };
    }

    /// <summary>Where an element stands in its file.</summary>
    public static SourceLocation At(Source source, IElement element) =>
        element.SourceReference is { } reference
            ? new SourceLocation(source.Path, reference.Position.Line, reference.Position.Column)
            : new SourceLocation(source.Path);

    private static ListingDraft? Read(Source source, IElement card)
    {
        var elements = Own(card);
        if (elements.Find(IsTitle) is not { } link || OneLine.FoldOrNull(link.TextContent) is not { } title)
            return null;
        var at = At(source, card);
        var texts = Texts(elements);
        var count = texts.FirstOrDefault(text => ListingForms.IsAuthors(text, isBeforeSeparator: true));
        var isArxiv = ArxivId.TryParse(Id(link), out var arxivId);
        var time = elements.Find(element => element.LocalName is "time" && element.HasAttribute("datetime"));
        var entry = new DigestEntry(title, at)
        {
            Abstract = OneLine.FoldOrNull(
                elements
                    .Where(element => element.LocalName is "p")
                    .Select(text => text.TextContent)
                    .FirstOrDefault(text => text.Length >= ShortestAbstract)
            ),
            AuthorCount = count is null ? null : ListingForms.AuthorCount(count),
            ArxivId = isArxiv ? arxivId : null,
            Published = time is not null && Date(time) is { } day ? PartialDate.From(day) : null,
        };
        var printed = texts.Select(text => ListingForms.Date(WithoutLabel(text), at.Line));
        return new ListingDraft(entry, printed.FirstOrDefault(date => date is not null));
    }

    /// <summary>The elements of a card in their order; a card inside it is read by itself.</summary>
    private static List<IElement> Own(IElement card)
    {
        var own = new List<IElement>();
        var rest = new Stack<IElement>();
        Push(card);
        while (rest.TryPop(out var element))
        {
            if (element.LocalName is "article")
                continue;
            own.Add(element);
            Push(element);
        }
        return own;

        void Push(IElement parent)
        {
            for (var place = parent.ChildNodes.Length - 1; place >= 0; place--)
            {
                if (parent.ChildNodes[place] is IElement child)
                    rest.Push(child);
            }
        }
    }

    private static bool IsTitle(IElement element) =>
        element.LocalName is "a"
        && (element.GetAttribute("href") ?? "").Contains("/papers/", StringComparison.Ordinal)
        && IsInHeading(element);

    private static bool IsInHeading(IElement element)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (parent.LocalName is "h1" or "h2" or "h3" or "h4")
                return true;
        }
        return false;
    }

    private static string Id(IElement link) => (link.GetAttribute("href") ?? "").Split('/')[^1].Split('?', '#')[0];

    private static string WithoutLabel(string text) =>
        text.StartsWith("Published on ", StringComparison.Ordinal) ? text["Published on ".Length..] : text;

    private static ImmutableArray<string> Texts(List<IElement> elements) =>
        [
            .. elements
                .Where(element => element.ChildElementCount == 0)
                .Select(element => OneLine.FoldOrNull(element.TextContent))
                .OfType<string>(),
        ];

    private static DateOnly? Date(IElement element)
    {
        if (StatedDates.OfTimeStamp(element.GetAttribute("datetime")) is { } stamp)
            return stamp;
        var printed = ListingForms.Date(OneLine.Fold(element.TextContent), number: 0);
        return printed is { Year: { } year } date ? date.In(year) : null;
    }
}
