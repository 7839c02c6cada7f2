using KnowledgeBase.Digests;
using KnowledgeBase.Digests.Formats;

namespace KnowledgeBase.Tests.Digests.Formats;

public sealed class ArxivAtomTests
{
    private const string Entry = """
        <entry>
          <id>http://arxiv.org/abs/2501.01234v2</id><updated>2025-02-01T00:00:00Z</updated>
          <published>2025-01-02T18:00:00Z</published>
          <title>Pruning Without Tears: A
          Long Title</title>
          <summary>  First line
        second &lt; line.</summary>
          <author><name>Ana Ruiz</name><arxiv:affiliation>Lab X</arxiv:affiliation></author><author><name>Bo Li</name></author>
          <arxiv:comment>10 pages</arxiv:comment><arxiv:journal_ref>Small Models 3 (2025)</arxiv:journal_ref>
          <arxiv:doi>10.1234/ABC</arxiv:doi><link href="http://arxiv.org/pdf/2501.01234v2" rel="related" title="pdf"/>
        </entry>
        """;

    [Fact]
    public void AnEntryIsRead()
    {
        var file = Read(Feed(Entry));
        var entry = Assert.Single(file.Entries);

        Assert.Equal((ArxivAtom.Format, null), (file.Format, file.Date));
        Assert.Equal("Pruning Without Tears: A Long Title", entry.Title);
        Assert.Equal("First line second < line.", entry.Abstract);
        Assert.Equal(["Ana Ruiz", "Bo Li"], entry.Authors.AsEnumerable());
        Assert.Equal(
            ("2025-01-02", "2501.01234", "10.1234/abc"),
            (entry.Published?.ToString(), entry.ArxivId.ToString(), entry.Doi.ToString())
        );
        Assert.Equal("Small Models 3 (2025)", entry.Venue);
        Assert.Equal("digests/arxiv.xml(3,1)", entry.At.ToString());
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void AWithdrawnPaperSaysSo() =>
        Assert.True(
            Read(
                Feed("<entry><title>T</title><summary>This paper has been withdrawn by the authors.</summary></entry>")
            )
                .Entries[0]
                .Withdrawn
        );

    [Theory]
    [InlineData("Rate exceeded.", "KB150")]
    [InlineData("<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>q</title></feed>", "KB143")]
    [InlineData(
        "<feed><entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>bad "
            + "id</summary></entry></feed>",
        "KB151"
    )]
    [InlineData("<feed><entry><id>x</id></entry></feed>", "KB142")]
    [InlineData(
        "<!DOCTYPE feed [<!ENTITY a 'b'><!ENTITY c '&a;&a;&a;'>]><feed><entry><title>&c;</title></entry></feed>",
        "KB152"
    )]
    [InlineData("<feed><entry><title>T</title><summary>&xxe;</summary></entry></feed>", "KB152")]
    public void AnAnswerWithoutPapersIsNamed(string text, string id)
    {
        var file = Read(text);

        Assert.Empty(file.Entries);
        Assert.Equal([id], file.Diagnostics.Select(fault => fault.Id));
    }

    [Fact]
    public void ADamagedEntryCostsItselfAndNeverItsNeighbours()
    {
        var file = Read(
            Feed($"{Entry}<entry><title>Bad & worse</title></entry>{Entry} lost text <entry><title>Open</title>{Entry}")
        );

        Assert.Equal(3, file.Entries.Length);
        Assert.Equal(
            ["KB152 13", "KB152 23", "KB152 23"],
            file.Diagnostics.Select(fault => $"{fault.Id} {fault.At.Line}")
        );
    }

    private static string Feed(string entries) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" "
        + $"xmlns:arxiv=\"http://arxiv.org/schemas/atom\"><title>arXiv Query</title>\n{entries}\n</feed>";

    private static DigestFile Read(string text) => Sources.Parse("arxiv.xml", text);
}
