using System.Text.Json;
using AngleSharp.Html.Parser;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Text;

namespace KnowledgeBase.Tests;

/// <summary>A whole build of collected files whose addresses and names hide characters.</summary>
public sealed class HiddenTextTests : IDisposable
{
    private readonly TinySite _site = new();

    public HiddenTextTests() => OwnTheme.CopyTo(_site);

    public void Dispose() => _site.Dispose();

    public static TheoryData<string> Hidden =>
        ["\u202e", "\u001b[31m", "\u200b", "\u2066", "\u2028", "\u007f", "\u0000", "\ufeff", "\u00ad", "\U000e0041"];

    [Theory]
    [MemberData(nameof(Hidden))]
    public void NoAddressOfTheSiteHidesACharacter(string hidden)
    {
        var (doi, url) = ($"10.1234/abc{hidden}gnp", $"https://a.test/{hidden}xyz");
        _site.Write(
            "input/digests/2025-12-26.bib",
            $"@misc{{a, title = {{Bib}}, doi = {{{doi}}}, url = {{{url}}}, eprint = {{2501.{hidden}00001}}}}\n"
        );
        _site.Write("input/digests/2025-12-27.ris", $"TY  - JOUR\nTI  - Ris\nDO  - {doi}\nUR  - {url}\nER  - \n");
        _site.Write(
            "input/digests/2025-12-28.json",
            JsonSerializer.Serialize(
                new[]
                {
                    new
                    {
                        paper = new
                        {
                            id = $"2501.{hidden}00001",
                            title = "Api",
                            summary = $"See {url} and https://github.com/a{hidden}/b.",
                            projectPage = url,
                            githubRepo = url,
                        },
                    },
                }
            )
        );
        _site.Write(
            "input/metadata/c.json",
            JsonSerializer.Serialize(
                new[]
                {
                    new
                    {
                        title = "Bib",
                        DOI = doi,
                        URL = url,
                    },
                }
            )
        );
        _site.Write(
            "input/digests/2025-12-30.html",
            $"<meta name=citation_title content=Tags><meta name=citation_doi content=\"{doi}\"><meta "
                + $"name=citation_pdf_url content=\"{url}\">"
        );

        Build();

        foreach (var (path, text) in _site.Output().Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (var address in Addresses(text))
                Assert.True(VisibleText.HidesNothing(address), $"{path}: {VisibleText.Of(address)}");
        }
        Assert.DoesNotContain("10.1234/abc" + hidden, _site.Read("data/library.bib"), StringComparison.Ordinal);
        foreach (var line in _site.Read("data/papers.jsonl").TrimEnd().Split('\n'))
        {
            using var paper = JsonDocument.Parse(line);
            Assert.All(Addresses(paper.RootElement), address => Assert.True(VisibleText.HidesNothing(address), line));
        }
    }

    [Fact]
    public void WhatIsLeftOutIsSaidAtItsPlace()
    {
        _site.Write(
            "input/digests/2025-12-26.bib",
            "\n@misc{a, title = {Bib}, doi = {10.1234/abc\u202egnp\u001b[31m}}\n@misc{b, title = {Link}, url = "
                + "{https://a.test/\u202exyz}}\n"
        );

        var said = Build().Diagnostics.Where(each => each.Id == "KB153").Select(each => each.ToString());

        Assert.Equal(
            [
                "digests/2025-12-26.bib(2,1): warning KB153: The DOI “10.1234/abc\\u{202e}gnp\\u{1b}[31m” contains invisible characters and is left out. Remove them, or collect the file again.",
                "digests/2025-12-26.bib(3,1): warning KB153: The link “https://a.test/\\u{202e}xyz” contains invisible characters and is left out. Remove them, or collect the file again.",
            ],
            said
        );
    }

    [Fact]
    public void AFileNameHidesNothingWhereverItIsShown()
    {
        if (OperatingSystem.IsWindows())
            return;
        _site.Write(
            "input/digests/2025-12-26 a\n::error file=x::injected\u001b[31m\u202e.bib",
            "junk} outside\n@misc{a, title = {A Paper}}\n"
        );

        var result = Build();

        const string Shown = "digests/2025-12-26 a\\u{a}::error file=x::injected\\u{1b}[31m\\u{202e}.bib";
        Assert.Contains(result.Diagnostics, each =>
            each.ToString()
            == $"{Shown}(1): warning KB131: “junk}} outside” stands outside any entry and is left out. Begin comments with %."
        );
        Assert.Contains(
            JsonSerializer.Serialize(Shown)[1..^1],
            _site.Read("data/papers.jsonl"),
            StringComparison.Ordinal
        );
        Assert.All(_site.Output(), file => Assert.Equal(-1, file.Value.AsSpan().IndexOfAny('\u001b', '\u202e')));
    }

    [Fact]
    public void AMessageHidesNothingThatItQuotes()
    {
        _site.Write("input/digests/2025-12-26.bib", "@misc{k, title = {T}, \u001b]0;x\u0007 \u202eoutside }\n");

        var message = Assert.Single(Build().Diagnostics, each => each.Id == "KB133").Message;

        Assert.StartsWith("“\\u{1b}]0;x\\u{7} \\u{202e}outside” in the entry", message, StringComparison.Ordinal);
    }

    private BuildResult Build() => SiteBuild.Run(_site.Options);

    private static IEnumerable<string> Addresses(JsonElement paper)
    {
        if (paper.TryGetProperty("doi", out var doi))
            yield return doi.GetString()!;
        if (!paper.TryGetProperty("links", out var links))
            yield break;
        foreach (var link in links.EnumerateArray())
            yield return link.GetProperty("url").GetString()!;
    }

    private static IEnumerable<string> Addresses(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        string?[] addresses =
        [
            .. page.All.SelectMany(element => ((string[])["href", "src", "action"]).Select(element.GetAttribute)),
            .. page.QuerySelectorAll("meta[name=citation_doi], meta[name=citation_pdf_url]")
                .Select(tag => tag.GetAttribute("content")),
        ];
        return addresses.OfType<string>();
    }
}
