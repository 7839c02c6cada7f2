using KnowledgeBase.Cli.Serving;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>
/// The repository's demo, built once for all browser tests, served under a base path, and a browser to visit it. Groups
/// of tests that run at the same time have the same one.
/// </summary>
public sealed class DemoSite : IAsyncLifetime
{
    private static readonly SemaphoreSlim Turn = new(1);
    private static readonly string Folder = Directory.CreateTempSubdirectory("kb-demo-").FullName;
    private static int _users;
    private static SiteServer? _server;
    private static TestBrowser? _browser;

    /// <summary>The first page.</summary>
    public Uri Address => _server!.Address;

    /// <summary>A file of the built site.</summary>
    public string At(string path) => Path.Combine(Folder, path);

    public async Task InitializeAsync()
    {
        await Turn.WaitAsync();
        try
        {
            if (_users++ > 0)
                return;
            var options = new BuildOptions(RepositoryRoot.At("input"), RepositoryRoot.At("theme"), Folder)
            {
                BaseUrl = "https://example.org/demo/",
            };
            var built = SiteBuild.Run(options);
            Assert.True(built.Summary is not null, string.Join('\n', built.Diagnostics));
            _server = await SiteServer.StartAsync(Folder, port: 0, "/demo/");
            _browser = await TestBrowser.StartAsync();
        }
        finally
        {
            Turn.Release();
        }
    }

    public async Task DisposeAsync()
    {
        await Turn.WaitAsync();
        try
        {
            if (--_users > 0)
                return;
            if (_browser is not null)
                await _browser.DisposeAsync();
            if (_server is not null)
                await _server.DisposeAsync();
            Directory.Delete(Folder, recursive: true);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>A fresh visitor, without memory of earlier pages.</summary>
    /// <param name="at">Another site than the demo.</param>
    public Task<Visit> VisitAsync(bool script = true, Uri? at = null) =>
        at is null && script
            ? _browser!.VisitAsync(Address, plain: "llms.txt")
            : _browser!.VisitOnceAsync(at ?? Address, script);

    public Task<Visit> VisitByTouchAsync() => _browser!.VisitByTouchAsync(Address);

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
            or "changes/index"
            or "reading" => $"{kind}.html",
            "shared" => $"shared.html?papers={Path.GetFileNameWithoutExtension(LargestIn("papers"))}",
            "search" => "search.html?q=diffusion",
            "months" => "periods/2025/10.html",
            "roundups" => "periods/2025/w50.html",
            "missing" => "papers/no-such-paper.html",
            _ => $"{kind}/{LargestIn(kind)}",
        };

    private string LargestIn(string kind)
    {
        var folder = new DirectoryInfo(Path.Combine(Folder, kind));
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
