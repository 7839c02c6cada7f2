using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Rendering;

public sealed class MenuLinksTests : IDisposable
{
    private readonly TinySite _site = new();

    public MenuLinksTests() => OwnTheme.CopyTo(_site);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void AnEntryMayLeadToAnotherSite()
    {
        _site.Write(
            "input/site.yml",
            "title: Since July\nurl: https://example.org/since/\n"
                + "menu_add:\n- {title: Before July, url: 'https://example.org/before/'}\n"
        );

        var result = SiteBuild.Run(_site.Options);

        Assert.Empty(result.Diagnostics);
        const string Entry = """<a href="https://example.org/before/">Before July</a>""";
        Assert.Contains(Entry, _site.Read("index.html"), StringComparison.Ordinal);
        Assert.Contains(Entry, _site.Read("papers/deep-scale.html"), StringComparison.Ordinal);
    }
}
