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
                return Enumerable
                    .Range(1, pages)
                    .Select(number => new LazyPage(PageUrls.Page(first, number), PageKinds.Name, () =>
                        Page(site, name, number)
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

    public static IEnumerable<CountedLink> Directory(SiteView site) =>
        Shared(site).Select(name => new CountedLink(name.Text, PageUrls.Name(name.Slug), PaperCount(name)));

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
                .SelectMany(mention =>
                    Origin(site.Insights.Names[mention.Name])
                        .Select(paper => new NameMention(paper, mention.Sentence, true))
                )
                .Where(origin => site.IsListed(origin.Paper))
                .DistinctBy(origin => origin.Paper)
                .Take(most)
                .Select(origin => Quoted(site, origin)),
        ];

    /// <summary>Papers that mention what this one introduces, with their sentence; names have them all.</summary>
    public static ImmutableArray<QuotedRow> MentionedBy(SiteView site, PaperInsights insights, int most) =>
        [
            .. Mentioning(site, insights)
                .DistinctBy(mention => mention.Paper)
                .Take(most)
                .Select(mention => Quoted(site, mention)),
        ];

    public static int MentionCount(SiteView site, PaperInsights insights) =>
        Mentioning(site, insights).Select(mention => mention.Paper).Distinct().Count();

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

    /// <summary>Papers that introduce it, then those that mention it; the first page tells of its course.</summary>
    private static NamePage Page(SiteView site, MinedName name, int number)
    {
        List<int> introducedBy = [.. name.IntroducedBy.Where(site.IsListed)];
        List<NameMention> mentions = [.. name.Mentions.Where(mention => site.IsListed(mention.Paper))];
        var count = introducedBy.Count + mentions.Count;
        List<int> slice = [.. Paging.Slice([.. Enumerable.Range(0, count)], number)];
        var first = PageUrls.Name(name.Slug);
        var title = DisplayText.Plain(name.Text);
        return new NamePage(PageUrls.Page(first, number), title)
        {
            Description = $"Where {title} is introduced and who mentions it.",
            Sort = Sort(name.Kind),
            Count = count,
            Pager = Paging.Numbered(first, Paging.PageCount(count), number, count),
            Years = number == 1 ? TrendRows.YearsOfOne(site, Papers(name)) : [],
            Trend = number == 1 ? TrendRows.Of(site, Papers(name)) : null,
            IntroducedBy =
            [
                .. slice.Where(place => place < introducedBy.Count).Select(place => site.Rows[introducedBy[place]]),
            ],
            Mentions =
            [
                .. slice
                    .Where(place => place >= introducedBy.Count)
                    .Select(place => Quoted(site, mentions[place - introducedBy.Count])),
            ],
        };
    }

    private static IEnumerable<NameMention> Mentioning(SiteView site, PaperInsights insights) =>
        insights
            .Introduces.Select(name => site.Insights.Names[name])
            .Where(name => Origin(name).Length == 1)
            .SelectMany(name => name.Mentions)
            .Where(mention => site.IsListed(mention.Paper));

    private static IEnumerable<int> SharedNames(Insights insights, int paper) =>
        insights
            .Papers[paper]
            .Introduces.Concat(insights.Papers[paper].Mentions.Select(mention => mention.Name))
            .Distinct()
            .Where(name => insights.Names[name].IsShared);

    private static CountedLink Link(MinedName name, int count) =>
        new(DisplayText.Plain(name.Text), PageUrls.Name(name.Slug), count);

    private static int PaperCount(MinedName name) => name.IntroducedBy.Length + name.Mentions.Length;

    // A name that several papers introduce for different things says nothing of which one is meant.
    private static ImmutableArray<int> Origin(MinedName name) => name.IntroducedBy.Length == 1 ? name.IntroducedBy : [];

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
}
