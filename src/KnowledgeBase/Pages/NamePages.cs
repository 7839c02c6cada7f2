using System.Collections.Immutable;
using KnowledgeBase.Mining;
using KnowledgeBase.Mining.Names;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages;

/// <summary>What papers introduce and others take up.</summary>
internal static class NamePages
{
    /// <summary>Names that two papers bear or mention; the others are said on their paper's page alone.</summary>
    public static IEnumerable<MinedName> Shared(Holdings holdings) => holdings.Insights.Names.Where(name => name.IsShared);

    public static IEnumerable<LatePage> Of(Holdings holdings) => Shared(holdings).SelectMany(name =>
    {
        var first = PageUrls.Name(name.Slug);
        var pages = Paging.PageCount(name.IntroducedBy.Count(holdings.IsListed) + name.Mentions.Count(mention => holdings.IsListed(mention.Paper)));
        return Enumerable.Range(1, pages).Select(number =>
            new LatePage(PageUrls.Page(first, number), NamePage.KindName, () => Page(holdings, name, number)));
    });

    /// <summary>Names that a paper introduces; without an address where no other paper takes them up.</summary>
    public static ImmutableArray<NameLink> Introduced(Holdings holdings, PaperInsights insights) =>
    [
        .. insights.Introduces.Select(name => holdings.Insights.Names[name]).Select(name =>
            new NameLink(DisplayText.Plain(name.Text), name.IsShared ? PageUrls.Name(name.Slug) : null)),
    ];

    /// <summary>Papers whose names this one builds on, with its own sentence.</summary>
    public static ImmutableArray<QuotedRow> BuildsOn(Holdings holdings, PaperInsights insights, int most) =>
    [
        .. insights.Mentions.Where(mention => mention.BuildsOn)
            .SelectMany(mention => Origin(holdings.Insights.Names[mention.Name]).Select(paper => new NameMention(paper, mention.Sentence, true)))
            .Where(origin => holdings.IsListed(origin.Paper)).DistinctBy(origin => origin.Paper).Take(most)
            .Select(origin => Quoted(holdings, origin.Paper, origin.Sentence)),
    ];

    /// <summary>Papers that mention what this one introduces, with their sentence; the names' pages have them all.</summary>
    public static ImmutableArray<QuotedRow> MentionedBy(Holdings holdings, PaperInsights insights, int most) =>
    [
        .. Mentioning(holdings, insights).DistinctBy(mention => mention.Paper).Take(most)
            .Select(mention => Quoted(holdings, mention.Paper, mention.Sentence)),
    ];

    public static int MentionCount(Holdings holdings, PaperInsights insights) =>
        Mentioning(holdings, insights).Select(mention => mention.Paper).Distinct().Count();

    /// <summary>Names with a page that some papers introduce or mention, most papers first; one paper alone says nothing.</summary>
    public static ImmutableArray<CountedLink> Among(Holdings holdings, IEnumerable<int> papers, int most) =>
    [
        .. Tally.Most(Tally.Of(papers.SelectMany(paper => Named(holdings.Insights, paper))), most)
            .Where(same => same.Count > 1)
            .Select(same => new { Name = holdings.Insights.Names[same.Item], same.Count })
            .Select(same => new CountedLink(DisplayText.Plain(same.Name.Text), PageUrls.Name(same.Name.Slug), same.Count)),
    ];

    /// <summary>Those who introduce the name stand before those who mention it; only the first page tells of its course.</summary>
    private static NamePage Page(Holdings holdings, MinedName name, int number)
    {
        List<int> introducedBy = [.. name.IntroducedBy.Where(holdings.IsListed)];
        List<NameMention> mentions = [.. name.Mentions.Where(mention => holdings.IsListed(mention.Paper))];
        List<int> shown = [.. Paging.Shown([.. Enumerable.Range(0, introducedBy.Count + mentions.Count)], number)];
        var (first, count) = (PageUrls.Name(name.Slug), introducedBy.Count + mentions.Count);
        var page = new NamePage(PageUrls.Page(first, number), DisplayText.Plain(name.Text))
        {
            Description = $"Where {DisplayText.Plain(name.Text)} is introduced and who mentions it.",
            Sort = Sort(name.Kind),
            Count = count,
            IntroducedBy = [.. shown.Where(place => place < introducedBy.Count).Select(place => holdings.Rows[introducedBy[place]])],
            Mentions =
            [
                .. shown.Where(place => place >= introducedBy.Count).Select(place => mentions[place - introducedBy.Count])
                    .Select(mention => Quoted(holdings, mention.Paper, mention.Sentence)),
            ],
            Pager = Paging.Numbered(first, Paging.PageCount(count), number, count),
        };
        return number > 1 ? page : page with { Years = TrendRows.YearsOfOne(holdings, Papers(name)), Trend = TrendRows.Of(holdings, Papers(name)) };
    }

    private static IEnumerable<NameMention> Mentioning(Holdings holdings, PaperInsights insights) =>
        insights.Introduces.Select(name => holdings.Insights.Names[name]).Where(name => Origin(name).Length == 1)
            .SelectMany(name => name.Mentions).Where(mention => holdings.IsListed(mention.Paper));

    private static IEnumerable<int> Named(Insights insights, int paper) =>
        insights.Papers[paper].Introduces.Concat(insights.Papers[paper].Mentions.Select(mention => mention.Name)).Distinct()
            .Where(name => insights.Names[name].IsShared);

    private static IEnumerable<int> Papers(MinedName name) =>
        name.IntroducedBy.Concat(name.Mentions.Select(mention => mention.Paper)).Distinct();

    // A name that several papers introduce for different things says nothing of which one is meant.
    private static ImmutableArray<int> Origin(MinedName name) => name.IntroducedBy.Length == 1 ? name.IntroducedBy : [];

    private static QuotedRow Quoted(Holdings holdings, int paper, string sentence) =>
        new(holdings.Rows[paper], holdings.MayQuote ? DisplayText.Plain(sentence) : null);

    private static string? Sort(NameKind kind) => kind switch
    {
        NameKind.Dataset => "dataset",
        NameKind.Benchmark => "benchmark",
        NameKind.Model => "model",
        _ => null,
    };
}
