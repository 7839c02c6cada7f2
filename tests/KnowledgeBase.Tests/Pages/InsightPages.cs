using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Tests.Mining;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Pages;

/// <summary>The pages of a few papers on bees and ships.</summary>
internal static class InsightPages
{
    public static T Page<T>(string url, params Paper[] papers)
        where T : Page => Assert.IsType<T>(PagesOf(papers).Single(page => page.Url == url));

    public static IEnumerable<Page> PagesOf(params Paper[] papers)
    {
        var editorial = EditorialFiles.None with
        {
            Topics = [Given.Topic("bees", "bees", "waggle"), Given.Topic("ships", "ship", "ships")],
            Names = NameLists.Empty with { Datasets = ["HiveSet"] },
        };
        var catalog = Given.Catalog(papers) with { Organizations = [.. Organizations(papers)] };
        return PageLists.Of(catalog, Insights.Of(catalog, editorial.Topics, editorial.Names), editorial).Made();
    }

    private static IEnumerable<Organization> Organizations(Paper[] papers) =>
        papers
            .Index()
            .Where(paper => paper.Item.Organization is not null)
            .GroupBy(paper => paper.Item.Organization!)
            .Select(of => new Organization(of.Key.Slug, of.Key.Name, [.. of.Select(paper => paper.Index)], File: null));

    public static Paper Dated(Paper paper, int year, int month) =>
        paper with
        {
            Published = new PartialDate(year, month),
        };
}
