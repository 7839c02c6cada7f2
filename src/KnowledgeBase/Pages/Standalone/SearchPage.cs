using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeBase.Library;
using KnowledgeBase.Pages.Topics;
using KnowledgeBase.Templates;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages.Standalone;

internal sealed partial record SearchPage(string Url, string Title) : Page(Url, Title)
{
    private const int MostNewest = 6;

    public static TemplateModel<SearchPage> Model { get; } =
        PageModel
            .Of<SearchPage>("search", "Search over the whole library.")
            .Texts(
                "examples",
                x => x.Examples,
                "Queries that find something here, one for each thing that can be asked."
            )
            .Many("newest", x => x.Newest, PaperRow.Model, "Shown until something is asked: the newest papers.")
            .Many("topics", x => x.Topics, CountedLink.Model, "The uppermost topics.");

    public override PageKind Kind => PageKinds.Search;

    public ImmutableArray<string> Examples { get; init; } = [];
    public ImmutableArray<PaperRow> Newest { get; init; } = [];
    public ImmutableArray<CountedLink> Topics { get; init; } = [];

    internal static IEnumerable<LazyPage> Of(SiteView site)
    {
        var newest = site.NewestFirst(site.Listed);
        ImmutableArray<CountedLink> topics = [.. TopicPages.Roots(site).Select(topic => topic.Link)];
        var page = new SearchPage(PageUrls.Search, "Search")
        {
            Description = $"Search the {(site.Site.HasPapers ? "papers" : "pages")} of {site.Site.Title}.",
            Examples = [.. ExamplesOf(site, newest, topics)],
            Newest = [.. newest.Take(MostNewest).Select(paper => site.Rows[paper])],
            Topics = topics,
        };
        return [LazyPage.Of(page)];
    }

    /// <summary>Of the newest papers and the largest topic, so that each finds something.</summary>
    private static IEnumerable<string> ExamplesOf(SiteView site, int[] newest, ImmutableArray<CountedLink> topics)
    {
        var papers = newest.Select(paper => site.Catalog.Papers[paper]).ToList();
        var phrases = papers.Select(paper => PlainWords().Match(DisplayText.Plain(paper.Title)));
        if (phrases.FirstOrDefault(phrase => phrase.Success) is { } found)
            yield return $"\"{found.Value.ToLowerInvariant()}\"";
        if (papers.FirstOrDefault(paper => !paper.Authors.IsEmpty) is { } named)
            yield return $"author:{named.Authors[0].Name.Split(' ')[^1].ToLowerInvariant()}";
        if (topics.MaxBy(topic => topic.Count) is { } largest)
            yield return $"topic:{largest.Title.Split(' ')[0].ToLowerInvariant()} -survey";
        if (papers.FirstOrDefault(paper => paper.Published is not null)?.Published is { } date)
            yield return $"year:{date.Year - 1}..{date.Year}";
        if (newest.Any(paper => site.Rows[paper].HasCode))
            yield return "has:code";
    }

    /// <summary>Two words of letters, side by side.</summary>
    [GeneratedRegex(@"\b[A-Za-z]{5,} [A-Za-z]{5,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex PlainWords();
}
