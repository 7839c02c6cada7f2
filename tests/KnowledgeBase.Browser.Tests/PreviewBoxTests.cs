using KnowledgeBase.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

[Collection(DemoCollection.Name)]
public sealed class PreviewBoxTests(DemoSite site)
{
    [Fact]
    public async Task ALinkShowsWhatItsPageBeginsWithUntilEscape()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(site.AddressOf("papers"));
        await visit.Page.Locator(".keys-line").WaitForAsync();
        var link = visit.Page.Locator("main .rows li > a").First;
        var box = visit.Page.Locator("#preview");

        await link.HoverAsync();
        await Assertions.Expect(box).ToBeVisibleAsync();
        await Assertions.Expect(box.Locator(".preview-text")).Not.ToBeEmptyAsync();
        await Assertions.Expect(box.Locator(".preview-title")).ToHaveCountAsync(0);
        await Assertions.Expect(link).ToHaveAttributeAsync("aria-describedby", "preview");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(box).ToBeHiddenAsync();

        await visit.Page.Mouse.MoveAsync(0, 0);
        await link.FocusAsync();
        await Assertions.Expect(box).ToBeVisibleAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task ALinkToANameShowsWhatItIs()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("papers/galore-memory-efficient-llm-training-by-gradient-low-rank-projection.html");
        await visit.Page.Locator(".keys-line").WaitForAsync();

        await visit.Page.Locator(".facts a[href$='names/galore.html']").HoverAsync();

        await Assertions
            .Expect(visit.Page.Locator("#preview .preview-text"))
            .ToContainTextAsync("GaLore projects the gradients");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task AMissingPageShowsWhatItsAddressFinds()
    {
        await using var visit = await site.VisitAsync();

        await visit.OpenAsync("papers/streaming-diloco.html");

        await Assertions.Expect(visit.Page.Locator("#nearest li > a").First).ToContainTextAsync("Streaming DiLoCo");
    }
}
