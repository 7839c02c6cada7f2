using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Pages.Standalone;
using KnowledgeBase.Queries;
using KnowledgeBase.Text;
using Markdig.Syntax;

namespace KnowledgeBase.Search;

/// <summary>
/// What a site of documents is searched for instead of papers: the text below each heading, as if it were an abstract.
/// </summary>
internal static class PagePassages
{
    /// <summary>The last one first: of equals, the browser prefers those with higher numbers.</summary>
    public static ImmutableArray<SearchPaper> Of(ImmutableArray<ContentFile> pages) =>
        [.. pages.Where(page => OwnMarkdown.Fault(page.Body) is null).SelectMany(Passages).Reverse()];

    private static IEnumerable<SearchPaper> Passages(ContentFile page)
    {
        var document = OwnMarkdown.Parse(page.Body);
        var ids = HeadingIds.Of(document).ToDictionary(each => each.Heading, each => each.Id);
        var (title, address) = (page.Title, ContentPage.UrlOf(page));
        var text = new List<string>();
        foreach (var block in document)
        {
            if (block is HeadingBlock heading && ids.TryGetValue(heading, out var id))
            {
                yield return Passage(title, address, text);
                (title, address) = ($"{page.Title}: {PlainMarkdown.Of(heading)}", $"{ContentPage.UrlOf(page)}#{id}");
                text.Clear();
            }
            else
                text.Add(PlainMarkdown.Of(block));
        }
        yield return Passage(title, address, text);
    }

    private static SearchPaper Passage(string title, string address, List<string> text) =>
        new(new Paper(Slugs.From(title), title) { Abstract = string.Join(' ', text) }, [], [], [], null)
        {
            Address = address,
        };
}
