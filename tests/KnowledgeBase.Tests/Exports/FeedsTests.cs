using System.Globalization;
using System.Text;
using System.Xml.Linq;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Mining.Trends;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Papers;
using KnowledgeBase.Tests.Fixtures;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Exports;

public sealed class FeedsTests
{
    private const string Url = "https://example.org/kb/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly Dictionary<string, XElement> Feeds = Written(Demo.Catalog);

    [Fact]
    public void TheSitesFeedHasTheNewestDigestsWhole()
    {
        var feed = Feeds["index.atom"];

        Assert.Equal("tag:example.org,2026:/kb/index", feed.Element(Atom + "id")!.Value);
        Assert.Equal("Papers & more", feed.Element(Atom + "title")!.Value);
        Assert.Equal("2025-12-25T00:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal(
            ["https://example.org/kb/index.atom", "https://example.org/kb/"],
            feed.Elements(Atom + "link").Select(Href)
        );
        var newest = Demo.Catalog.Digests.Select(digest => digest.Id).OrderDescending(StringComparer.Ordinal).First();
        var listed = Demo
            .Catalog.Papers.Where(paper => paper.SeenIn.All(seen => seen.Digest == newest))
            .Select(paper => $"tag:example.org,2026:/kb/papers/{paper.Slug}")
            .ToList();
        var ids = feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).ToHashSet();
        Assert.Equal(47, listed.Count);
        Assert.All(listed, id => Assert.Contains(id, ids));
    }

    [Fact]
    public void ATopicAndAnOrganisationHaveTheirOwn()
    {
        Assert.Equal(
            "https://example.org/kb/topics/video.html",
            Href(Feeds["topics/video.atom"].Elements(Atom + "link").Last())
        );
        Assert.Equal("Video · Papers & more", Feeds["topics/video.atom"].Element(Atom + "title")!.Value);
        Assert.Contains(Feeds.Keys, path => path.StartsWith("orgs/", StringComparison.Ordinal));
        Assert.Equal(
            ["digests/index.atom"],
            Feeds.Keys.Where(path => path.StartsWith("digests/", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void AnEntryOfTheDigestsFeedNamesEachPaperOfADay()
    {
        var entry = Feeds["digests/index.atom"].Element(Atom + "entry")!;

        Assert.Equal("25 December 2025: 49 papers", entry.Element(Atom + "title")!.Value);
        var content = entry.Element(Atom + "content")!;
        Assert.Equal("html", content.Attribute("type")!.Value);
        Assert.Equal(49, content.Value.Split("<li>").Length - 1);
        Assert.Contains("<li><a href=\"https://example.org/kb/papers/", content.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void WhoReadsOnceADaySeesEveryPaperOnce()
    {
        var random = new Random(26);
        var days = Enumerable
            .Range(0, 60)
            .Select(day => new DateOnly(2025, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Select(day => (Day: day, Count: random.Next(10) == 0 ? 0 : random.Next(1, 140)))
            .ToList();
        var digests = new List<DigestFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (day, count) in days)
        {
            digests.Add(Digest(day, [.. Enumerable.Range(0, count).Select(i => Entry($"Paper {i} of {day}", day))]));
            var feed = Feed(Catalog([.. digests]));

            var unread = feed.Count(seen.Add);

            Assert.Equal(count, unread);
        }
    }

    [Fact]
    public void AFeedOfAHugeDayIsWholeAndSmall()
    {
        var entries = Enumerable
            .Range(0, 900)
            .Select(i => Entry($"A paper of an enormous listing, number {i}", "2025-01-01"));
        var written = Written(Catalog(Digest("2025-01-01", [.. entries])), bare: true)["index.atom"];

        Assert.Equal(900, written.Elements(Atom + "entry").Count());
        Assert.InRange(written.ToString(SaveOptions.DisableFormatting).Length, 1, 500_000);
    }

    /// <summary>The identifiers of the entries of the site's feed.</summary>
    private static IEnumerable<string> Feed(Catalog catalog) =>
        Written(catalog, bare: true)["index.atom"]
            .Elements(Atom + "entry")
            .Select(entry => entry.Element(Atom + "id")!.Value);

    [Fact]
    public void EveryEntryStatesWhatTheFormatRequires() =>
        Assert.All(Lists.SelectMany(feed => feed.Elements(Atom + "entry").Take(150)), entry =>
        {
            var page = Demo.Page<PaperPage>(Href(entry.Element(Atom + "link")!)[Url.Length..]);
            Assert.Equal($"tag:example.org,2026:/kb/papers/{page.Slug}", entry.Element(Atom + "id")!.Value);
            Assert.Equal(page.Title, entry.Element(Atom + "title")!.Value);
            var authors = entry.Elements(Atom + "author").Select(author => author.Value).ToList();
            Assert.Equal(page.Authors.Take(5).Select(author => author.Title), authors.Take(5));
            var others = page.Authors.Skip(5).Select(author => author.Title).ToList();
            Assert.Equal(others.Count > 1 ? [$"{others.Count} others"] : others, authors.Skip(5));
            Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}T00:00:00Z$", entry.Element(Atom + "updated")!.Value);
        });

    [Fact]
    public void EntriesStandNewestFirst()
    {
        var dates = Feeds["topics/video.atom"]
            .Elements(Atom + "entry")
            .Select(entry => entry.Element(Atom + "updated")!.Value)
            .ToList();

        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
    }

    [Fact]
    public void WhatXmlCannotHoldIsLeftOut()
    {
        var papers = Demo.Catalog.Papers.Select(paper => paper with { Title = "A\u0000B\u0007 \ud800 <c> & \ufffe大" });

        var feed = Written(Demo.Catalog with { Papers = [.. papers] })["index.atom"];

        Assert.Equal("AB \ufffd <c> & 大", feed.Element(Atom + "entry")!.Element(Atom + "title")!.Value);
    }

    private static IEnumerable<XElement> Lists =>
        Feeds.Where(feed => feed.Key != PageUrls.DigestFeed).Select(feed => feed.Value);

    /// <param name="bare">Whether nothing was mined, and no topics are there.</param>
    private static Dictionary<string, XElement> Written(Catalog catalog, bool bare = false)
    {
        var settings = SiteSettings.Default with { Title = "Papers & more" };
        var nothing = new Insights([.. catalog.Papers.Select(_ => new PaperInsights([], [], []))])
        {
            Timeline = Timeline.Of(catalog),
        };
        var editorial = bare ? EditorialFiles.None : Demo.Knowledge.Editorial;
        var site = new SiteView(catalog, bare ? nothing : Demo.Insights, editorial with { Settings = settings });
        return KnowledgeBase
            .Exports.Feeds.Of(PageList.Of(site).Lists, site, Url)
            .ToDictionary(
                file => file.Path,
                file => XElement.Parse(Encoding.UTF8.GetString(file.Content().Span)),
                StringComparer.Ordinal
            );
    }

    private static string Href(XElement link) => link.Attribute("href")!.Value;
}
