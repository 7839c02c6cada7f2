using System.Text;
using System.Text.Json;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests;

public sealed class SiteBuildTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void ADigestBecomesPagesTwinsAndData()
    {
        var result = SiteBuild.Run(_site.Options);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(2, result.Summary!.Papers);
        Assert.Equal(
            "<!doctype html><html lang=\"en\"><title>Deep Scale</title><h1>Deep Scale</h1><a "
                + "href=\"../index.html\">Home</a>",
            _site.Read("papers/deep-scale.html")
        );
        Assert.StartsWith(
            "---\ntitle: \"Deep Scale\"\n---\n\n# Deep Scale\n\n[Home](../index.md)\n\nLarge models",
            _site.Read("papers/deep-scale.md")
        );
        Assert.All(
            [
                "orgs/apple.html",
                "digests/2025-12-25.html",
                "periods/2023/12.html",
                "periods/2025.html",
                "404.html",
                "search/start.json",
                "data/site.json",
                "assets/site.css",
            ],
            path => Assert.Contains(path, _site.Output().Keys)
        );
    }

    [Fact]
    public void APaperIsOneLineOfData()
    {
        SiteBuild.Run(_site.Options);

        var lines = _site.Read("data/papers.jsonl").TrimEnd('\n').Split('\n');
        var paper = JsonDocument.Parse(lines[1]).RootElement;
        Assert.Equal(2, lines.Length);
        Assert.Equal(
            ["slug", "url", "title", "abstract", "organization", "published", "seenIn", "related", "provenance"],
            paper.EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal("2025-01-07", paper.GetProperty("published").GetString());
        Assert.Equal("""{"slug":"apple","name":"Apple"}""", paper.GetProperty("organization").GetRawText());
        Assert.Equal(
            """[{"digest":"2025-12-25","file":"digests/2025-12-25.txt","line":13,"comments":4}]""",
            paper.GetProperty("seenIn").GetRawText()
        );
    }

    [Fact]
    public void ASecondBuildWritesNothing()
    {
        var first = SiteBuild.Run(_site.Options).Summary!;
        var second = SiteBuild.Run(_site.Options).Summary!;

        Assert.Equal((first.Written, 0, 0), (second.Unchanged, second.Written, second.Removed));
    }

    [Fact]
    public void ARemovedDigestLeavesTheBytesOfACleanBuild()
    {
        SiteBuild.Run(_site.Options);
        var clean = _site.Output();
        _site.Write(
            "input/digests/2025-12-26.txt",
            TinySite.Listing.Replace("Deep Scale", "Wide Scale").Replace("Dec 25", "Dec 26")
        );
        SiteBuild.Run(_site.Options);
        Assert.Contains("papers/wide-scale.html", _site.Output().Keys);
        File.Delete(_site.At("input/digests/2025-12-26.txt"));

        var summary = SiteBuild.Run(_site.Options).Summary!;

        Assert.True(summary.Removed > 0);
        Assert.Equal(clean, _site.Output());
    }

    [Theory]
    [InlineData("notes/deep.md", "paper: deep-scale", "papers/deep-scale.", "search/")]
    [InlineData("authors/ada.md", "name: Ada Low\nhomepage: https://ada.example", "authors/ada-low.", "-")]
    [InlineData("orgs/apple.md", "name: Apple\nhomepage: https://apple.example", "orgs/apple.", "-")]
    public void APersonsFileChangesOnlyWhatShowsIt(string file, string yaml, string page, string other)
    {
        _site.Write("input/metadata/a.bib", "@misc{a, title = {Deep Scale}, author = {Ada Low}, year = 2023}");
        SiteBuild.Run(_site.Options);
        var without = _site.Output();
        _site.Write("input/" + file, $"---\n{yaml}\n---\n\nA remark of one's own.\n");
        SiteBuild.Run(_site.Options);
        var with = _site.Output();

        var changed = with.Except(without).Select(changed => changed.Key).ToList();
        Assert.Contains(changed, path => path.StartsWith(page, StringComparison.Ordinal));
        Assert.All(changed, path =>
            Assert.True(
                path.StartsWith(page, StringComparison.Ordinal) || path.StartsWith(other, StringComparison.Ordinal),
                path
            )
        );

        File.Delete(_site.At("input/" + file));
        SiteBuild.Run(_site.Options);
        Assert.Equal(without, _site.Output());
    }

    [Fact]
    public void ABrokenTemplateLeavesThePreviousSiteAlone()
    {
        SiteBuild.Run(_site.Options);
        var before = _site.Output();
        _site.Write("theme/pages/paper.sbn-html", "{{ if }}");

        var result = SiteBuild.Run(_site.Options);

        Assert.Null(result.Summary);
        Assert.Contains(result.Diagnostics, x =>
            x.Id == "KB401" && x.At.Path == "theme/pages/paper.sbn-html" && x.At.Line == 1
        );
        Assert.Equal(before, _site.Output());
    }

    [Fact]
    public void AFaultThatShowsOnlyWhenRenderingLeavesThePreviousSiteAlone()
    {
        SiteBuild.Run(_site.Options);
        var before = _site.Output();
        _site.Write("theme/pages/paper.sbn-html", "{{ missing_function 1 }}");

        Assert.Null(SiteBuild.Run(_site.Options).Summary);
        Assert.Equal(before, _site.Output());
    }

    [Fact]
    public void ASiteThatIsTooLargeForItsHostIsAWarning()
    {
        SiteBuild.Run(_site.Options);
        var bytes = Directory
            .EnumerateFiles(_site.At("output"), "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/.kb/") && !file.Contains("\\.kb\\"))
            .Sum(file => new FileInfo(file).Length);

        Assert.Empty(SiteBuild.Check(_site.Options with { SizeLimit = bytes }).Diagnostics.Where(x => x.Id == "KB513"));
        Assert.StartsWith(
            $": warning KB513: The site is {bytes} bytes large, more than the {bytes - 1} that its host accepts.",
            SiteBuild
                .Check(_site.Options with { SizeLimit = bytes - 1 })
                .Diagnostics.Single(x => x.Id == "KB513")
                .ToString()
        );
    }

    [Fact]
    public void AMissingTemplateIsNamed()
    {
        File.Delete(_site.At("theme/pages/topic.sbn-html"));
        File.Delete(_site.At("theme/pages/paper.sbn-html"));

        Assert.Equal(
            "theme/pages/paper.sbn-html: error KB402: The theme has no template for pages of the kind “paper”. Add this file.",
            SiteBuild.Run(_site.Options).Diagnostics.Single().ToString()
        );
    }

    [Fact]
    public void AMissingBundleIsNamed()
    {
        File.Delete(_site.At("theme/dist/assets.json"));

        Assert.Equal("KB403", SiteBuild.Run(_site.Options).Diagnostics.Single().Id);
    }

    [Fact]
    public void ALinkThatLeadsNowhereIsAnErrorWithPageAndTarget()
    {
        _site.Write("input/pages/about.md", "---\ntitle: About\n---\n\nSee [this](papers/nowhere.md).\n");

        Assert.Equal(
            "about.html: error KB411: This page links to “papers/nowhere.html”, which the site does not have. "
                + "Correct the link or add the page.",
            SiteBuild.Run(_site.Options).Diagnostics.Single().ToString()
        );
    }

    [Fact]
    public void TwoPagesOfOneAddressAreAnError()
    {
        _site.Write("input/pages/search.md", "---\ntitle: My search\n---\n\nText.\n");

        Assert.Contains(SiteBuild.Run(_site.Options).Diagnostics, x => x.Id == "KB412" && x.At.Path == "search.html");
    }

    [Fact]
    public void StrictStopsAtAWarning()
    {
        _site.Write("input/digests/2025-12-26.txt", "");

        Assert.NotNull(SiteBuild.Run(_site.Options).Summary);
        Assert.Null(SiteBuild.Run(_site.Options with { Strict = true, Output = _site.At("strict") }).Summary);
        Assert.False(File.Exists(_site.At("strict/index.html")));
    }

    [Fact]
    public void ScriptInADigestIsText()
    {
        _site.Write("theme/pages/paper.sbn-html", "<h1>{{ title }}</h1>{{ sections.abstract }}");
        _site.Write(
            "input/digests/2025-12-26.txt",
            TinySite
                .Listing.Replace("Deep Scale", "<script>alert(1)</script> Scale")
                .Replace("Large models", "<img src=x onerror=alert(1)> [x](javascript:alert(1))")
        );

        SiteBuild.Run(_site.Options);

        var page = _site
            .Output()
            .Single(file =>
                file.Key.StartsWith("papers/script", StringComparison.Ordinal)
                && file.Key.EndsWith(".html", StringComparison.Ordinal)
            )
            .Value;
        Assert.Contains(
            "<h1>&lt;script&gt;alert(1)&lt;/script&gt; Scale</h1><p>&lt;img src=x onerror=alert(1)&gt; "
                + "[x](javascript:alert(1))",
            page
        );
    }

    [Fact]
    public void ABaseUrlGivesASitemap()
    {
        SiteBuild.Run(_site.Options with { BaseUrl = "https://example.org/kb/" });

        Assert.Contains("<loc>https://example.org/kb/papers/deep-scale.html</loc>", _site.Read("sitemap.xml"));
        Assert.Contains("href=\"/kb/index.html\"", _site.Read("404.html"));
    }

    [Fact]
    public void ADigestCutAtEveryByteNeverBreaksTheBuildOfItsNeighbours()
    {
        var bytes = Encoding.UTF8.GetBytes(TinySite.Listing);
        for (var length = 0; length < bytes.Length; length += 37)
        {
            _site.Write("input/digests/2025-12-26.txt", bytes[..length]);

            Assert.True(SiteBuild.Run(_site.Options).Summary!.Papers >= 2);
        }
    }

    [Fact]
    public void AMissingInputFolderIsSaid()
    {
        var fault = Assert.Throws<DirectoryNotFoundException>(() =>
            SiteBuild.Run(_site.Options with { Input = _site.At("nowhere") })
        );

        Assert.Contains(_site.At("nowhere"), fault.Message);
    }

    [Fact]
    public void CheckWritesNothing()
    {
        var result = SiteBuild.Check(_site.Options);

        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.False(Directory.Exists(_site.At("output")));
    }
}
