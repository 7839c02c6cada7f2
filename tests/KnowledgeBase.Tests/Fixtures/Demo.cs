using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;

namespace KnowledgeBase.Tests.Fixtures;

/// <summary>The repository's own knowledge base, read once.</summary>
internal static class Demo
{
    private static readonly Lazy<(Catalog, Insights, PageList, ImmutableArray<Page>)> All = new(Read);

    private static readonly Lazy<Knowledge> Input = new(() => Knowledge.Read(RepositoryRoot.At("input")));

    public static Knowledge Knowledge => Input.Value;

    public static Catalog Catalog => All.Value.Item1;

    public static Insights Insights => All.Value.Item2;

    public static PageList List => All.Value.Item3;

    public static ImmutableArray<Page> Pages => All.Value.Item4;

    public static T Page<T>(string url)
        where T : Page => (T)Pages.Single(page => page.Url == url);

    private static (Catalog, Insights, PageList, ImmutableArray<Page>) Read()
    {
        var (_, editorial, catalog, _) = Knowledge;
        var insights = Insights.Of(catalog, editorial.Topics, editorial.Names);
        var list = PageLists.Of(catalog, insights, editorial);
        return (catalog, insights, list, list.Made());
    }
}
