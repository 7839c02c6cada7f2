using System.Net;
using KnowledgeBase.Digests;
using KnowledgeBase.Digests.Formats;

namespace KnowledgeBase.Tests.Digests.Formats;

public sealed class SavedPageTests
{
    [Fact]
    public void TheDataOfAListPageIsRead()
    {
        var json =
            "{\"periodType\":\"day\",\"dateString\":\"2026-03-06\",\"dailyPapers\":["
            + DailyPapersTests.Item
            + "],\"query\":{}}";
        var file = Page(
            $"""
            <div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="{Escaped(json)}">
            <article><h3><a href="/papers/2602.01234">Pruning With…</a></h3></article></div>
            """
        );

        Assert.Equal((SavedPage.Format, new DateOnly(2026, 3, 6)), (file.Format, file.Date!.Value));
        Assert.Equal("Pruning Without Tears", Assert.Single(file.Entries).Title);
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void ThePaperOfASinglePageIsRead()
    {
        var json =
            """{"paper":{"id":"2602.01234","title":"One <b> & two","authors":[{"name":"Ana Ruiz"}]},"comments":[],"upvoters":[{"name":"x"}]}""";
        var file = Page($"<div data-target=\"PaperContent\" data-props=\"{Escaped(json)}\"></div>");

        var entry = Assert.Single(file.Entries);
        Assert.Equal(("One <b> & two", "2602.01234"), (entry.Title, entry.ArxivId.ToString()));
        Assert.Equal(["Ana Ruiz"], entry.Authors.AsEnumerable());
        Assert.Null(file.Date);
    }

    [Fact]
    public void WithoutDataTheVisibleCardsAreRead()
    {
        var file = Page(
            $"""
            <h1>Daily Papers</h1><time datetime="2025-12-25T00:00:00">Dec 25</time>
            <article class="relative flex"><h3 class="x"><a href="/papers/2602.01234" class="line-clamp-3">Pruning
              Without Tears</a></h3><p>{Listing.Sentence}</p><ul><li>3 authors</li></ul><span>Jan 7</span></article>
            <article><h3><a href="/papers/2602.05678?x=1">Second</a></h3><div>·</div><span>Published on Dec 24, 2023</span></article>
            <article><h3><a href="/blog/x">No paper</a></h3></article>
            """
        );

        Assert.Equal(new DateOnly(2025, 12, 25), file.Date);
        Assert.Equal(
            [
                ("Pruning Without Tears", Listing.Sentence, 3, "2025-01-07", "2602.01234"),
                ("Second", null, null, "2023-12-24", "2602.05678"),
            ],
            file.Entries.Select(entry =>
                (entry.Title, entry.Abstract, entry.AuthorCount, entry.Published?.ToString(), entry.ArxivId.ToString())
            )
        );
        Assert.Equal(
            ["digests/page.html(3,1)", "digests/page.html(5,1)"],
            file.Entries.Select(entry => entry.At.ToString())
        );
    }

    [Fact]
    public void APageWithCitationTagsIsAPaper()
    {
        var entry = Assert.Single(
            Page(
                """
                <meta name="citation_title" content="Tagged" /><meta name="citation_author" content="Ruiz, Ana" />
                <meta name="citation_author" content="Bo Li" /><meta name="citation_date" content="2025/01/30" />
                <meta name="citation_arxiv_id" content="2501.18512" /><meta name="citation_pdf_url" content="https://arxiv.org/pdf/2501.18512" />
                """
            ).Entries
        );

        Assert.Equal(
            ("Tagged", "2025-01-30", "2501.18512"),
            (entry.Title, entry.Published?.ToString(), entry.ArxivId.ToString())
        );
        Assert.Equal(["Ana Ruiz", "Bo Li"], entry.Authors.AsEnumerable());
    }

    [Fact]
    public void CitationTagsStateWhereInPrintAPaperStands()
    {
        var entry = Assert.Single(
            Page(
                """
                <meta name="citation_title" content="A &amp;amp; B" /><meta name="citation_authors" content="Ruiz, Ana; Li, Bo" />
                <meta name="citation_cover_date" content="June 2021" /><meta name="citation_journal_title" content="J" />
                <meta name="citation_volume" content="12" /><meta name="citation_firstpage" content="4" /><meta name="citation_lastpage" content="9" />
                """
            ).Entries
        );

        Assert.Equal(("A & B", "2021-06", "J"), (entry.Title, entry.Published?.ToString(), entry.Venue));
        Assert.Equal(["Ana Ruiz", "Bo Li"], entry.Authors.AsEnumerable());
        Assert.Equal(("12", "4–9"), (entry.Publication?.Volume, entry.Publication?.Pages));
    }

    [Fact]
    public void APageWithoutPapersIsNamed() =>
        Assert.Equal(
            "digests/page.html: warning KB143: No paper was found in this file. It looks like a web page. Save the page of a "
                + "listing or of a paper, or its data.",
            Sources.Messages(Page("<p>Nothing here</p>"))
        );

    private static DigestFile Page(string body) =>
        Sources.Parse("page.html", $"<!doctype html><html><body>\n{body}</body></html>");

    private static string Escaped(string json) => WebUtility.HtmlEncode(json);
}
