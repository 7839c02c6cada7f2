using System.Text.Json;
using KnowledgeBase.Citations;
using KnowledgeBase.Editorial;
using KnowledgeBase.Pages;
using KnowledgeBase.Site;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Site;

public sealed class NotedSiteRecordTests
{
    private static readonly SiteModel Site = new("Title", "Description", "de")
    {
        Url = "https://example.org/",
        Repository = "https://example.org/repository",
        Rights = "Theirs.",
        Extent = new SiteExtent(AuthorPages.Several, TwinFiles.Main, ListForm.Brief, PageDetails.Brief),
        Menu = [new PageLink("Home", "index.html")],
    };

    [Fact]
    public void EveryPaperOfTheDemoIsReadAsItWasWritten()
    {
        var papers = Demo.Catalog.Papers;
        var bibliography = Bibliography.Of(papers, Site.Url, isKept: false);
        var noted = Demo.Catalog with { Papers = [.. papers.Select(paper => paper with { NotePath = $"notes/{paper.Slug}.md", Notes = $"On {paper.Title}" })] };
        var site = NotedSite.Of(Site, noted, Demo.List.Pages, bibliography, Numbers(noted.Papers.Select(paper => paper.NotePath!)));

        Assert.Equal(papers.Length, site.Pages.Length);
        Assert.Equal(Json(site), Json(NotedSiteRecord.Read(NotedSiteRecord.Write(site))));
    }

    /// <summary>So that a new member of a page is not forgotten: each has a value that its absence would not have.</summary>
    [Fact]
    public void EveryMemberOfAPageIsKept()
    {
        var link = new PageLink("A title", "a.html");
        var row = new PaperRow("slug", "Title", "papers/slug.html", "A. One") { Organization = link, Published = "2024", HasCode = true, Topic = link, Excerpt = "Text" };
        var page = new PaperPage("papers/a.html", "A")
        {
            Description = "Said.",
            Body = [new Section("abstract", "Heading", "Words", FromPeople: true)],
            Slug = "a",
            Authors = [new NameLink("A. One", "authors/one.html")],
            AuthorCount = 3,
            StatedAuthorCount = 4,
            Organization = link,
            Published = "2024-01-02",
            Venue = "Venue",
            ArxivId = "2401.00001",
            Doi = "10.1/x",
            Withdrawn = true,
            Links = [new OutsideLink("code", "host", "https://host/")],
            Topics = [new TopicLink("T", "topics/t.html", ["why"])],
            Introduces = [new NameLink("N", null)],
            BuildsOn = [new QuotedRow(row, "Quoted")],
            MentionedBy = [new QuotedRow(row, null)],
            MentionCount = 31,
            LinkCount = 60,
            Claims = [new ClaimRow("By 3.5 %", 3.5, "%")],
            NearDuplicates = [row],
            Related = [new RelatedRow(row, ["near"])],
            SeenIn = [new SightingRow("Digest", "digests/d.html", 5)],
            Provenance = [new ProvenanceRow(["title"], "file", 7)],
            Previous = link,
            Next = link,
            CorrectUrl = "https://example.org/",
            Rights = "Theirs.",
        };
        var bibliography = Bibliography.Of(Demo.Catalog.Papers, Site.Url, isKept: false);
        var reference = Enumerable.Range(0, bibliography.Count).Select(bibliography.At).First(each => each.Doi is not null || each.ArxivId is not null);
        var site = new NotedSite(Site, [new NotedPage("notes/a.md", "Body", 12, page, reference)]);

        Assert.DoesNotContain(JsonSerializer.SerializeToElement(page).EnumerateObject(), member =>
            member.Value.ValueKind is JsonValueKind.Null || (member.Value.ValueKind is JsonValueKind.Array && member.Value.GetArrayLength() == 0));
        Assert.Equal(Json(site), Json(NotedSiteRecord.Read(NotedSiteRecord.Write(site))));
    }

    private static string Json(NotedSite site) => JsonSerializer.Serialize(site);

    private static Dictionary<string, int> Numbers(IEnumerable<string> notes) =>
        notes.Select((note, number) => KeyValuePair.Create(note, number)).ToDictionary(StringComparer.Ordinal);
}
