using KnowledgeBase.Scriban;

namespace KnowledgeBase.Benchmarks.Templates;

/// <summary>A page like the theme's paper page: 5 loops, some 100 escaped values, 14 dates, an include, a layout.</summary>
internal static class SamplePage
{
    public const string Layout = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>{{ title }} – {{ site.name }}</title>
        <link rel="canonical" href="{{ site.address }}{{ url }}">
        <link rel="stylesheet" href="{{ site.address }}/assets/site.css">
        </head>
        <body>
        <header><a href="/">{{ site.name }}</a><nav>
        {{~ for item in menu ~}}
        <a href="{{ item.url }}">{{ item.name }}</a>
        {{~ end ~}}
        </nav></header>
        <main>
        {{ content }}
        </main>
        <footer>Built from {{ site.digests }} digests, the last of {{ site.updated | date.to_string '%Y-%m-%d' }}.</footer>
        </body>
        </html>
        """;

    public const string Paper = """
        <article class="paper">
        <h1>{{ title }}</h1>
        <p class="meta"><time datetime="{{ date | date.to_string '%Y-%m-%d' }}">{{ date | date.to_string '%d %b %Y' }}</time>
        {{~ if venue ~}}
        <span class="venue">{{ venue }}</span>
        {{~ end ~}}
        <code>{{ slug }}</code></p>
        <ul class="authors">
        {{~ for author in authors ~}}
        <li><a href="{{ author.url }}">{{ author.name }}</a>{{ if !for.last }}, {{ end }}</li>
        {{~ end ~}}
        </ul>
        <section class="abstract"><h2>Abstract</h2>
        <p>{{ abstract }}</p>
        </section>
        <ul class="topics">
        {{~ for topic in topics ~}}
        <li><a class="chip" href="{{ topic.url }}" title="{{ topic.summary }}">{{ topic.name }}</a></li>
        {{~ end ~}}
        </ul>
        <section><h2>Related</h2>
        {{~ for paper in related ~}}
        {{~ include 'card' ~}}
        {{~ end ~}}
        </section>
        <section><h2>Seen in</h2><ol>
        {{~ for digest in digests ~}}
        <li><a href="{{ digest.url }}">{{ digest.name }}</a> on <time>{{ digest.date | date.to_string '%d %b %Y' }}</time></li>
        {{~ end ~}}
        </ol></section>
        </article>
        """;

    public const string Card = """
        <div class="card"><h3><a href="{{ paper.url }}">{{ paper.title }}</a></h3>
        <p><time>{{ paper.date | date.to_string '%d %b %Y' }}</time> · {{ paper.reason }} · {{ paper.score }}</p></div>

        """;

    public static TemplateModel<Link> LinkModel { get; } = new TemplateModel<Link>("link", "A name with its address.")
        .Text("name", link => link.Name, "What it is called.")
        .Text("url", link => link.Url, "Where it is.")
        .Text("summary", link => link.Summary, "One sentence.")
        .Date("date", link => link.Date, "Its day.");

    public static TemplateModel<Card> CardModel { get; } = new TemplateModel<Card>("card", "A related paper.")
        .Text("title", card => card.Title, "Its title.")
        .Text("url", card => card.Url, "Where it is.")
        .Date("date", card => card.Date, "Its day.")
        .Text("reason", card => card.Reason, "Why it is related.")
        .Number("score", card => card.Score, "How much.");

    public static TemplateModel<SamplePaper> PaperModel { get; } = new TemplateModel<SamplePaper>("paper", "A paper.")
        .Text("title", paper => paper.Title, "Its title.")
        .Text("slug", paper => paper.Slug, "Its short name.")
        .Text("url", paper => paper.Url, "Where it is.")
        .Text("venue", paper => paper.Venue, "Where it was published.")
        .Text("abstract", paper => paper.Abstract, "Its abstract.")
        .Date("date", paper => paper.Date, "Its day.")
        .Many("authors", paper => paper.Authors, LinkModel, "Who wrote it.")
        .Many("topics", paper => paper.Topics, LinkModel, "What it is about.")
        .Many("related", paper => paper.Related, CardModel, "Papers near it.")
        .Many("digests", paper => paper.Digests, LinkModel, "Where it was seen.");

    public static TemplateModel<SampleSite> SiteModel { get; } = new TemplateModel<SampleSite>("site", "The site.")
        .Text("name", site => site.Name, "Its name.")
        .Text("address", site => site.Address, "Its address.")
        .Number("digests", site => site.Digests, "How many digests.")
        .Date("updated", site => site.Updated, "The day of the last.");

    public static TemplateSet Templates { get; } = TemplateSet.Parse(
    [
        new("layout.sbn-html", Layout), new("paper.sbn-html", Paper), new("card.sbn-html", Card),
    ]);

    public static RenderScope Scope { get; } = new(new Dictionary<string, Value>(StringComparer.Ordinal)
    {
        ["site"] = Value.Of(SampleSite.Only, SiteModel),
        ["menu"] = Value.List(SampleSite.Menu, LinkModel),
    });
}

internal sealed record Link(string Name, string Url, string Summary, DateTime Date);

internal sealed record Card(string Title, string Url, DateTime Date, string Reason, long Score);

internal sealed record SampleSite(string Name, string Address, long Digests, DateTime Updated)
{
    public static SampleSite Only { get; } =
        new("Papers & notes", "https://example.org/kb", 42, new DateTime(2025, 12, 25, 0, 0, 0, DateTimeKind.Utc));

    public static IReadOnlyList<Link> Menu { get; } =
    [
        .. new[] { "Papers", "Topics", "Authors", "Organisations", "Digests", "Search", "About" }
            .Select(name => new Link(name, $"/{name}/", "", default)),
    ];
}

internal sealed record SamplePaper(
    string Title, string Slug, string Url, string Venue, string Abstract, DateTime Date, IReadOnlyList<Link> Authors,
    IReadOnlyList<Link> Topics, IReadOnlyList<Card> Related, IReadOnlyList<Link> Digests)
{
    public static SamplePaper Only { get; } = new(
        "Sparse \"mixtures\" & dense baselines: a <careful> comparison", "sparse-mixtures", "/papers/sparse-mixtures/",
        "Workshop on Efficient Models", string.Join(' ', Enumerable.Repeat(
            "We compare sparse mixtures of experts with dense models of equal cost & find the gap < 2 points.", 18)),
        Day(0),
        Links("Author", 12), Links("Topic", 8),
        [.. Enumerable.Range(1, 7).Select(number => new Card(
            $"A related paper with a longer title, number {number}", $"/papers/related-{number}/", Day(number),
            "shares routing, experts & sparsity", number * 7))],
        Links("Digest", 5));

    private static IReadOnlyList<Link> Links(string kind, int count) =>
    [
        .. Enumerable.Range(1, count).Select(number => new Link(
            $"{kind} O'Neil {number}", $"/{kind}/{number}/", $"What {kind} {number} is about.", Day(number))),
    ];

    private static DateTime Day(int offset) => new DateTime(2025, 12, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(offset);
}
