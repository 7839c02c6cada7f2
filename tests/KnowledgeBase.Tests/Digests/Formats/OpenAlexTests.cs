using KnowledgeBase.Digests;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Digests.Formats;

public sealed class OpenAlexTests
{
    private const string Work = """
        {"id": "https://openalex.org/W4400000001", "doi": "https://doi.org/10.1234/ABC",
         "title": "Pruning <i>Without</i> Tears", "display_name": "Pruning <i>Without</i> Tears",
         "publication_year": 2024, "publication_date": "2024-05-04",
         "ids": {"openalex": "https://openalex.org/W4400000001", "doi": "https://doi.org/10.1234/ABC"},
         "type": "article",
         "primary_location": {"is_oa": false, "landing_page_url": "https://doi.org/10.1234/ABC",
           "pdf_url": "https://example.org/closed.pdf",
           "source": {"id": "https://openalex.org/S1", "display_name": "Small Models", "type": "journal"}},
         "locations": [
           {"is_oa": true, "landing_page_url": "http://arxiv.org/abs/2405.01234v2",
            "pdf_url": "https://arxiv.org/pdf/2405.01234v2"},
           {"is_oa": true, "landing_page_url": "https://example.org/p", "pdf_url": "https://example.org/open.pdf"}],
         "open_access": {"is_oa": true, "oa_status": "green", "oa_url": "https://arxiv.org/pdf/2405.01234v2"},
         "authorships": [
           {"author_position": "first", "author": {"id": "https://openalex.org/A1", "display_name": "Ana Ruiz"},
            "institutions": [{"id": "https://openalex.org/I1", "display_name": "Lab X"}],
            "raw_author_name": "Ruiz, A."},
           {"author_position": "last", "author": {"id": null, "display_name": null}, "institutions": [],
            "raw_author_name": "van den Berg, Bo"}],
         "is_retracted": false, "is_authors_truncated": false,
         "abstract_inverted_index": {"This": [0], "paper": [1, 5], "is": [2], "a": [3, 7], "paper;": [4], "not": [6],
           "submitter,": [8], "summary": [9], "or\nso.": [10]}}
        """;

    [Fact]
    public void AWorkIsRead()
    {
        var file = Read(Work);
        var entry = Assert.Single(file.Entries);

        Assert.Equal("OpenAlex", file.Format.Name);
        Assert.Equal(("Pruning Without Tears", "Small Models"), (entry.Title, entry.Venue));
        Assert.Equal("This paper is a paper; paper not a submitter, summary or so.", entry.Abstract);
        Assert.Equal(["Ana Ruiz", "Bo van den Berg"], entry.Authors.AsEnumerable());
        Assert.Equal(new OrganizationName("", "Lab X"), entry.Organization);
        Assert.Equal(
            ("2405.01234", "10.1234/abc", null, "2024-05-04"),
            (entry.ArxivId.ToString(), entry.Doi.ToString(), entry.OtherId, entry.Published?.ToString())
        );
        Assert.Equal([new EntryLink(LinkKind.Pdf, "https://example.org/open.pdf")], entry.Links.AsEnumerable());
        Assert.False(entry.Withdrawn || entry.HasMoreAuthors);
        Assert.Equal("", Sources.Messages(file));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("[{0}]")]
    [InlineData("{0}\n{0}")]
    [InlineData("""{{"meta": {{"count": 1, "groups_count": null}}, "results": [{0}], "group_by": []}}""")]
    public void WorksComeInEveryShapeOfAnAnswer(string shape)
    {
        const string Small = """
            {"id": "https://openalex.org/W1", "display_name": "T", "is_retracted": true, "publication_year": 2023}
            """;
        var file = Read(
            shape
                .Replace("{{", "{", StringComparison.Ordinal)
                .Replace("}}", "}", StringComparison.Ordinal)
                .Replace("{0}", Small, StringComparison.Ordinal)
        );

        Assert.Equal("OpenAlex", file.Format.Name);
        Assert.All(file.Entries, entry =>
            Assert.Equal(
                ("T", "openalex:W1", "2023", true),
                (entry.Title, entry.OtherId, entry.Published?.ToString(), entry.Withdrawn)
            )
        );
        Assert.Equal(shape.Split("{0}").Length - 1, file.Entries.Length);
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void APreprintOfArxivHasNoOtherDoiAndNoVenue()
    {
        var entry = Read(
            """
            {"id": "https://openalex.org/W1", "title": "T", "doi": "https://doi.org/10.48550/arxiv.2405.01234",
             "is_authors_truncated": true,
             "primary_location": {"source": {"display_name": "arXiv (Cornell University)"}}}
            """
        )
            .Entries.Single();

        Assert.Equal(("2405.01234", null, null), (entry.ArxivId.ToString(), entry.Doi, entry.Venue));
        Assert.True(entry.HasMoreAuthors);
    }

    [Fact]
    public void APaperOfSeveralInstitutionsIsGivenToNone()
    {
        const string Second = "\"institutions\": [{\"display_name\": \"Lab Y\"}]";
        var file = Read(Work.Replace("\"institutions\": []", Second, StringComparison.Ordinal));

        Assert.Null(file.Entries.Single().Organization);
    }

    [Theory]
    [InlineData("""{"b": [7], "a": [-3], "c": [1e300, 99999999999999999999], "d": ["x", null]}""", "a b c c")]
    [InlineData("""{"b": [0, 0], "a": [0]}""", "b b a")]
    [InlineData("""{"<jats:p>Some": [0], "text.</jats:p>": [1]}""", "Some text.")]
    [InlineData("""{"a": 3, "b": {"c": [1]}}""", null)]
    [InlineData("""["a"]""", null)]
    [InlineData("null", null)]
    public void PositionsDoNothingButSortTheWords(string index, string? text)
    {
        var file = Read($$"""{"id": "https://openalex.org/W1", "title": "T", "abstract_inverted_index": {{index}}}""");

        Assert.Equal(text, file.Entries.Single().Abstract);
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void ALongWordAtManyPositionsLosesTheAbstractAlone()
    {
        var places = string.Join(',', Enumerable.Repeat("0", 100_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var index = $"{{\"{new string('x', 10_000)}\": [{places}]}}";
        var file = Read(
            $$"""[{"id": "https://openalex.org/W1", "title": "One", "abstract_inverted_index": {{index}} }]"""
        );

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32 << 20);
        Assert.Equal(("One", null), (file.Entries.Single().Title, file.Entries.Single().Abstract));
        Assert.Equal(
            "digests/works.json(1,2): warning KB148: The abstract of “One” grows longer than its list of words "
                + "accounts "
                + "for and is left out; collect the file again.",
            Sources.Messages(file)
        );
    }

    [Fact]
    public void BehindDamageAuthorsAreNotTakenForWorks()
    {
        var file = Read($"[{Work.Replace("\"doi\":", "\"doi\"", StringComparison.Ordinal)}, {Work}]");

        Assert.Equal(["Pruning Without Tears"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(["KB141", "KB142"], file.Diagnostics.Select(fault => fault.Id).Distinct(StringComparer.Ordinal));
    }

    private static DigestFile Read(string text) => Sources.Parse("works.json", text);
}
