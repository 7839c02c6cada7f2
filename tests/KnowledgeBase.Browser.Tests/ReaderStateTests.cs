using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>What the browser keeps for its reader.</summary>
[Collection(DemoCollection.Name)]
public sealed class ReaderStateTests(DemoSite site)
{
    private const string Digest = "digests/2025-12-25.html";

    [Fact]
    public async Task TheBasketOfCitationsIsExportedAndSharedByItsAddress()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(Digest);
        await MountedAsync(visit);
        await PressAsync(visit, "j", "c", "j", "c");
        var slugs = await visit.Page.EvaluateAsync<string[]>(
            "() => Object.keys(JSON.parse(localStorage.reader).cited)"
        );

        await visit.OpenAsync("reading.html");
        var csl = JsonDocument.Parse(await SavedAsync(visit, "Download CSL-JSON", "citations.json")).RootElement;
        var bibtex = await SavedAsync(visit, "Download BibTeX", "citations.bib");
        var ris = await SavedAsync(visit, "Download RIS", "citations.ris");

        Assert.Equal(2, csl.GetArrayLength());
        Assert.Contains($"{{{csl[1].GetProperty("id").GetString()},", bibtex, StringComparison.Ordinal);
        Assert.Equal(2, ris.Split("ER  - \r\n").Length - 1);

        await using var other = await site.VisitAsync();
        await other.OpenAsync($"reading.html?cite={string.Join(',', slugs)},no-such-paper");
        await other.ArriveAtAsync("/shared.html\\?papers=.*");
        await Assertions.Expect(other.Page.Locator("#shared > li > a")).ToHaveCountAsync(2);
        await Assertions.Expect(other.Page.Locator("#shared-status")).ToHaveTextAsync("1 of them could not be read.");
        await other.Page.GetByText("Add all to cite").ClickAsync();
        await other.OpenAsync("reading.html");
        await Assertions.Expect(other.Page.Locator("[data-list=cited] li")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task APaperOfTheListsSaysWhatChangedSinceItWasPutThere()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.RouteAsync("**/data/changes.json", route => route.FulfillAsync(new() { Body = Changes }));
        await visit.OpenAsync("reading.html");
        await visit.Page.EvaluateAsync(
            """
            () => {
                localStorage.reader = JSON.stringify({
                    schema: 1, saved: { tide: "Tide", moss: "Moss" }, read: { kiln: "Kiln" },
                    since: { tide: "2026-03-05", moss: "2026-03-09", kiln: "2026-03-08" },
                });
                dispatchEvent(new Event("shelf"));
            }
            """
        );

        await Assertions
            .Expect(visit.Page.Locator("[data-list=saved] li").First)
            .ToContainTextAsync("Changed: Code: github.com/tide/sort (2026-03-06); Version 2 (2026-03-08)");
        await Assertions.Expect(visit.Page.Locator("[data-list=read] li")).ToContainTextAsync("Changed: Withdrawn");
        await Assertions.Expect(visit.Page.Locator("[data-list=saved] li").Nth(1)).Not.ToContainTextAsync("Changed");
    }

    private const string Changes = """
        {
            "tide": [
                { "date": "2026-03-03", "text": "Version 1" },
                { "date": "2026-03-06", "text": "Code: github.com/tide/sort" },
                { "date": "2026-03-08", "text": "Version 2" }
            ],
            "moss": [{ "date": "2026-03-08", "text": "Version 2" }],
            "kiln": [{ "date": "2026-03-08", "text": "Withdrawn" }]
        }
        """;

    [Fact]
    public async Task ALongListAsksForSomeHundredPagesAtMostAndForFewAtATime()
    {
        await using var visit = await site.VisitAsync();
        var known = Path.GetFileNameWithoutExtension(site.AddressOf("papers"));
        string[] slugs = [known, known, .. Enumerable.Range(0, 900).Select(number => $"n{number}"), known, "n0", "n1"];
        var asked = AskedPapers(visit);

        await visit.OpenAsync($"shared.html?papers={string.Join(',', slugs)}");

        await Assertions
            .Expect(visit.Page.Locator("#shared-status"))
            .ToContainTextAsync("This list names 901 papers; only the first 300 are read.", Patiently);
        await Assertions
            .Expect(visit.Page.Locator("#shared-status"))
            .ToContainTextAsync("299 of them could not be read.");
        await Assertions.Expect(visit.Page.Locator("#shared > li")).ToHaveCountAsync(1);
        Assert.Equal(300, asked.Count);
        Assert.Equal(300, asked.Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(await visit.Page.EvaluateAsync<int>(MostAtOnce), 2, 6);
    }

    [Fact]
    public async Task ALongListThatIsKeptIsReadAsFar()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("");
        await visit.Page.EvaluateAsync(
            "() => { localStorage.reader = JSON.stringify({ schema: 1, cited: Object.fromEntries(Array.from({ length: "
                + "3000 }, (_, number) => [`no-such-paper-${number}`, 'None'])) }); }"
        );
        var asked = AskedPapers(visit);

        await visit.OpenAsync("reading.html");

        await Assertions
            .Expect(visit.Page.Locator("#citations"))
            .ToContainTextAsync("This list names 3000 papers; only the first 300 are read.", Patiently);
        Assert.Equal(300, asked.Count);
        await Assertions.Expect(visit.Page.Locator("[data-list=cited] li")).ToHaveCountAsync(3000);
    }

    [Fact]
    public async Task TheListsAreTakenAlongInAFileAndAddedToOthers()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(site.AddressOf("papers"));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await visit.OpenAsync("reading.html");
        var file = await SavedAsync(visit, "Save the lists to a file", "reading-list.json");
        await visit.Page.GetByText("Forget all lists").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-list=saved]")).ToHaveTextAsync("Nothing yet.");

        const string strange = "\"read\": {\"../../evil\": \"no slug\", \"a-paper\": \"<img src=x onerror=alert(1)>\"";
        var hostile = file.Replace("\"read\": {", strange, StringComparison.Ordinal);
        await visit
            .Page.Locator("#import")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "list.json",
                    MimeType = "application/json",
                    Buffer = Encoding.UTF8.GetBytes(hostile),
                }
            );

        await Assertions.Expect(visit.Page.Locator("[data-list=saved] li")).ToHaveCountAsync(1);
        await Assertions
            .Expect(visit.Page.Locator("[data-list=read] li > a"))
            .ToHaveTextAsync(["<img src=x onerror=alert(1)>"]);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task TheHomePageSaysWhatIsNewSinceTheLastVisit()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("");
        await MountedAsync(visit);
        Assert.DoesNotContain(
            "since your last visit",
            await visit.Page.Locator("main").InnerTextAsync(),
            StringComparison.Ordinal
        );

        await visit.Page.EvaluateAsync(
            "() => { localStorage['newest-digest'] = '2025-12-10'; sessionStorage.clear(); }"
        );
        await visit.OpenAsync("index.html");

        await Assertions
            .Expect(visit.Page.Locator("h2 .more", new() { HasText = "new since your last visit" }))
            .ToHaveCountAsync(1);
        Assert.Equal("2025-12-25", await visit.Page.EvaluateAsync<string>("() => localStorage['newest-digest']"));
        await Assertions
            .Expect(visit.Page.Locator("[data-new*='2025-12-25'] .new").First)
            .ToHaveTextAsync(new Regex("^\\d+ new$"));
        await Assertions
            .Expect(visit.Page.Locator("[data-new]:not([data-new*='2025-12-25']) .new"))
            .ToHaveCountAsync(0);
        var margin = visit.Page.Locator(".margin");
        var height = await margin.EvaluateAsync<int>("margin => margin.offsetHeight");
        await margin.EvaluateAsync("margin => margin.querySelectorAll('.new').forEach(mark => mark.remove())");
        Assert.Equal(height, await margin.EvaluateAsync<int>("margin => margin.offsetHeight"));
    }

    [Fact]
    public async Task OtherPagesOfAVisitMarkTheSameAsNew()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("");
        await visit.Page.EvaluateAsync(
            "() => { localStorage['newest-digest'] = '2025-12-10'; sessionStorage.clear(); }"
        );

        await visit.OpenAsync("digests/index.html");
        await Assertions.Expect(visit.Page.Locator(".contents .new")).ToHaveTextAsync(["new"]);
        await visit.OpenAsync("topics/video.html");
        await MountedAsync(visit);

        var rows = visit.Page.Locator(".rows > li:has(> .new)");
        Assert.True(await rows.CountAsync() > 0);
        Assert.Equal(
            await visit.Page.Locator(".rows > [data-listed='2025-12-25']").CountAsync(),
            await rows.CountAsync()
        );
    }

    /// <summary>The keys of a reader are listened to once the page is loaded.</summary>
    private static Task MountedAsync(Visit visit) => visit.Page.Locator(".keys-line").WaitForAsync();

    private static async Task PressAsync(Visit visit, params string[] keys)
    {
        foreach (var key in keys)
            await visit.Page.Keyboard.PressAsync(key);
    }

    /// <summary>Three hundred pages take a while on a machine that has other work.</summary>
    private static LocatorAssertionsToContainTextOptions Patiently => new() { Timeout = 60_000 };

    /// <summary>How many pages of papers were on their way together, by the browser's own account.</summary>
    private const string MostAtOnce = """
        () => {
          const loads = performance.getEntriesByType("resource").filter((load) => load.name.includes("/papers/"));
          return Math.max(...loads.map((one) => loads.filter((other) => other.startTime <= one.startTime && one.startTime < other.responseEnd).length));
        }
        """;

    /// <summary>The pages of papers that are asked for from now on.</summary>
    private static List<string> AskedPapers(Visit visit)
    {
        var asked = new List<string>();
        visit.Page.Request += (_, request) =>
        {
            if (request.Url.Contains("/papers/", StringComparison.Ordinal))
                asked.Add(request.Url);
        };
        return asked;
    }

    private static async Task<string> SavedAsync(Visit visit, string button, string name)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() =>
            visit.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync()
        );
        Assert.Equal(name, download.SuggestedFilename);
        return await File.ReadAllTextAsync(await download.PathAsync());
    }
}
