using KnowledgeBase.Digests;
using KnowledgeBase.Digests.Formats;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Digests.Formats;

public sealed class DailyPapersTests
{
    public const string Item = """
        {"paper": {"id": "2602.01234", "authors": [{"_id": "a", "name": "Ana  Ruiz", "hidden": false, "user": {"name": "ana"}}, {"name": "Bo Li", "hidden": true}],
          "publishedAt": "2026-02-26T17:08:18.000Z", "title": "Pruning\n Without Tears", "summary": "First line\nsecond line.",
          "upvotes": 10, "submittedOnDailyAt": "2026-03-06T03:55:12.777Z", "projectPage": "https://ruiz.github.io/p", "githubRepo": "ruiz/p",
          "githubRepoAddedBy": "auto", "ai_keywords": ["a", "b"], "organization": {"_id": "x", "name": "lab-x", "fullname": "Lab X", "avatar": "/a.svg"}},
         "publishedAt": "2026-02-26T12:08:18.000Z", "title": "Pruning With…", "summary": "Short", "numComments": 4, "submittedBy": {"name": "else"}}
        """;

    [Fact]
    public void AnItemIsReadWithThePapersOwnFieldsFirst()
    {
        var file = Read($"[{Item}]");
        var entry = Assert.Single(file.Entries);

        Assert.Equal(DailyPapers.Format, file.Format);
        Assert.Equal(new DateOnly(2026, 3, 6), file.Date);
        Assert.Equal("Pruning Without Tears", entry.Title);
        Assert.Equal("First line second line.", entry.Abstract);
        Assert.Equal(["Ana Ruiz", "Bo Li"], entry.Authors.AsEnumerable());
        Assert.Equal(new OrganizationName("lab-x", "Lab X"), entry.Organization);
        Assert.Equal("2026-02-26", entry.Published?.ToString());
        Assert.Equal("2602.01234", entry.ArxivId.ToString());
        Assert.Equal(4, entry.Comments);
        Assert.Equal(
            [
                new EntryLink(LinkKind.Code, "https://github.com/ruiz/p") { IsThirdParty = true },
                new EntryLink(LinkKind.Project, "https://ruiz.github.io/p"),
            ],
            entry.Links.AsEnumerable()
        );
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void WhatThePlatformAddsIsKept()
    {
        var file = Read(
            """
            [{"paper": {"id": "2602.01234", "title": "Pruning", "summary": "Short.", "upvotes": 54, "githubStars": 7,
              "authors": [{"name": "Ana Ruiz", "user": {"_id": "1", "fullname": "Ana", "user": "ana-r", "type": "user"}, "status": "claimed_verified"},
                {"name": " "}, {"name": "Bo Li"}, {"name": "Cy Cole", "user": {"name": "cyc"}}],
              "ai_summary": "Prunes.", "ai_keywords": ["pruning", "sparsity"], "submittedOnDailyBy": {"user": "else"}},
              "submittedBy": {"name": "else"}}]
            """
        );
        var entry = Assert.Single(file.Entries);

        Assert.Equal((54, 7, "Prunes."), (entry.Upvotes, entry.Stars, entry.Summary));
        Assert.Equal(["pruning", "sparsity"], entry.Keywords.AsEnumerable());
        Assert.Equal(["Ana Ruiz", "Bo Li", "Cy Cole"], entry.Authors.AsEnumerable());
        Assert.Equal(
            [new AuthorAccount(0, "ana-r", "claimed_verified"), new AuthorAccount(2, "cyc", null)],
            entry.Accounts.AsEnumerable()
        );
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void ANameThatStandsTwiceIsKeptTwice()
    {
        var file = Read(
            """[{"paper": {"id": "1", "title": "T", "authors": [{"name": "Tao Li"}, {"name": "Bo Li"}, {"name": "Tao Li"}]}}]"""
        );

        Assert.Equal(["Tao Li", "Bo Li", "Tao Li"], file.Entries.Single().Authors.AsEnumerable());
        Assert.Equal(
            "digests/papers.json(1,2): warning KB192: “Tao Li” stands more than once in the list of authors and is kept "
                + "each time: two people may share a name. Remove what is too much.",
            Sources.Messages(file)
        );
    }

    [Theory]
    [InlineData(
        """["{'paper': {'id': '2412.00001', 'title': \"It's\", 'summary': 'a\\nb', 'authors': [{'name': 'Ana', 'hidden': False}]}, 'x': None}"]"""
    )]
    [InlineData(
        """{"status": "success", "data": ["{'paper': {'id': '2412.00001', 'title': \"It's\", 'summary': 'a\\nb', 'authors': [{'name': 'Ana'}]}}"]}"""
    )]
    [InlineData(
        """["{\"paper\": {\"id\": \"2412.00001\", \"title\": \"It's\", \"summary\": \"a b\", \"authors\": [{\"name\": \"Ana\"}]}}"]"""
    )]
    public void ItemsKeptAsTextsAreRead(string json)
    {
        var file = Read(json);
        var entry = Assert.Single(file.Entries);

        Assert.Equal((DailyPapers.Format, ""), (file.Format, Sources.Messages(file)));
        Assert.Equal(("It's", "a b", "2412.00001"), (entry.Title, entry.Abstract, entry.ArxivId.ToString()));
        Assert.Equal(["Ana"], entry.Authors.AsEnumerable());
    }

    [Fact]
    public void ATextThatIsNoItemIsNamed()
    {
        var file = Read("""["{'paper': {'id': '2412.00001', 'title': 'T'}}", "{'paper': oops}", "x"]""");

        Assert.Equal(["T"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(["KB193", "KB193"], file.Diagnostics.Select(fault => fault.Id));
    }

    [Theory]
    [InlineData("""{"id": "2602.01234", "title": "Alone", "authors": []}""", "Alone")]
    [InlineData("""{"id": "1", "title": "One", "upvotes": 1}""" + "\n" + """{"id": "2", "title": "Two"}""", "One|Two")]
    [InlineData(
        """{"query": {"a": [1]}, "dailyPapers": [{"paper": {"id": "1", "title": "In"}}], "searchResults": [{"title": "Out"}]}""",
        "In"
    )]
    [InlineData("""{"papers": [{"id": "1", "title": "In", "summary": "x"}]}""", "In")]
    [InlineData("""[{"title": "Outer only", "paper": {"id": "1"}}]""", "Outer only")]
    [InlineData(
        """[{"title": "Null paper", "paper": null, "summary": null, "authors": null, "organization": 3}]""",
        "Null paper"
    )]
    [InlineData(
        """{"papers": [{"paper": {"id": "1", "title": "In"}}, {"title": "Named otherwise"}]}""",
        "In|Named otherwise"
    )]
    public void EveryShapeOfAnAnswerIsRead(string json, string titles)
    {
        var file = Read(json);

        Assert.Equal(titles, string.Join('|', file.Entries.Select(entry => entry.Title)));
        Assert.Equal("", Sources.Messages(file));
    }

    [Theory]
    [InlineData("2026-03-07.json", "2026-03-07", "")]
    [InlineData("2026-03-07-hf.json", "2026-03-07", "")]
    [InlineData("papers.json", "2026-03-06", "")]
    public void TheNameDatesAnAnswerBeforeItsPapersDo(string name, string date, string faults)
    {
        var file = Sources.Parse(name, $"[{Item}]");

        Assert.Equal((date, faults), (PartialDate.From(file.Date!.Value).ToString(), Sources.Messages(file)));
    }

    [Fact]
    public void ThePagesOwnDateWinsOverTheName()
    {
        var file = Sources.Parse(
            "2026-03-08.json",
            $$"""{"periodType": "day", "dateString": "2026-03-06", "dailyPapers": [{{Item}}]}"""
        );

        Assert.Equal(new DateOnly(2026, 3, 6), file.Date);
        Assert.Equal(
            "digests/2026-03-08.json: warning KB126: The file's name says 2026-03-08, but the page is that of 2026-03-06, whose date is used: on a day without papers the site shows an earlier day. Rename the file.",
            Sources.Messages(file)
        );
    }

    [Theory]
    [InlineData(
        """[{"id": "1", "title": "One", "upvotes": 1}, {"id": "2", "title": "Two" "x"}, {"id": "3", "title": "Three"}]""",
        "One|Three",
        "KB141"
    )]
    [InlineData(
        """[{"id": "1", "title": "One", "upvotes": 1}, {"id": "2", "title": "Two}, {"id": "3", "title": "Three"}]""",
        "One|Three",
        "KB141"
    )]
    [InlineData(
        """[{"id": "1", "title": "One", "upvotes": 1}, 17, {"id": "3", "title": "Three"}]""",
        "One|Three",
        "KB141"
    )]
    [InlineData("""[{"id": "1", "title": "One", "upvotes": 1}, {"id": "2", "ti""", "One", "KB141 KB140")]
    [InlineData("""[{"id": "1", "title": "One", "upvotes": 1},""", "One", "KB140")]
    [InlineData("""[{"id": "1", "upvotes": 1}, {"id": "3", "title": "Three"}]""", "Three", "KB142")]
    [InlineData("""[{"id": "1", "title": "One", "publishedAt": "soon"}]""", "One", "KB113")]
    [InlineData("""[{"paper": {"id": "1", "title": "Half \ud83d of it"}}]""", "Half \uFFFD of it", "")]
    [InlineData("""[{"paper": {"id": "1", "title": "Low \ude00 half"}}]""", "Low \uFFFD half", "")]
    [InlineData("""[{"paper": {"id": "1", "title": "Whole \ud83d\ude00 \u00e9\t\"q\""}}]""", "Whole 😀 é \"q\"", "")]
    [InlineData("""{"count":1,{"paper":{"papers":[{"paper": {"id": "1", "title": "One"}}]}""", "One", "KB141")]
    [InlineData("""[]""", "", "KB143")]
    [InlineData("""{"error": "not found", "upvotes": 1}""", "", "KB142")]
    public void DamageIsNamedAndCostsOnlyItself(string json, string titles, string faults)
    {
        var file = Read(json);

        Assert.Equal(titles, string.Join('|', file.Entries.Select(entry => entry.Title)));
        Assert.Equal(faults, string.Join(' ', file.Diagnostics.Select(fault => fault.Id)));
    }

    [Fact]
    public void ARecordOfAnotherProgramIsReadByItsOwnNames()
    {
        var file = Read(
            """
            {"papers": [{"paper": {"id": "2501.00001", "title": "Listed"}}, {"title": "Crawled", "arxiv_id": "2501.00002",
              "url": "https://arxiv.org/abs/2501.00002", "year": 2025, "tags": ["cs.CL"]}]}
            """
        );

        var crawled = file.Entries[1];
        Assert.Equal(
            ("2501.00002", 2025, "cs.CL"),
            (crawled.ArxivId?.Value, crawled.Published?.Year, Assert.Single(crawled.Keywords))
        );
    }

    [Fact]
    public void ItemsKnowTheirPlaces()
    {
        var file = Read(
            "[\n  {\"id\": \"1\", \"title\": \"One\", \"upvotes\": 1},\n  {\"id\": \"2\", \"title\": \"Two\"}, "
                + "{\"id\": \"3\", \"title\": \"Three\"}]"
        );

        Assert.Equal(
            ["digests/papers.json(2,3)", "digests/papers.json(3,3)", "digests/papers.json(3,32)"],
            file.Entries.Select(entry => entry.At.ToString())
        );
    }

    private static DigestFile Read(string json) => Sources.Parse("papers.json", json);
}
