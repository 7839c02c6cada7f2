using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;
using KnowledgeBase.Search;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Search;

/// <summary>Libraries so large that their newest papers have a segment of their own.</summary>
internal static class ManyPapers
{
    private static readonly DateOnly FirstDay = new(2020, 1, 1);

    /// <summary>A paper a day. Ada Quill writes early and late, Nova Finch late alone.</summary>
    public static DigestEntry[] Of(int papers) => [.. Enumerable.Range(0, papers).Select(Paper)];

    public static SearchIndex IndexOf(params DigestEntry[] entries)
    {
        var catalog = Catalog(Digest("2025-01-01", entries));
        var insights = new Insights([.. catalog.Papers.Select(_ => new PaperInsights([], [], []))]);
        return SearchIndex.Of(new SiteView(catalog, insights, EditorialFiles.None));
    }

    public static DigestEntry By(string author, int number) => Study("", number) with { Authors = [author] };

    private static DigestEntry Paper(int number)
    {
        var animals = number switch
        {
            3 or 1535 => " and alpacas",
            7 => " and one walrus",
            1530 => " and one narwhal",
            _ => "",
        };
        string[] authors = number switch
        {
            3 => ["Ada Quill"],
            1530 => ["Nova Finch"],
            1535 => ["Ada Quill", "Nova Finch"],
            _ => [],
        };
        return Study(animals, number) with { Authors = [.. authors] };
    }

    private static DigestEntry Study(string animals, int number) =>
        Entry($"Grebes{animals} in study {number}", $"{FirstDay.AddDays(number):O}");
}
