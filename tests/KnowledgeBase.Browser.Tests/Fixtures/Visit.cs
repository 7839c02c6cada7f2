using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>One visitor's way through the site; everything that goes wrong on it is kept.</summary>
public sealed class Visit : IAsyncDisposable
{
    private const string Fonts = "**/*.woff2";

    private readonly Uri _site;
    private readonly Func<ValueTask> _leave;
    private readonly List<string> _faults = [];

    /// <param name="leave">What becomes of the page.</param>
    internal Visit(IPage page, Uri site, Func<ValueTask> leave)
    {
        (Page, _site, _leave) = (page, site, leave);
        page.Console += OnConsole;
        page.PageError += OnPageError;
        page.Response += OnResponse;
        page.Context.Request += OnRequest;
    }

    public IPage Page { get; }

    /// <summary>Messages of the console, errors of scripts, failed requests, and requests to anywhere else.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>From now on a font comes so much later than everything else.</summary>
    public async Task DelayFontsAsync(TimeSpan delay)
    {
        await Page.Context.UnrouteAsync(Fonts);
        if (delay == TimeSpan.Zero)
            return;
        await Page.Context.RouteAsync(Fonts, async route =>
        {
            await Task.Delay(delay);
            await route.ContinueAsync();
        });
    }

    public Task OpenAsync(string address) => Page.GotoAsync(new Uri(_site, address).AbsoluteUri);

    /// <summary>
    /// Clicks the first link whose address below the site matches, and returns the address arrived at.
    /// </summary>
    public async Task<string> FollowAsync(string pattern)
    {
        var links = await AllLinksAsync();
        var index = Array.FindIndex(links, link => Matches(link, pattern));
        Assert.True(index >= 0, $"{Page.Url} has no link to {pattern}.");
        await Page.Locator("a[href]").Nth(index).ClickAsync();
        await ArriveAtAsync(Regex.Escape(links[index]));
        return Below(Page.Url);
    }

    /// <summary>
    /// Waits for a page whose address ends so. Asks the page itself: the events of loading are lost when they come
    /// before
    /// one waits for them.
    /// </summary>
    /// <param name="pattern">A regular expression.</param>
    public Task ArriveAtAsync(string pattern) =>
        Page.WaitForFunctionAsync(
            "pattern => new RegExp(pattern + '$').test(location.href) && document.readyState === 'complete'",
            pattern
        );

    /// <summary>The addresses that the page links to and that match, in its order.</summary>
    public async Task<string[]> LinksAsync(string pattern) =>
        [
            .. (await AllLinksAsync())
                .Where(link => Matches(link, pattern))
                .Select(Below)
                .Distinct(StringComparer.Ordinal),
        ];

    private Task<string[]> AllLinksAsync() =>
        Page.Locator("a[href]").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");

    public ValueTask DisposeAsync()
    {
        Page.Console -= OnConsole;
        Page.PageError -= OnPageError;
        Page.Response -= OnResponse;
        Page.Context.Request -= OnRequest;
        return _leave();
    }

    private void OnConsole(object? sender, IConsoleMessage message) =>
        _faults.Add($"{message.Type}: {message.Text} ({message.Location})");

    private void OnPageError(object? sender, string error) => _faults.Add($"script: {error}");

    private void OnResponse(object? sender, IResponse response)
    {
        if (response.Status >= 400)
            _faults.Add($"{response.Status}: {response.Url}");
    }

    private void OnRequest(object? sender, IRequest request)
    {
        if (!_site.IsBaseOf(new Uri(request.Url)) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            _faults.Add($"outside the site: {request.Url}");
    }

    private bool Matches(string link, string pattern) =>
        link.StartsWith(_site.AbsoluteUri, StringComparison.Ordinal) && Regex.IsMatch(Below(link), $"^{pattern}$");

    private string Below(string address) => address[_site.AbsoluteUri.Length..];
}
