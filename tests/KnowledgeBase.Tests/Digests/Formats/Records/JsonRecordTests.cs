using KnowledgeBase.Digests;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Digests.Formats.Records;

public sealed class JsonRecordTests
{
    private const string Crawled = """
        {"title": "Streaming Widgets", "authors": ["Ada Arno", "Ben Bell"], "arxiv_id": "2510.09608v1",
         "summary": "We stream widgets.", "published": "2025-10-10T17:59:58+00:00", "categories": ["cs.CV", "cs.AI"],
         "pdf_url": "http://arxiv.org/pdf/2510.09608v1", "tldr": "Widgets, streamed.", "github": "arno/widgets",
         "project_page": "https://arno.github.io/w", "upvotes": "12", "comment": "8 pages", "journal_ref": "J. Widgets 3"}
        """;

    [Fact]
    public void ACrawlersRecordIsRead()
    {
        var file = Read($"[{Crawled}]");
        var entry = Assert.Single(file.Entries);

        Assert.Equal("JSON records", file.Format.Name);
        Assert.Equal(("Streaming Widgets", "J. Widgets 3"), (entry.Title, entry.Venue));
        Assert.Equal(("We stream widgets.", "Widgets, streamed."), (entry.Abstract, entry.Summary));
        Assert.Equal(["Ada Arno", "Ben Bell"], entry.Authors.AsEnumerable());
        Assert.Equal(("2510.09608", "2025-10-10", 12), Facts(entry));
        Assert.Equal(["cs.CV", "cs.AI"], entry.Keywords.AsEnumerable());
        Assert.Equal(
            [
                new EntryLink(LinkKind.Code, "https://github.com/arno/widgets"),
                new EntryLink(LinkKind.Project, "https://arno.github.io/w"),
            ],
            entry.Links.AsEnumerable()
        );
        Assert.Equal("", Sources.Messages(file));

        static (string?, string?, int?) Facts(DigestEntry entry) =>
            (entry.ArxivId.ToString(), entry.Published?.ToString(), entry.Upvotes);
    }

    [Theory]
    [InlineData("[{0}, {0}]", 2)]
    [InlineData("{0}\n{0}\n", 2)]
    [InlineData("{0}", 1)]
    [InlineData("""{{"count": 2, "papers": [{0}, {0}]}}""", 2)]
    [InlineData(
        """{{"schemaVersion": 1, "date": "2025-10-11", "categories": [{{"papers": [{0}]}}, {{"papers": [{0}]}}]}}""",
        2
    )]
    [InlineData("""{{"a": {{"b": [[{0}], [{0}]]}}}}""", 2)]
    [InlineData("""{{"data": {0}}}""", 1)]
    [InlineData("""[{{"_id": 1, "_source": {0}}}]""", 1)]
    [InlineData("""[{{"id": 1, "type": "paper", "attributes": {0}}}]""", 1)]
    public void RecordsComeInEveryShape(string shape, int count)
    {
        var file = Read(Shaped(shape));

        Assert.Equal(count, file.Entries.Length);
        Assert.All(file.Entries, entry => Assert.Equal("2510.09608", entry.ArxivId.ToString()));
        Assert.Equal("", Sources.Messages(file));
    }

    [Theory]
    [InlineData("""{{"2510.09608": {0}}}""", "")]
    [InlineData("""{{"Vision": {{"2510.09608": {0}}}, "Speech": {{}}}}""", "Vision")]
    [InlineData("""{{"Vision": [{0}]}}""", "Vision")]
    [InlineData("""{{"2025-10-11": [{0}]}}""", "")]
    [InlineData("""{{"categories": [{{"name": "Vision", "papers": [{0}]}}]}}""", "Vision")]
    [InlineData("""{{"name": "My Digest", "papers": [{0}]}}""", "")]
    public void TheNameOfAListOfATopicIsAKeyword(string shape, string keyword)
    {
        var entry = Assert.Single(Read(Shaped(shape)).Entries);

        Assert.Equal(keyword.Length == 0 ? [] : [keyword], entry.Keywords.Skip(2));
    }

    [Fact]
    public void AnIdentifierMayBeTheKeyOfItsRecord()
    {
        var entry = Assert.Single(Read("""{"2401.00001v2": {"title": "Keyed", "authors": "Ada Arno"}}""").Entries);

        Assert.Equal(("Keyed", "2401.00001"), (entry.Title, entry.ArxivId.ToString()));
    }

    [Theory]
    [InlineData(
        """{"Vision": {"2401.00001": "|**2024-01-02**|**Masked Widgets: A \\| B**|Ann Lee et.al.|[2401.00001](http://arxiv.org/abs/2401.00001)|**[link](https://github.com/a/b)**|\n"}}""",
        "Masked Widgets: A | B"
    )]
    [InlineData(
        """{"Vision": {"2401.00001": "- 2024-01-02, **Masked Widgets**, Ann Lee et.al., Paper: [http://arxiv.org/abs/2401.00001](http://arxiv.org/abs/2401.00001), Code: **[https://github.com/a/b](https://github.com/a/b)**\n"}}""",
        "Masked Widgets"
    )]
    public void RowsOfMarkdownByIdentifierAreRead(string json, string title)
    {
        var file = Read(json);
        var entry = Assert.Single(file.Entries);

        Assert.Equal(
            (title, "2401.00001", "2024-01-02", true),
            (entry.Title, entry.ArxivId.ToString(), entry.Published?.ToString(), entry.HasMoreAuthors)
        );
        Assert.Equal(["Ann Lee"], entry.Authors.AsEnumerable());
        Assert.Equal(["Vision"], entry.Keywords.AsEnumerable());
        Assert.Equal([new EntryLink(LinkKind.Code, "https://github.com/a/b")], entry.Links.AsEnumerable());
        Assert.Equal("", Sources.Messages(file));
    }

    [Theory]
    [InlineData(
        """[{"name": "left-pad", "version": "1.0.0", "dependencies": {"a": "1"}}]""",
        "name, version, dependencies, a"
    )]
    [InlineData(
        """{"title": "My blog", "items": [{"title": "A post", "url": "https://a.test", "date": "2024-01-02", "author": "Ann"}]}""",
        "title, items, url, date, author"
    )]
    [InlineData(
        """{"openapi": "3.0", "info": {"title": "An API", "description": "d", "version": "1"}}""",
        "openapi, info, title, description, version"
    )]
    [InlineData(
        """{"articles": [{"author": "A", "title": "News", "description": "d", "url": "https://n.test", "publishedAt": "2024-01-02T00:00:00Z"}]}""",
        "articles, author, title, description, url, publishedAt"
    )]
    [InlineData("{\"a\": 1}\n{\"b\": 2}\n", "a, b")]
    public void WhatHoldsNoPapersIsRefusedOnce(string json, string keys) =>
        Assert.Equal(
            (
                "",
                "digests/papers.json: warning KB190: This JSON holds no papers that can be recognised; the fields found "
                    + $"are: {keys}. A paper has a title, and an identifier, an address or authors."
            ),
            (string.Join('|', Read(json).Entries.Select(entry => entry.Title)), Sources.Messages(Read(json)))
        );

    [Fact]
    public void AmongPapersWhatIsNoneIsNamed()
    {
        var file = Read($"[{Crawled},\n {{\"x\": 1}},\n {{\"id\": \"2401.00001\", \"authors\": [\"A B\"]}}]");

        Assert.Single(file.Entries);
        Assert.Equal(["KB191", "KB142"], file.Diagnostics.Select(fault => fault.Id));
    }

    [Fact]
    public void NotANumberIsNothing()
    {
        var file = Read(
            """[{"title": "Widgets \ud83d\ude00", "doi": "10.1000/a", "year": NaN, "abstract": null, "x": Infinity}]"""
        );

        Assert.Equal(("Widgets 😀", null), (file.Entries.Single().Title, file.Entries.Single().Published));
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void TextsThatHoldAListAreRead()
    {
        var entry = Assert.Single(
            Read(
                """[{"title": "T", "doi": "10.1000/a", "authors": "['Ada Arno', \"Ben O'Bell\"]", "tags": "[\"a, b\", \"c\"]"}]"""
            ).Entries
        );

        Assert.Equal(["Ada Arno", "Ben O'Bell"], entry.Authors.AsEnumerable());
        Assert.Equal(["a, b", "c"], entry.Keywords.AsEnumerable());
    }

    [Fact]
    public void NamesOfListsOfPapersAreNoKeywords()
    {
        var file = Read(
            """{"date": "2026-07-14", "categories": {"quant-ph": {"slug": "quant-ph", "label": "Quantum Physics", "topPapers": [{"rank": 1, "arxivId": "2607.11847", "title": "T", "abstractLines": ["One.", "Two."]}]}}}"""
        );

        Assert.Equal(new DateOnly(2026, 7, 14), file.Date);
        Assert.Equal(
            ("One. Two.", "Quantum Physics"),
            (file.Entries.Single().Summary, file.Entries.Single().Keywords.Single())
        );
    }

    [Fact]
    public void RecordsInsideAnObjectKnowTheirPlaces()
    {
        var file = Read(
            "{\"papers\": [\n  {\"title\": \"A\", \"doi\": \"10.1000/a\"},\n  {\"title\": \"B\", \"doi\": \"10.1000/b\"}]}"
        );

        Assert.Equal(
            ["digests/papers.json(2,3)", "digests/papers.json(3,3)"],
            file.Entries.Select(entry => entry.At.ToString())
        );
    }

    [Fact]
    public void ADamagedRecordInsideAnObjectCostsOnlyItself()
    {
        var file = Read(
            "{\"papers\": [{\"title\": \"A\", \"doi\": \"10.1000/a\"}, {\"title\": \"B\" \"doi\": 1}, {\"title\": \"C\", \"doi\": \"10.1000/c\"}]}"
        );

        Assert.Equal(["A", "C"], file.Entries.Select(entry => entry.Title));
        Assert.All(file.Diagnostics, fault => Assert.Equal("KB141", fault.Id));
    }

    [Fact]
    public void AListInAnObjectTooLargeToBeHeldIsReadItemByItem()
    {
        var text = new string('x', 10_000);
        var items = Enumerable
            .Range(0, 2_000)
            .Select(number => $"{{\"title\": \"T{number}\", \"doi\": \"10.1000/{number}\", \"abstract\": \"{text}\"}}");
        var file = Read($"{{\"meta\": \"a \\\" b\", \"papers\": [{string.Join(",\n", items)}], \"next\": null}}");

        Assert.Equal(2_000, file.Entries.Length);
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void ALargeObjectThatIsCutSaysSo()
    {
        var text = new string('x', 10_000);
        var items = Enumerable
            .Range(0, 2_000)
            .Select(number => $"{{\"title\": \"T{number}\", \"doi\": \"10.1000/{number}\", \"abstract\": \"{text}\"}}");
        var file = Read($"{{\"papers\": [{string.Join(",\n", items)}");

        Assert.Equal(2_000, file.Entries.Length);
        Assert.Equal(["KB140"], file.Diagnostics.Select(fault => fault.Id));
    }

    private static string Shaped(string shape) =>
        shape
            .Replace("{{", "{", StringComparison.Ordinal)
            .Replace("}}", "}", StringComparison.Ordinal)
            .Replace("{0}", Crawled.ReplaceLineEndings(" "), StringComparison.Ordinal);

    private static DigestFile Read(string json) => Sources.Parse("papers.json", json);
}
