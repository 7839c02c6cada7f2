using KnowledgeBase.Browser.Tests.Fixtures;
using KnowledgeBase.Cli.Serving;
using KnowledgeBase.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>The site of this repository's documents.</summary>
[Collection(DemoCollection.Name)]
public sealed class DocumentSiteTests(DemoSite site) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-docs-").FullName;
    private SiteServer _server = null!;

    public async Task InitializeAsync()
    {
        var built = SiteBuild.Run(new BuildOptions(RepositoryRoot.At("docs"), RepositoryRoot.At("theme"), _folder));
        Assert.True(built.Summary is not null, string.Join('\n', built.Diagnostics));
        _server = await SiteServer.StartAsync(_folder, port: 0, "/docs/");
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task ItsTextIsFoundAndOpenedWhereItStands()
    {
        await using var visit = await site.VisitAsync(at: _server.Address);
        await visit.OpenAsync("search.html?q=logo+28+pixels");
        var first = visit.Page.Locator("#results[data-state=done] > li a").First;

        await Assertions.Expect(first).ToHaveTextAsync("Theming: Logo, icon and other files");
        await Assertions.Expect(visit.Page.Locator("#status")).ToContainTextAsync("passage");
        await first.ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#logo-icon-and-other-files")).ToBeInViewportAsync();
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("content.html")]
    [InlineData("theming.html")]
    [InlineData("benchmarks.html")]
    [InlineData("search.html?q=theme")]
    public async Task ItsPagesKeepWhatAllPagesPromise(string address)
    {
        await using var visit = await site.VisitAsync(at: _server.Address);
        var checks = new PageChecks(visit);
        await visit.OpenAsync(address);

        await checks.NothingIsWiderThanTheScreenAsync(1280, 390, 320);
        await checks.AxeFindsNothingAsync(390);
        await checks.NothingIsSaidAskedOutsideOrKeptAsync(except: null);

        Assert.True(checks.Faults.Count == 0, string.Join('\n', checks.Faults));
    }
}
