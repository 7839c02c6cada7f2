using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Rendering;

public sealed class OutwardLinksTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void ALinkOfAnAbstractIsNotVouchedForAndOneOfPeoplesOwnIs()
    {
        _site.Write("theme/pages/paper.sbn-html", "{{ sections.abstract }}{{ sections.notes }}");
        _site.Write(
            "input/digests/2025-12-25.txt",
            TinySite.Listing.Replace(
                "are trained on large clusters",
                "are at https://a.example/x, not at https://github.com.cn.example/y"
            )
        );
        _site.Write(
            "input/notes/a.md",
            """
            ---
            paper: deep-scale
            ---
            [Here](https://b.example/), https://c.example/, <me@d.example>, [mail](mailto:me@d.example), [top](#notes),
            [papers](../papers/small-scale.html), ![picture](https://e.example/p.png)
            """
        );

        Assert.NotNull(SiteBuild.Run(_site.Options).Summary);

        var page = _site.Read("papers/deep-scale.html");
        Assert.Contains(
            """at <a href="https://a.example/x" rel="external nofollow">https://a.example/x</a>, not at https://github.com.cn.example/y,""",
            page
        );
        Assert.Contains("""<a href="https://b.example/" rel="external">Here</a>""", page);
        Assert.Contains("""<a href="https://c.example/" rel="external">https://c.example/</a>""", page);
        Assert.Equal(3, page.Split(" rel=").Length - 1);
    }
}
