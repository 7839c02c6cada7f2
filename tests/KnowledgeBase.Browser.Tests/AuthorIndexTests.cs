using KnowledgeBase.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>The index of authors, and the address of an author without a page.</summary>
[Collection(DemoCollection.Name)]
public sealed class AuthorIndexTests(DemoSite site)
{
    private const string Found = "ul.contents:visible a";

    [Fact]
    public async Task TheIndexIsFilteredOverAllOfItsPagesMostPapersFirst()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("authors/index.html");
        var field = visit.Page.GetByLabel("Find a name");

        await field.FillAsync("yu q");

        await Assertions.Expect(visit.Page.Locator(Found)).ToContainTextAsync(["Yu Qiao", "Qingchen Yu"]);
        await Assertions.Expect(visit.Page.Locator("[role=status]").First).ToContainTextAsync(" of 1688");
        Assert.Empty(await visit.Page.RunAxeAsync());
        await field.FillAsync("zou");
        await Assertions.Expect(visit.Page.Locator(Found).First).ToContainTextAsync("Zou");
        await field.FillAsync("");
        await Assertions.Expect(visit.Page.Locator("#most a").First).ToHaveTextAsync("Yu Qiao");
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("yu-qiao", "Intern-S1")]
    [InlineData("yuqiao-tann", "Yuqiao Tan")]
    public async Task TheAddressOfAnAuthorWithoutAPageLeadsToThePapers(string slug, string expected)
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.RouteAsync($"**/authors/{slug}.html", async route =>
        {
            var missing = await route.FetchAsync(
                new() { Url = new Uri(site.Address, "authors/none/none.html").AbsoluteUri }
            );
            await route.FulfillAsync(new() { Response = missing });
        });

        await visit.Page.GotoAsync(new Uri(site.Address, $"authors/{slug}.html").AbsoluteUri);

        await Assertions.Expect(visit.Page.Locator("#nearest li").First).ToContainTextAsync(expected);
    }
}
