using KnowledgeBase.Diagnostics;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Rendering;

public sealed class ThemeFaultsTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void EveryFaultOfAThemeIsReportedAtOnceAndOnceWithItsPlace()
    {
        _site.Write("theme/pages/home.sbn-html", "<h1>{{ page.title }}</h1>\n{{ tilte }}");
        _site.Write("theme/pages/paper.sbn-html", "{{ for topic in topics }}\n{{ end }}\n{{ page.titel }}");
        _site.Write("theme/pages/digest.sbn-html", "{{ for paper in papers }}\n  {{ paper.tilte }}{{ end }}");
        _site.Write("theme/pages/papers.sbn-html", "{{ include 'partials/missing.sbn-html' }}");
        _site.Write("theme/pages/search.sbn-html", "{{ if page.title }}\n");
        _site.Write("theme/pages/statistics.sbn-html", "{{ 1 + }}\n{{ shout page.title }}");
        _site.Write("theme/pages/reading.sbn-html", "{{ page.title | string.upcas }}");

        var result = SiteBuild.Run(_site.Options);

        Assert.Equal(
            [
                "theme/pages/digest.sbn-html(2,12)",
                "theme/pages/home.sbn-html(2,4)",
                "theme/pages/paper.sbn-html(3,9)",
                "theme/pages/papers.sbn-html(1,4)",
                "theme/pages/reading.sbn-html(1,24)",
                "theme/pages/search.sbn-html(1,20)",
                "theme/pages/statistics.sbn-html(1,8)",
            ],
            result
                .Diagnostics.Where(each => each.Severity == DiagnosticSeverity.Error)
                .Select(each => each.At.ToString())
        );
        Assert.Null(result.Summary);
    }

    [Fact]
    public void AFaultInAPartOfManyPagesIsOne()
    {
        _site.Write("theme/partials/part.sbn-html", "{{ page.none }}");
        _site.Write("theme/pages/paper.sbn-html", "{{ include 'partials/part' }}");
        _site.Write("theme/pages/digest.sbn-html", "{{ include 'partials/part' }}");

        var fault = Assert.Single(SiteBuild.Run(_site.Options).Diagnostics, each =>
            each.Severity == DiagnosticSeverity.Error
        );

        Assert.Equal("theme/partials/part.sbn-html(1,9)", fault.At.ToString());
        Assert.EndsWith(
            "included by pages/digest.sbn-html, layouts/base.sbn-html",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AThemesOwnRowIsUsedWhereverTheBuiltInThemeListsPapers()
    {
        OwnTheme.CopyTo(_site);
        _site.Write("theme/partials/row.sbn-html", "<b>{{ $1.title }}</b>");

        SiteBuild.Run(_site.Options);

        Assert.Contains(
            "><b>Deep Scale</b></li>",
            File.ReadAllText(_site.At("output/digests/2025-12-25.html")),
            StringComparison.Ordinal
        );
    }
}
