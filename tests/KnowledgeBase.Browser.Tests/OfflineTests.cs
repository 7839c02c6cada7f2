using KnowledgeBase.Browser.Tests.Fixtures;
using KnowledgeBase.Cli.Serving;
using KnowledgeBase.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>A site that is set to be read without a network.</summary>
[Collection(DemoCollection.Name)]
public sealed class OfflineTests(DemoSite demo) : IAsyncLifetime
{
    private const string Visited = "papers/index.html";

    private readonly string _folder = Directory.CreateTempSubdirectory("kb-offline-").FullName;
    private SiteServer? _server;

    private string Output => Path.Combine(_folder, "output");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task VisitedPagesAreReadWithoutANetworkAndAnUpdateTakesThePlaceOfAllOfThem()
    {
        Build("A First Paper");
        var address = await ServeAsync(port: 0);
        await using var visit = await demo.VisitAsync(at: address);
        await visit.OpenAsync("");
        await KeptAsync(visit, "A First Paper");
        await visit.OpenAsync(Visited);
        await KeptAsync(visit, "A First Paper");
        await visit.OpenAsync("search.html?q=first");
        await visit.Page.Locator("#results[data-state=done] > li").First.WaitForAsync();
        var builds = await BuildsAsync(visit);

        await StopAsync();
        await visit.OpenAsync(Visited);
        Assert.Equal(["A First Paper"], await visit.Page.Locator(".rows > li > a").AllInnerTextsAsync());
        await visit.OpenAsync("search.html?q=first");
        await Assertions.Expect(visit.Page.Locator("#results > li > a")).ToHaveTextAsync("A First Paper");
        await visit.OpenAsync("statistics.html");
        await Assertions.Expect(visit.Page.Locator("body")).ToContainTextAsync("was not visited");

        Build("A Second Paper");
        await ServeAsync(address.Port);
        await visit.OpenAsync("");
        await Assertions.Expect(visit.Page.Locator(".rows > li > a")).ToHaveTextAsync(["A Second Paper"]);
        await KeptAsync(visit, "A Second Paper");
        Assert.NotEqual(builds, await BuildsAsync(visit));

        await StopAsync();
        await visit.OpenAsync("");
        await Assertions.Expect(visit.Page.Locator(".rows > li > a")).ToHaveTextAsync(["A Second Paper"]);
        await visit.OpenAsync(Visited);
        await Assertions.Expect(visit.Page.Locator("body")).ToContainTextAsync("was not visited");
    }

    [Fact]
    public async Task ASiteThatIsNotSetToItKeepsNothing()
    {
        await using var visit = await demo.VisitAsync();
        await visit.OpenAsync("");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.False(File.Exists(demo.At("sw.js")));
        Assert.Equal(
            0,
            await visit.Page.EvaluateAsync<int>(
                "async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length"
            )
        );
    }

    /// <summary>One paper, and nothing else.</summary>
    private void Build(string title)
    {
        var input = Path.Combine(_folder, "input");
        Directory.CreateDirectory(Path.Combine(input, "digests"));
        File.WriteAllText(Path.Combine(input, "site.yml"), "title: Offline\noffline: true\n");
        File.WriteAllText(
            Path.Combine(input, "digests", "2025-12-25.txt"),
            $"Daily Papers\n\nDec 25\n\n{title}\n\nWe state one thing.\n\n  • 2 authors\n·\nDec 24, 2025\n"
        );
        var built = SiteBuild.Run(new BuildOptions(input, RepositoryRoot.At("theme"), Output));
        Assert.True(built.Summary is not null, string.Join('\n', built.Diagnostics));
    }

    private async Task<Uri> ServeAsync(int port)
    {
        _server = await SiteServer.StartAsync(Output, port);
        return _server.Address;
    }

    private async Task StopAsync()
    {
        await _server!.DisposeAsync();
        _server = null;
    }

    private static Task<string[]> BuildsAsync(Visit visit) =>
        visit.Page.EvaluateAsync<string[]>("async () => caches.keys()");

    /// <summary>Waits until the open page is kept with these words, by the only build that keeps anything.</summary>
    private static async Task KeptAsync(Visit visit, string words)
    {
        const string IsKept = """
            async (words) => {
              const builds = await caches.keys();
              if (builds.length !== 1) return false;
              const page = await (await caches.open(builds[0])).match(location.origin + location.pathname);
              return page !== undefined && (await page.text()).includes(words);
            }
            """;
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if (await visit.Page.EvaluateAsync<bool>(IsKept, words))
                return;
            await Task.Delay(100);
        }
        Assert.Fail($"{visit.Page.Url} was not kept.");
    }
}
