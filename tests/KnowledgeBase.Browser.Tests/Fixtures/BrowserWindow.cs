using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>
/// A page that one visitor after another has to himself: a new one costs three times the processor time of opening the
/// site in it. Each finds it as if nobody had been there before.
/// </summary>
internal sealed class BrowserWindow(IPage page, ICDPSession session)
{
    public const int Width = 1440;
    public const int Height = 900;

    public IPage Page => page;

    public static async Task<BrowserWindow> OpenAsync(IBrowser browser, bool script, bool isPhone = false)
    {
        var context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = isPhone ? new() { Width = 390, Height = 844 } : new() { Width = Width, Height = Height },
                HasTouch = isPhone,
                IsMobile = isPhone,
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = script,
            }
        );
        var page = await context.NewPageAsync();
        return new BrowserWindow(page, await context.NewCDPSessionAsync(page));
    }

    public ValueTask CloseAsync() => page.Context.DisposeAsync();

    /// <param name="plain">A text of the site: where it stands no script runs, and all that is kept can be forgotten.</param>
    public async Task ForgetAsync(Uri plain)
    {
        await page.UnrouteAllAsync();
        await page.Context.UnrouteAllAsync();
        await page.Context.ClearPermissionsAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await page.SetViewportSizeAsync(Width, Height);
        await page.Mouse.MoveAsync(0, 0);
        await page.GotoAsync(plain.AbsoluteUri);
        await page.EvaluateAsync("() => sessionStorage.clear()");
        await page.Context.ClearCookiesAsync();
        await session.SendAsync(
            "Storage.clearDataForOrigin",
            new() { ["origin"] = plain.GetLeftPart(UriPartial.Authority), ["storageTypes"] = "all" }
        );
        await session.SendAsync("Network.clearBrowserCache");
    }
}
