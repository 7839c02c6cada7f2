using System.Collections.Concurrent;
using KnowledgeBase.Cli.Serving;
using KnowledgeBase.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>
/// The repository's demo, built once for all browser tests, served under a base path, and a browser to visit it.
/// </summary>
public sealed class DemoSite : IAsyncLifetime
{
    /// <summary>Whatever asks for anything outside this machine gets no answer.</summary>
    private const string ClosedNetwork = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

    private readonly string _folder = Directory.CreateTempSubdirectory("kb-demo-").FullName;
    private readonly ConcurrentBag<BrowserWindow> _windows = [];
    private SiteServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The first page.</summary>
    public Uri Address => _server!.Address;

    /// <summary>A file of the built site.</summary>
    public string At(string path) => Path.Combine(_folder, path);

    public async Task InitializeAsync()
    {
        var options = new BuildOptions(RepositoryRoot.At("input"), RepositoryRoot.At("theme"), _folder)
        {
            BaseUrl = "https://example.org/demo/",
        };
        var built = SiteBuild.Run(options);
        Assert.True(built.Summary is not null, string.Join('\n', built.Diagnostics));
        _server = await SiteServer.StartAsync(_folder, port: 0, "/demo/");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = InstalledBrowser.FindOrInstall(), Args = [ClosedNetwork] }
        );
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A fresh visitor, without memory of earlier pages.</summary>
    /// <param name="at">Another site than the demo.</param>
    public async Task<Visit> VisitAsync(bool script = true, Uri? at = null)
    {
        if (!script || at is not null)
        {
            var single = await BrowserWindow.OpenAsync(_browser!, script);
            return new Visit(single.Page, at ?? Address, single.CloseAsync);
        }
        if (!_windows.TryTake(out var window))
            window = await BrowserWindow.OpenAsync(_browser!, script);
        return new Visit(window.Page, Address, () => LeaveAsync(window));
    }

    private async ValueTask LeaveAsync(BrowserWindow window)
    {
        await window.ForgetAsync(new Uri(Address, "llms.txt"));
        _windows.Add(window);
    }

    /// <summary>The address of the page that is hardest on a layout of its kind: the largest file.</summary>
    public string AddressOf(string kind) =>
        kind switch
        {
            "home" => "",
            "about"
            or "statistics"
            or "papers/index"
            or "topics/index"
            or "authors/index"
            or "orgs/index"
            or "digests/index"
            or "names/index"
            or "periods/index"
            or "reading" => $"{kind}.html",
            "search" => "search.html?q=diffusion",
            "months" => "periods/2025/10.html",
            "missing" => "papers/no-such-paper.html",
            _ => $"{kind}/{LargestIn(kind)}",
        };

    private string LargestIn(string kind)
    {
        var folder = new DirectoryInfo(Path.Combine(_folder, kind));
        return folder
            .EnumerateFiles("*.html")
            .Where(file => file.Name != "index.html" && (kind == "periods" || !IsFurtherPageOfAList(file.Name)))
            .OrderByDescending(file => file.Length)
            .ThenBy(file => file.Name, StringComparer.Ordinal)
            .First()
            .Name;
    }

    private static bool IsFurtherPageOfAList(string name) => name[..^".html".Length].All(char.IsAsciiDigit);
}
