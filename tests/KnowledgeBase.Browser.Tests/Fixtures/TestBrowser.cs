using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>One browser for all tests, with as many windows as there are visitors at the same time.</summary>
internal sealed class TestBrowser(IPlaywright playwright, IBrowser browser) : IAsyncDisposable
{
    /// <summary>Whatever asks for anything outside this machine gets no answer.</summary>
    private const string ClosedNetwork = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

    private readonly ConcurrentBag<BrowserWindow> _free = [];

    public static async Task<TestBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = InstalledBrowser.FindOrInstall(), Args = [ClosedNetwork] }
        );
        return new TestBrowser(playwright, browser);
    }

    /// <param name="plain">A text of the site.</param>
    public async Task<Visit> VisitAsync(Uri site, string plain)
    {
        if (!_free.TryTake(out var window))
            window = await BrowserWindow.OpenAsync(browser, script: true);
        return new Visit(window.Page, site, async () =>
        {
            await window.ForgetAsync(new Uri(site, plain));
            _free.Add(window);
        });
    }

    /// <summary>In a window of its own.</summary>
    public async Task<Visit> VisitOnceAsync(Uri site, bool script)
    {
        var window = await BrowserWindow.OpenAsync(browser, script);
        return new Visit(window.Page, site, window.CloseAsync);
    }

    /// <summary>On a phone, with a finger and no pointer.</summary>
    public async Task<Visit> VisitByTouchAsync(Uri site)
    {
        var window = await BrowserWindow.OpenAsync(browser, script: true, isPhone: true);
        return new Visit(window.Page, site, window.CloseAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
