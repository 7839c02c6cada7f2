using System.Globalization;
using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages;

internal static class DigestPages
{
    public static IEnumerable<LatePage> Of(Holdings holdings)
    {
        var digests = holdings.Catalog.Digests;
        var dated = digests.Where(digest => digest.Date is not null).ToList();
        var places = dated.Select((digest, place) => new { digest.Id, Place = place }).ToDictionary(x => x.Id, x => x.Place, StringComparer.Ordinal);
        return digests.SelectMany(digest =>
        {
            var place = places.GetValueOrDefault(digest.Id, -1);
            var first = new DigestPage(PageUrls.Digest(digest.Id), digest.Title)
            {
                Description = $"{Wording.Counted(digest.Papers.Count(holdings.IsListed), "paper")} listed in {digest.Title}.",
                Date = Date(digest),
                Month = digest.Date is { } date ? PeriodPages.MonthLink(new PartialDate(date.Year, date.Month)) : null,
                Sources = digest.Sources,
                Previous = place > 0 ? Link(dated[place - 1]) : null,
                Next = place >= 0 && place + 1 < dated.Count ? Link(dated[place + 1]) : null,
            };
            List<int> papers = [.. digest.Papers.Where(holdings.IsListed)];
            return Paging.Pages(
                holdings,
                Paging.List(holdings, DigestPage.KindName, first.Url, first.Title, papers.Count, () => papers, isFollowed: false),
                (number, url) => number == 1 ? first : new DigestPage(url, first.Title)
                {
                    Description = first.Description,
                    Date = first.Date,
                    Previous = first.Previous,
                    Next = first.Next,
                });
        });
    }

    public static DigestCard Card(Holdings holdings, Digest digest, int papers)
    {
        var listed = digest.Papers.Where(holdings.IsListed).ToList();
        return new DigestCard(digest.Title, PageUrls.Digest(digest.Id), Date(digest), listed.Count,
            [.. listed.Take(papers).Select(paper => holdings.Rows[paper])]);
    }

    public static CountedLink Counted(Holdings holdings, Digest digest) =>
        new(digest.Title, PageUrls.Digest(digest.Id), digest.Papers.Count(holdings.IsListed));

    private static PageLink Link(Digest digest) => new(digest.Title, PageUrls.Digest(digest.Id));

    private static string? Date(Digest digest) => digest.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
