using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Sites;

/// <summary>
/// Small knowledge bases, built whole with the shipped templates and compared file by file:
/// <c>Sites/CASE/input</c> becomes <c>Sites/CASE/expected</c>. <c>SNAPSHOTS=accept</c> writes what was built.
/// </summary>
public sealed class GoldenSiteTests : IDisposable
{
    /// <summary>What hardly depends on the papers is compared in one case alone.</summary>
    private static readonly string[] Frame =
    [
        "404.html",
        "reading.html",
        "shared.html",
        "search.html",
        "site.webmanifest",
        "opensearch.xml",
        "sitemap.xml",
        "data/site.json",
        "periods/",
    ];

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    /// <summary>
    /// A listing as it is copied, bibliographies, notes, people of one name, hostile texts, what large libraries get.
    /// </summary>
    [Theory]
    [InlineData("listing")]
    [InlineData("bibliography")]
    [InlineData("notes")]
    [InlineData("people")]
    [InlineData("hostile")]
    [InlineData("large")]
    public void TheSiteIsAsItWasLookedAt(string name)
    {
        OwnTheme.CopyTo(_site);
        var site = RepositoryRoot.At("tests", "KnowledgeBase.Tests", "Sites", name);

        var result = SiteBuild.Run(_site.Options with { Input = Path.Combine(site, "input") });

        var files = _site
            .Output()
            .Where(file => IsCompared(file.Key, withFrame: name == "listing"))
            .ToDictionary(file => file.Key, file => file.Value);
        files["diagnostics.txt"] = string.Concat(result.Diagnostics.Select(fault => $"{fault}\n"));
        FolderSnapshot.Match(files, Path.Combine(site, "expected"));
    }

    /// <summary>Bundled assets are empty here, shards of the search index are no text to read.</summary>
    private static bool IsCompared(string path, bool withFrame) =>
        (withFrame || !Frame.Any(part => path.StartsWith(part, StringComparison.Ordinal)))
        && !path.StartsWith("assets/", StringComparison.Ordinal)
        && path is not (".nojekyll" or "favicon.svg")
        && !(path.StartsWith("search/", StringComparison.Ordinal) && path.EndsWith(".txt", StringComparison.Ordinal));
}
