namespace KnowledgeBase.Tests.Digests.Formats.Records;

public sealed class PaperFeedTests
{
    [Fact]
    public void ArxivsFeedIsDatedByItsAnnouncement()
    {
        var file = Sources.Parse(
            "arxiv.xml",
            """
            <?xml version='1.0' encoding='UTF-8'?>
            <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">
              <channel><title>cs.CL updates on arXiv.org</title>
                <item><title>Widgets &amp; More: $\alpha$</title><link>https://arxiv.org/abs/2402.00001</link>
                  <description>arXiv:2402.00001v1 Announce Type: replace-cross
            Abstract: We present &lt;5 widgets.</description>
                  <guid isPermaLink="false">oai:arXiv.org:2402.00001v1</guid><category>cs.CL</category><category>cs.AI</category>
                  <pubDate>Mon, 05 Feb 2024 00:00:00 -0500</pubDate><arxiv:announce_type>replace-cross</arxiv:announce_type>
                  <dc:creator>Ann Lee, Jo Doe</dc:creator><arxiv:DOI>10.1000/widget.1</arxiv:DOI></item>
              </channel></rss>
            """
        );
        var entry = Assert.Single(file.Entries);

        Assert.Equal(
            ("feed", new DateOnly(2024, 2, 5), ""),
            (file.Format.Name, file.Date!.Value, Sources.Messages(file))
        );
        Assert.Equal(("Widgets & More: $\\alpha$", "We present <5 widgets."), (entry.Title, entry.Abstract));
        Assert.Equal(
            ("2402.00001", "10.1000/widget.1", null),
            (entry.ArxivId.ToString(), entry.Doi.ToString(), entry.Published)
        );
        Assert.Equal(["cs.CL", "cs.AI"], entry.Keywords.AsEnumerable());
    }

    [Fact]
    public void OldFeedsOfArxivAreRead()
    {
        var file = Sources.Parse(
            "old.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="http://arxiv.org/"><title>cs.CL updates</title></channel>
            <item rdf:about="http://arxiv.org/abs/2301.00001"><title>Widgets. (arXiv:2301.00001v2 [cs.CL] UPDATED)</title>
            <link>http://arxiv.org/abs/2301.00001</link><description rdf:parseType="Literal">&lt;p&gt;We present &lt;/p&gt; widgets&nbsp;too.</description>
            <dc:creator> &lt;a href="http://arxiv.org/find/a"&gt;Ann Lee&lt;/a&gt;, &lt;a href="http://x"&gt;Jo Doe&lt;/a&gt;</dc:creator></item></rdf:RDF>
            """
        );
        var entry = Assert.Single(file.Entries);

        Assert.Equal(
            ("Widgets.", "2301.00001", "We present widgets too."),
            (entry.Title, entry.ArxivId.ToString(), entry.Abstract)
        );
        Assert.Equal(["Ann Lee", "Jo Doe"], entry.Authors.AsEnumerable());
    }

    [Fact]
    public void AtomOfOthersIsRead()
    {
        var file = Sources.Parse(
            "atom.xml",
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Papers</title><id>tag:papers.test,2024:feed</id>
            <link href="https://papers.test/"/>
            <entry><title type="html">Widgets &lt;i&gt;for&lt;/i&gt; all</title><id>tag:papers.test,2024:1</id><link href="https://huggingface.co/papers/2401.00001" rel="alternate"/>
            <published>2024-01-02T08:00:00Z</published><author><name>Ann Lee</name></author><author><name>Jo Doe</name></author><summary>We give.</summary></entry>
            <entry><title>News of our blog</title><id>x</id><link href="https://papers.test/news"/><published>2024-01-02T08:00:00Z</published><summary>Hello.</summary></entry></feed>
            """
        );
        var entry = Assert.Single(file.Entries);

        Assert.Equal(
            ("Widgets for all", "2401.00001", "2024-01-02"),
            (entry.Title, entry.ArxivId.ToString(), entry.Published?.ToString())
        );
        Assert.Equal(["Ann Lee", "Jo Doe"], entry.Authors.AsEnumerable());
        Assert.Equal(["KB191"], file.Diagnostics.Select(fault => fault.Id));
    }

    [Fact]
    public void AFeedOfABlogIsRefusedOnce()
    {
        var file = Sources.Parse(
            "blog.rss",
            """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Blog</title>
            <item><title>A post</title><link>https://blog.test/a</link><description>&lt;div&gt;Hi&lt;/div&gt;</description><dc:creator>Ann</dc:creator><pubDate>Mon, 05 Feb 2024 00:00:00 GMT</pubDate></item>
            <item><title>Another</title><link>https://blog.test/b</link></item></channel></rss>
            """
        );

        Assert.Equal(("feed", 0), (file.Format.Name, file.Entries.Length));
        Assert.Equal(["KB190"], file.Diagnostics.Select(fault => fault.Id));
    }

    [Fact]
    public void ADamagedItemCostsOnlyItself()
    {
        var file = Sources.Parse(
            "x.xml",
            "<rss><channel><item><title>A</title><link>https://arxiv.org/abs/2401.00001</link></item>\n"
                + "<item><title>B</titel></item>\n<item><title>C & D</title><link>https://arxiv.org/abs/2401.00003</link></item></channel></rss>"
        );

        Assert.Equal(["A", "C & D"], file.Entries.Select(entry => entry.Title));
        Assert.Equal("KB152 digests/x.xml(2)", $"{file.Diagnostics.Single().Id} {file.Diagnostics.Single().At}");
    }
}
