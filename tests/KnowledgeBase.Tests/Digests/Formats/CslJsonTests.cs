using KnowledgeBase.Digests;
using KnowledgeBase.Digests.Formats;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Digests.Formats;

public sealed class CslJsonTests
{
    [Fact]
    public void AnItemIsRead()
    {
        var file = Read(
            """
            [{"id": "ruiz", "type": "article-journal", "title": "Pruning <i>Without</i> Tears", "container-title": ["Small Models", "SM"],
              "author": [{"family": "Ruiz", "given": "Ana"}, {"family": "Berg", "given": "Bo", "non-dropping-particle": "van den", "suffix": "Jr."}, {"literal": "OpenAI"}],
              "issued": {"date-parts": [["2024", 5, 4]]}, "DOI": "10.1234/ABC", "URL": "https://example.org/p.pdf", "abstract": "<jats:p>Some text.</jats:p>"}]
            """
        );
        var entry = Assert.Single(file.Entries);

        Assert.Equal(CslJson.Format, file.Format);
        Assert.Equal(
            ("Pruning Without Tears", "Some text.", "Small Models"),
            (entry.Title, entry.Abstract, entry.Venue)
        );
        Assert.Equal(["Ana Ruiz", "Bo van den Berg Jr.", "OpenAI"], entry.Authors.AsEnumerable());
        Assert.Equal(("2024-05-04", "10.1234/abc"), (entry.Published?.ToString(), entry.Doi.ToString()));
        Assert.Equal([new EntryLink(LinkKind.Pdf, "https://example.org/p.pdf")], entry.Links.AsEnumerable());
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void AnOrcidBelongsToTheAuthorBesideWhomItStands()
    {
        var file = Read(
            """
            [{"id": "ruiz", "type": "article-journal", "title": "Pruning", "author": [
              {"given": "", "ORCID": "https://orcid.org/0000-0001-5109-3700"},
              {"family": "Li", "given": "Bo"},
              {"family": "Ruiz", "given": "Ana", "ORCID": "http://orcid.org/0000-0002-1825-0097"},
              {"family": "Cole", "given": "Cy", "ORCID": "0000-0002-1825-0098"}]}]
            """
        );

        Assert.Equal(
            ["1 0000-0002-1825-0097"],
            file.Entries.Single().Orcids.Select(each => $"{each.Author} {each.Orcid}")
        );
    }

    [Theory]
    [InlineData("""{"date-parts": [[2024, 2, 30]]}""", "2024-02")]
    [InlineData("""{"date-parts": [[2024]]}""", "2024")]
    [InlineData("""{"raw": "2024-05"}""", "2024-05")]
    [InlineData("\"2024-05-04T10:00:00Z\"", "2024-05-04")]
    [InlineData("""{"literal": "May 4, 2024"}""", "2024-05-04")]
    [InlineData("""{"year": "2024", "month": 5}""", "2024-05")]
    [InlineData("""{"raw": "Spring 2024"}""", "2024")]
    [InlineData("""{"date-parts": [[null]]}""", "")]
    [InlineData("""{"date-parts": 5}""", "")]
    public void DatesAreReadAsFarAsTheyGo(string issued, string date) =>
        Assert.Equal(
            date,
            Read($$"""[{"type": "article", "title": "T", "issued": {{issued}}}]""").Entries[0].Published?.ToString()
                ?? ""
        );

    [Theory]
    [InlineData("\"archive\": \"arXiv\", \"archive_location\": \"2405.01234\"")]
    [InlineData("\"number\": \"arXiv:2405.01234\"")]
    [InlineData("\"URL\": \"https://arxiv.org/abs/2405.01234v1\"")]
    public void ArxivIdentifiersAreFoundWhereverTheyStand(string fields) =>
        Assert.Equal(
            "2405.01234",
            Read($$"""[{"type": "article", "title": "T", {{fields}}}]""").Entries[0].ArxivId.ToString()
        );

    [Theory]
    [InlineData("""[{"name": "Widget Collaboration"}, {"family": "Bell"}]""", "Widget Collaboration|Bell")]
    [InlineData("""["Ada Arno", "Ben Bell"]""", "Ada Arno|Ben Bell")]
    [InlineData("\"Arno, Ada; Bell, Ben\"", "Ada Arno|Ben Bell")]
    [InlineData("""{"family": "Arno", "given": "Ada"}""", "Ada Arno")]
    [InlineData("""[{"family": "Arno", "given": "Ada"}, {"literal": "et al."}]""", "Ada Arno|…")]
    [InlineData("""[{"literal": "AT&amp;T <i>Labs</i>"}]""", "AT&T Labs")]
    public void AuthorsAreReadInEveryForm(string authors, string names)
    {
        var entry = Read($$"""[{"type": "article", "title": "T", "author": {{authors}}}]""").Entries[0];

        Assert.Equal(names, string.Join('|', entry.Authors) + (entry.HasMoreAuthors ? "|…" : ""));
    }

    [Fact]
    public void AnItemWithoutTitleIsNamed() =>
        Assert.Equal(
            "digests/papers.json(1,2): warning KB142: The item “x” has no title and is left out.",
            Sources.Messages(
                Read(
                    """[{"id": "x", "type": "book", "title": 3.5e}, {"type": "book", "title": "T"}]""".Replace(
                        "3.5e",
                        "null",
                        StringComparison.Ordinal
                    )
                )
            )
        );

    private static DigestFile Read(string text) => Sources.Parse("papers.json", text);
}
