using System.Text;
using System.Xml.Linq;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Papers;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Exports;

public sealed class FeedsTests
{
    private const string Url = "https://example.org/kb/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly Dictionary<string, XElement> Feeds = Written(Demo.Catalog);

    [Fact]
    public void TheSitesFeedHasTheFiftyNewestArrivals()
    {
        var feed = Feeds["index.atom"];

        Assert.Equal("tag:example.org,2026:/kb/index", feed.Element(Atom + "id")!.Value);
        Assert.Equal("Papers & more", feed.Element(Atom + "title")!.Value);
        Assert.Equal("2025-12-25T00:00:00Z", feed.Element(Atom + "updated")!.Value);
        Assert.Equal(
            ["https://example.org/kb/index.atom", "https://example.org/kb/"],
            feed.Elements(Atom + "link").Select(Href)
        );
        Assert.Equal(50, feed.Elements(Atom + "entry").Count());
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
        Assert.DoesNotContain(Feeds.Keys, path => path.StartsWith("digests/", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryEntryStatesWhatTheFormatRequires() =>
        Assert.All(Feeds.Values.SelectMany(feed => feed.Elements(Atom + "entry")), entry =>
        {
            var page = Demo.Page<PaperPage>(Href(entry.Element(Atom + "link")!)[Url.Length..]);
            Assert.Equal($"tag:example.org,2026:/kb/papers/{page.Slug}", entry.Element(Atom + "id")!.Value);
            Assert.Equal(page.Title, entry.Element(Atom + "title")!.Value);
            var authors = entry.Elements(Atom + "author").Select(author => author.Value).ToList();
            Assert.Equal(page.Authors.Take(10).Select(author => author.Title), authors.Take(10));
            var others = page.Authors.Skip(10).Select(author => author.Title).ToList();
            Assert.Equal(others.Count > 1 ? [$"{others.Count} others"] : others, authors.Skip(10));
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

    private static Dictionary<string, XElement> Written(Catalog catalog)
    {
        var settings = SiteSettings.Default with { Title = "Papers & more" };
        var site = new SiteView(catalog, Demo.Insights, Demo.Knowledge.Editorial with { Settings = settings });
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
