using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Exports;
using KnowledgeBase.Pages;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Exports;

public sealed partial class LlmsTextTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void AModelIsLedToTheTwins()
    {
        var text = Encoding.UTF8.GetString(
            LlmsText.Of(Demo.List.Pages, new SiteModel("A [site]", "Its aim.", "en")).Content().Span
        );

        Assert.StartsWith("# A \\[site\\]\n\n> Its aim.\n\n", text, StringComparison.Ordinal);
        Assert.Contains("\n## Topics\n\n- [", text, StringComparison.Ordinal);
        Assert.Contains("](digests/2025-12-25.md)", text, StringComparison.Ordinal);
        Assert.Contains("- [About](about.md): ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryAddressIsAFileOfTheSite()
    {
        SiteBuild.Run(_site.Options with { BaseUrl = "https://example.org/kb/" });

        var addresses = Address().Matches(_site.Read("llms.txt")).Select(match => match.Groups["path"].Value).ToList();
        Assert.Contains("orgs/index.md", addresses);
        Assert.All(addresses, path => Assert.Contains(path, _site.Output().Keys));
    }

    [Fact]
    public void ADeviceIsToldOfTheSiteAndOfItsIcon()
    {
        _site.Write("theme/static/favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        SiteBuild.Run(_site.Options);

        var manifest = JsonDocument.Parse(_site.Read("site.webmanifest")).RootElement;
        Assert.Equal("index.html", manifest.GetProperty("start_url").GetString());
        Assert.Equal("favicon.svg", manifest.GetProperty("icons")[0].GetProperty("src").GetString());
    }

    [Fact]
    public void AFeedNeedsTheSitesAddress()
    {
        SiteBuild.Run(_site.Options);
        Assert.DoesNotContain("index.atom", _site.Output().Keys);

        SiteBuild.Run(_site.Options with { BaseUrl = "https://example.org/kb/" });
        Assert.Contains(
            "<id>tag:example.org,2026:/kb/papers/deep-scale</id>",
            _site.Read("index.atom"),
            StringComparison.Ordinal
        );
    }

    [GeneratedRegex(@"\]\(https://example\.org/kb/(?<path>[^)]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
