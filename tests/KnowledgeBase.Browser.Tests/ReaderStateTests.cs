using System.Text;
using System.Text.Json;
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
        var slugs = await visit.Page.EvaluateAsync<string[]>("() => Object.keys(JSON.parse(localStorage.reader).cited)");

        await visit.OpenAsync("reading.html");
        var csl = JsonDocument.Parse(await SavedAsync(visit, "Download CSL-JSON", "citations.json")).RootElement;
        var bibtex = await SavedAsync(visit, "Download BibTeX", "citations.bib");
        var ris = await SavedAsync(visit, "Download RIS", "citations.ris");

        Assert.Equal(2, csl.GetArrayLength());
        Assert.Contains($"{{{csl[1].GetProperty("id").GetString()},", bibtex, StringComparison.Ordinal);
        Assert.Equal(2, ris.Split("ER  - \r\n").Length - 1);

        await using var other = await site.VisitAsync();
        await other.OpenAsync($"reading.html?cite={string.Join(',', slugs)},no-such-paper");
        await Assertions.Expect(other.Page.Locator(".shared > li")).ToHaveCountAsync(2);
        await Assertions.Expect(other.Page.Locator("#citations")).ToContainTextAsync("1 of them could not be read.");
        await other.Page.GetByText("Add these to my citations").ClickAsync();
        await Assertions.Expect(other.Page.Locator("[data-list=cited] li")).ToHaveCountAsync(2);
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
        await visit.Page.Locator("#import").SetInputFilesAsync(
            new FilePayload { Name = "list.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(hostile) });

        await Assertions.Expect(visit.Page.Locator("[data-list=saved] li")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator("[data-list=read] li > a")).ToHaveTextAsync(["<img src=x onerror=alert(1)>"]);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task TheHomePageSaysWhatIsNewSinceTheLastVisit()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("");
        await MountedAsync(visit);
        Assert.DoesNotContain("since your last visit", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await visit.Page.EvaluateAsync("() => { localStorage['newest-digest'] = '2025-12-10'; sessionStorage.clear(); }");
        await visit.OpenAsync("index.html");

        await Assertions.Expect(visit.Page.Locator("h2 .more", new() { HasText = "new since your last visit" })).ToHaveCountAsync(1);
        Assert.Equal("2025-12-25", await visit.Page.EvaluateAsync<string>("() => localStorage['newest-digest']"));
    }

    /// <summary>The keys of a reader are listened to once the page is loaded.</summary>
    private static Task MountedAsync(Visit visit) => visit.Page.Locator(".keys-line").WaitForAsync();

    private static async Task PressAsync(Visit visit, params string[] keys)
    {
        foreach (var key in keys)
            await visit.Page.Keyboard.PressAsync(key);
    }

    private static async Task<string> SavedAsync(Visit visit, string button, string name)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(
            () => visit.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        return await File.ReadAllTextAsync(await download.PathAsync());
    }
}
