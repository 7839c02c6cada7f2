using KnowledgeBase.Editorial;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Authors;
using KnowledgeBase.Pages.Digests;
using KnowledgeBase.Pages.Home;
using KnowledgeBase.Pages.OldAddresses;
using KnowledgeBase.Pages.Organizations;
using KnowledgeBase.Pages.Papers;
using KnowledgeBase.Pages.Periods;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Text;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Pages;

public sealed class OldAddressesTests
{
    [Fact]
    public void AnOldAddressLeadsOn()
    {
        var pages = Pages(Note("scale") with { RedirectFrom = [Slugs.From("old-scale")] }, Catalogue("Scale"));

        var redirect = Assert.Single(pages.OfType<RedirectPage>());
        Assert.Equal(
            ("papers/old-scale.html", "papers/scale.html", false),
            (redirect.Url, redirect.Target, redirect.Kind.IsListed)
        );
    }

    [Fact]
    public void AnOldAddressThatSeveralPapersShareIsRefused()
    {
        var editorial = EditorialFiles.None with
        {
            Notes = [Note("other") with { RedirectFrom = [Slugs.From("scale")] }],
        };

        var catalog = Catalog(
            editorial,
            Digest("2025-12-08", Entry("Scale", "2024-05-01"), Entry("Scale", "2021-05-04"), Entry("Other"))
        );

        Assert.Equal(["KB307"], catalog.Diagnostics.Select(fault => fault.Id));
    }

    [Fact]
    public void AnAddressThatSeveralPapersWishForListsThem()
    {
        var catalog = Catalog(Digest("2025-12-08", Entry("Scale", "2024-05-01"), Entry("Scale", "2021-05-04")));

        var page = Assert.Single(
            PageLists
                .Of(catalog, Insights.Of(catalog, [], NameLists.Empty), EditorialFiles.None)
                .Made()
                .OfType<ContestedPage>()
        );

        Assert.Equal("papers/scale.html", page.Url);
        Assert.Equal(
            ["papers/scale-2021-05-04.html", "papers/scale-2024-05-01.html"],
            page.Papers.Select(paper => paper.Url)
        );
    }

    [Fact]
    public void AWithdrawnPaperKeepsItsPageAndLeavesEveryList()
    {
        var note = Note("scale") with { Withdrawn = true };

        var pages = Pages(note, Catalogue("Scale", "Other"));

        Assert.True(pages.OfType<PaperPage>().Single(page => page.Slug == "scale").Withdrawn);
        var rows = pages
            .OfType<PapersPage>()
            .SelectMany(page => page.Papers)
            .Concat(pages.OfType<DigestPage>().SelectMany(page => page.Papers))
            .Concat(pages.OfType<AuthorPage>().SelectMany(page => page.Papers))
            .Concat(pages.OfType<OrganizationPage>().SelectMany(page => page.Papers))
            .Concat(pages.OfType<PeriodPage>().SelectMany(page => page.Papers))
            .Concat(pages.OfType<HomePage>().SelectMany(page => page.Latest).SelectMany(card => card.Papers))
            .ToList();
        Assert.Equal(["other"], rows.Select(row => row.Slug).Distinct());
        Assert.DoesNotContain(
            pages.OfType<PaperPage>().SelectMany(page => page.Related.Select(near => near.Paper.Slug)),
            slug => slug == "scale"
        );
    }

    private static KnowledgeBase.Digests.DigestFile Catalogue(params string[] titles) =>
        Digest(
            "2025-12-08",
            [
                .. titles.Select(title =>
                    Entry(
                            title,
                            "2024-05-01",
                            summary: "The same words stand in both of these abstracts, so they are near."
                        )
                        .By("Ada Lovelace")
                        .From("lab", "Lab")
                ),
            ]
        );

    private static List<Page> Pages(PaperNote note, KnowledgeBase.Digests.DigestFile digest)
    {
        var editorial = EditorialFiles.None with { Notes = [note] };
        var catalog = Catalog(editorial, digest);
        Assert.Empty(catalog.Diagnostics);
        return [.. PageLists.Of(catalog, Insights.Of(catalog, [], NameLists.Empty), editorial).Made()];
    }
}
