using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Mining.Names;
using KnowledgeBase.Pages.Indexes;
using KnowledgeBase.Pages.Papers;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages.Names;

/// <summary>What papers introduce and others take up.</summary>
internal static class NamePages
{
    public static IEnumerable<LazyPage> Of(SiteView site) =>
        Shared(site)
            .SelectMany(name =>
            {
                var mentions = name.Mentions.Count(mention => site.IsListed(mention.Paper));
                var pages = Paging.PageCount(name.IntroducedBy.Count(site.IsListed) + mentions);
                var first = PageUrls.Name(name.Slug);
                var entries = Paging.Shared(pages, () => Entries(site, name).ToArray());
                return Enumerable
                    .Range(1, pages)
                    .Select(number => new LazyPage(Paging.Url(first, pages, number), PageKinds.Name, () =>
                        Page(site, name, entries(), number)
                    )
                    {
                        IsFirst = number == 1,
                    });
            });

    public static IEnumerable<LazyPage> Index(SiteView site) =>
        IndexPages.ByLetter(
            PageUrls.Names,
            "Names",
            "Methods, models and datasets that papers introduce and others take up.",
            Shared(site).Select(name => new KeyedLink(name.Text, Link(name, PaperCount(name))))
        );

    public static IEnumerable<NamedPage> Directory(SiteView site) =>
        Shared(site)
            .Select(name => new NamedPage(new CountedLink(name.Text, PageUrls.Name(name.Slug), PaperCount(name)))
            {
                Papers = [.. name.IntroducedBy, .. name.Mentions.Select(mention => mention.Paper)],
                FewestPapers = 2,
            });

    /// <summary>Names that a paper introduces; without an address where no other paper takes them up.</summary>
    public static ImmutableArray<NameLink> Introduced(SiteView site, PaperInsights insights) =>
        [
            .. insights
                .Introduces.Select(name => site.Insights.Names[name])
                .Select(name => new NameLink(
                    DisplayText.Plain(name.Text),
                    name.IsShared ? PageUrls.Name(name.Slug) : null
                )),
        ];

    /// <summary>Papers whose names this one builds on, with its own sentence.</summary>
    public static ImmutableArray<QuotedRow> BuildsOn(SiteView site, PaperInsights insights, int most) =>
        [
            .. insights
                .Mentions.Where(mention => mention.BuildsOn)
                .Where(mention => mention.Origin is not null)
                .Select(mention => new NameMention(mention.Origin!.Value, mention.Sentence, true, null))
                .Where(origin => site.IsListed(origin.Paper))
                .DistinctBy(origin => origin.Paper)
                .Take(most)
                .Select(origin => Quoted(site, origin)),
        ];

    /// <summary>Papers that mention what this one introduces, with their sentence; names have them all.</summary>
    public static ImmutableArray<QuotedRow> MentionedBy(SiteView site, int paper, int most) =>
        [
            .. Mentioning(site, paper)
                .DistinctBy(mention => mention.Paper)
                .Take(most)
                .Select(mention => Quoted(site, mention)),
        ];

    public static int MentionCount(SiteView site, int paper) =>
        Mentioning(site, paper).Select(mention => mention.Paper).Distinct().Count();

    /// <summary>Those that introduce or mention it.</summary>
    public static IEnumerable<int> Papers(MinedName name) =>
        name.IntroducedBy.Concat(name.Mentions.Select(mention => mention.Paper)).Distinct();

    /// <summary>Names with a page that most of some papers introduce or mention; one paper says nothing.</summary>
    public static ImmutableArray<CountedLink> Top(SiteView site, IEnumerable<int> papers, int most) =>
        [
            .. Tally
                .Of(papers.SelectMany(paper => SharedNames(site.Insights, paper)))
                .Top(most)
                .Where(same => same.Count > 1)
                .Select(same => Link(site.Insights.Names[same.Item], same.Count)),
        ];

    /// <summary>Names that two papers bear or mention; the others are said on their paper's page alone.</summary>
    private static IEnumerable<MinedName> Shared(SiteView site) => site.Insights.Names.Where(name => name.IsShared);

    /// <summary>
    /// Papers that introduce it, then those that mention it; where several papers use the name for different things,
    /// each is followed by those that mean it. The first page tells of its course.
    /// </summary>
    private static NamePage Page(SiteView site, MinedName name, NameEntry[] entries, int number)
    {
        var slice = Paging.Slice(entries, number).ToList();
        var isOne = name.IntroducedBy.Length < 2;
        var first = PageUrls.Name(name.Slug);
        var title = DisplayText.Plain(name.Text);
        var definition = number == 1 && isOne ? Definition.Of(site, name) : null;
        var pages = Paging.PageCount(entries.Length);
        return new NamePage(Paging.Url(first, pages, number), title)
        {
            Description = isOne
                ? $"Where {title} is introduced and who mentions it."
                : $"The {name.IntroducedBy.Length} papers that introduce {title}, and who mentions which.",
            Sort = Sort(name.Kind),
            Definition = definition?.Sentence,
            DefinitionOf = definition is { } found ? site.Link(found.Paper) : null,
            Origin = Origin(site, name),
            Search = $"q={Uri.EscapeDataString($"\"{title}\"")}",
            Count = entries.Length,
            Pager = Paging.Pager(first, pages, number),
            Years = number == 1 ? TrendRows.YearsOfOne(site, Papers(name)) : [],
            Trend = number == 1 ? TrendRows.Of(site, Papers(name)) : null,
            IntroducedBy = isOne ? [.. slice.Where(entry => entry.Mention is null).Select(Row)] : [],
            Mentions = isOne ? [.. slice.Select(entry => entry.Mention).OfType<NameMention>().Select(Quote)] : [],
            Meanings = isOne
                ? []
                :
                [
                    .. slice
                        .GroupBy(entry => entry.Origin)
                        .Select(group => new NameMeaning(
                            site.Rows[group.Key!.Value],
                            [.. group.Select(entry => entry.Mention).OfType<NameMention>().Select(Quote)]
                        )
                        {
                            Definition = Definition.In(site, name, group.Key!.Value),
                        }),
                ],
        };

        PaperRow Row(NameEntry entry) => site.Rows[entry.Origin!.Value];
        QuotedRow Quote(NameMention mention) => Quoted(site, mention);
    }

    private static OriginLink? Origin(SiteView site, MinedName name) =>
        name.IntroducedBy.IsEmpty
        && site.Editorial.Names.Origins.FirstOrDefault(known => known.Name == name.Text) is { } origin
            ? new OriginLink(origin.Title, origin.Url) { About = origin.About }
            : null;

    private static IEnumerable<NameEntry> Entries(SiteView site, MinedName name)
    {
        var mentions = name.Mentions.Where(mention => site.IsListed(mention.Paper)).ToLookup(mention => mention.Origin);
        foreach (var origin in name.IntroducedBy.Where(site.IsListed))
        {
            yield return new NameEntry(origin, null);
            foreach (var mention in mentions[origin])
                yield return new NameEntry(origin, mention);
        }
        foreach (
            var mention in mentions
                .Where(group => group.Key is not { } key || !site.IsListed(key))
                .SelectMany(all => all)
        )
            yield return new NameEntry(mention.Origin, mention);
    }

    private static IEnumerable<NameMention> Mentioning(SiteView site, int paper) =>
        site
            .Insights.Papers[paper]
            .Introduces.SelectMany(name => site.Insights.Names[name].Mentions)
            .Where(mention => mention.Origin == paper && site.IsListed(mention.Paper));

    private static IEnumerable<int> SharedNames(Insights insights, int paper) =>
        insights
            .Papers[paper]
            .Introduces.Concat(insights.Papers[paper].Mentions.Select(mention => mention.Name))
            .Distinct()
            .Where(name => insights.Names[name].IsShared);

    private static CountedLink Link(MinedName name, int count) =>
        new(DisplayText.Plain(name.Text), PageUrls.Name(name.Slug), count);

    private static int PaperCount(MinedName name) => name.IntroducedBy.Length + name.Mentions.Length;

    private static QuotedRow Quoted(SiteView site, NameMention mention) =>
        new(site.Rows[mention.Paper], site.MayQuote ? DisplayText.Plain(mention.Sentence) : null);

    private static string? Sort(NameKind kind) =>
        kind switch
        {
            NameKind.Dataset => "dataset",
            NameKind.Benchmark => "benchmark",
            NameKind.Model => "model",
            _ => null,
        };

    /// <param name="Origin">A paper that introduces the name.</param>
    /// <param name="Mention">Of that paper's name; null for the paper itself.</param>
    private sealed record NameEntry(int? Origin, NameMention? Mention);
}
