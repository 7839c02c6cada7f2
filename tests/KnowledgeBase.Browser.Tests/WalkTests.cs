using KnowledgeBase.Browser.Tests.Fixtures;

namespace KnowledgeBase.Browser.Tests;

[Collection(DemoCollection.Name)]
public sealed class WalkTests(DemoSite site)
{
    private const string Slug = @"[a-z0-9-]+\.html";

    [Fact]
    public async Task AReaderWalksFromHomeToASearchResultAndNothingGoesWrong()
    {
        await using var visit = await site.VisitAsync();

        await visit.OpenAsync("");
        await visit.FollowAsync($"topics/(?!index){Slug}");
        await OpenPaperWithNamedAuthorsAsync(visit);
        await visit.FollowAsync($"authors/(?!index){Slug}");
        await visit.FollowAsync(@"orgs/index\.html");
        await visit.FollowAsync($"orgs/(?!index){Slug}");
        await SearchAsync(visit, "diffusion");
        await visit.Page.Locator("#results > li a[data-slug]").First.ClickAsync();
        await visit.ArriveAtAsync("/papers/.*.html");

        Assert.NotEmpty(await visit.Page.Locator("h1").InnerTextAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task AnAddressWithAQueryShowsItsResults()
    {
        await using var visit = await site.VisitAsync();

        await visit.OpenAsync("search.html?q=streaming+diloco");
        await visit.Page.Locator("#results[data-state=done] > li").First.WaitForAsync();

        Assert.Equal(
            "Streaming DiLoCo with overlapping communication: Towards a Distributed Free Lunch",
            await visit.Page.Locator("#results > li a[data-slug]").First.InnerTextAsync()
        );
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task APaperIsReadWithoutScript()
    {
        await using var visit = await site.VisitAsync(script: false);

        await visit.OpenAsync(site.AddressOf("papers"));

        Assert.NotEmpty(await visit.Page.Locator("h1").InnerTextAsync());
        Assert.True((await visit.Page.Locator(".prose").First.InnerTextAsync()).Length > 200);
        Assert.NotEmpty(await visit.LinksAsync(@"papers/(?!index)[a-z0-9-]+\.html"));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task AMissingPageLeadsBackToTheSite()
    {
        await using var visit = await site.VisitAsync();

        await visit.OpenAsync("papers/deeper/no-such-page.html");
        await visit.FollowAsync(@"(index\.html)?");

        Assert.NotEmpty(await visit.LinksAsync(@"topics/(?!index)[a-z0-9-]+\.html"));
        Assert.DoesNotContain(visit.Faults, fault => !fault.Contains("404", StringComparison.Ordinal));
    }

    /// <summary>Not every source names the authors; the first paper of the list that does is opened.</summary>
    private static async Task OpenPaperWithNamedAuthorsAsync(Visit visit)
    {
        foreach (var paper in await visit.LinksAsync($"papers/(?!index){Slug}"))
        {
            await visit.FollowAsync(System.Text.RegularExpressions.Regex.Escape(paper));
            if ((await visit.LinksAsync($"authors/(?!index){Slug}")).Length > 0)
                return;
            await visit.Page.GoBackAsync();
        }
        Assert.Fail($"No paper on {visit.Page.Url} names its authors.");
    }

    /// <summary>Through the search field that every page has.</summary>
    private static async Task SearchAsync(Visit visit, string words)
    {
        var field = visit.Page.Locator("form[action$='search.html'] input[name=q]");
        await field.FillAsync(words);
        await field.PressAsync("Enter");
        await visit.Page.Locator("#results[data-state=done] > li").First.WaitForAsync();
    }
}
