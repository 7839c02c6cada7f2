using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests;

/// <summary>A whole build, with the repository's own templates, of collected files that mean harm.</summary>
public sealed class HostileInputTests : IDisposable
{
    private const string Attack =
        "</script></title><script>alert(1)</script><img src=x onerror=alert(1)>\" onmouseover=\"alert(1)' {{ 1 }} "
        + "[x](javascript:alert(1)) `";

    private static readonly string[] Names =
    [
        "..",
        "...",
        "../../../../etc/passwd",
        "..\\..\\windows",
        "CON",
        "nul.txt",
        "index",
        "a\u0000b",
        "\u202Egnp.exe",
        "\u0007\u001B[31m",
        "/",
        "C:\\x",
        "%2e%2e%2f",
        new string('n', 300),
        string.Concat(Enumerable.Repeat("名", 300)),
        string.Concat(Enumerable.Repeat("e\u0301", 300)),
        "",
    ];

    private readonly TinySite _site = new();

    public HostileInputTests()
    {
        OwnTheme.CopyTo(_site);
        File.Delete(_site.At("input/digests/2025-12-25.txt"));
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void ScriptInEveryFieldStaysText()
    {
        _site.Write("input/digests/2025-12-25.json", JsonSerializer.Serialize(Fields(Attack)));
        _site.Write(
            "input/digests/2025-12-26.bib",
            $"@inproceedings{{a, title = {{Bib {Attack}}}, author = {{{Attack}}}, booktitle = {{{Attack}}}, abstract "
                + $"= {{{Attack}}}, year = 2024, url = {{javascript:alert(1)}}, note = {{{Attack}}}}}"
        );
        _site.Write(
            "input/digests/2025-12-27.ris",
            $"TY  - {Attack}\nTI  - Ris {Attack}\nAU  - {Attack}\nAB  - {Attack}\nUR  - javascript:alert(1)\nUR  - "
                + "https://x.org/\"onload=\"alert(1)\nER  - \n"
        );
        _site.Write(
            "input/digests/2025-12-28.txt",
            $"Daily Papers\n\nDec 28, 2025\n\nText {Attack}\n\n{Attack} {Attack} {Attack}\n\nlab {Attack}\n·\nDec 24\n"
        );
        _site.Write(
            "input/digests/2025-12-29.xml",
            $"<feed><entry><id>{Escape(Attack)}</id><title>Atom "
                + $"{Escape(Attack)}</title><summary>{Escape(Attack)}</summary><author><name>{Escape(Attack)}</name></author><journal_ref>{Escape(Attack)}</journal_ref></entry></feed>"
        );

        Build();

        Assert.Contains(
            "papers/bib-script-title-script-alert-1-script-img-src-x-onerror-alert-1-onmouseover.html",
            _site.Output().Keys
        );
        foreach (var (path, html) in _site.Output().Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
            AssertHarmless(path, html);
        Assert.All(_site.Output().Where(file => file.Key.EndsWith(".md", StringComparison.Ordinal)), twin =>
            Assert.DoesNotContain("<script", Prose(twin.Value), StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void NamesThatMeanHarmStayInsideTheOutput()
    {
        for (var number = 0; number < Names.Length; number++)
            _site.Write($"input/digests/2025-12-{number + 1:00}.json", JsonSerializer.Serialize(Fields(Names[number])));
        if (!OperatingSystem.IsWindows())
        {
            foreach (
                var name in (string[])["..hidden", "a\u0001b", "\u202Etxt.exe", new string('x', 200), "a..b", "con"]
            )
                _site.Write($"input/digests/{name}.json", JsonSerializer.Serialize(Fields("In " + name)));
        }
        var before = Files();

        Build();

        var written = Files().Except(before, StringComparer.Ordinal).ToList();
        Assert.NotEmpty(written);
        Assert.All(written, path =>
        {
            Assert.StartsWith("output/", path, StringComparison.Ordinal);
            Assert.All(path.Split('/'), part => Assert.InRange(Encoding.UTF8.GetByteCount(part), 1, 200));
            Assert.Matches("^[A-Za-z0-9._/-]+$", path);
        });
        foreach (var (path, html) in _site.Output().Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
            AssertHarmless(path, html);
    }

    [Fact]
    public void AWithdrawnPaperSaysSoOnItsPage()
    {
        _site.Write(
            "input/digests/2025-12-25.json",
            """[{"paper": {"id": "2501.00001", "title": "Gone", "withdrawnAt": "2025-12-01T00:00:00Z"}}, {"paper": {"id": "2501.00002", "title": "There"}}]"""
        );

        Build();

        Assert.Contains("This paper has been withdrawn.", _site.Read("papers/gone.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("gone.html", _site.Read("digests/2025-12-25.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("gone.html", _site.Read("papers/index.html"), StringComparison.Ordinal);
    }

    private void Build()
    {
        var result = SiteBuild.Run(_site.Options);

        Assert.NotNull(result.Summary);
    }

    private string[] Files() =>
        [
            .. Directory
                .EnumerateFiles(_site.Root, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(_site.Root, file).Replace('\\', '/')),
        ];

    private static object[] Fields(string text) =>
        [
            new
            {
                paper = new
                {
                    id = text,
                    title = "Api " + text,
                    summary = $"{text} We introduce {text}. It gains 12% over {text}.",
                    authors = new[] { new { name = text }, new { name = text + " B" } },
                    organization = new { name = text, fullname = text },
                    publishedAt = "2025-12-01T00:00:00Z",
                    projectPage = "javascript:alert(1)",
                    githubRepo = "https://github.com/a/b\"onclick=\"alert(1)",
                },
            },
        ];

    /// <summary>A twin's front matter quotes texts as data; what a reader renders is its prose.</summary>
    private static string Prose(string twin) => twin[(twin.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);

    private static void AssertHarmless(string path, string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var script in page.QuerySelectorAll("script"))
        {
            var isOwn = script.GetAttribute("src") is { } source
                ? source.Contains("assets/", StringComparison.Ordinal)
                    && !source.Contains(':', StringComparison.Ordinal)
                : script.GetAttribute("type") == "application/ld+json"
                    || script.TextContent.StartsWith(
                        "{let d=document.documentElement.dataset;try{let t=localStorage.theme",
                        StringComparison.Ordinal
                    );
            Assert.True(isOwn, $"{path}: {script.OuterHtml}");
        }
        foreach (var attribute in page.All.SelectMany(element => element.Attributes))
        {
            Assert.False(
                attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase),
                $"{path}: {attribute.Name}"
            );
            Assert.False(
                attribute.Name is "href" or "src" or "action"
                    && attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase),
                $"{path}: {attribute.Value}"
            );
        }
        Assert.DoesNotContain(page.QuerySelectorAll("img"), image => image.GetAttribute("src") == "x");
    }
}
