using System.Text;
using KnowledgeBase.Citations;
using KnowledgeBase.Digests;
using KnowledgeBase.Library;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Citations;

/// <summary>Every paper of the demo, written as a bibliography and read back by our own parsers.</summary>
public sealed class DemoReferencesTests
{
    private static readonly Bibliography Cited = new(Demo.Catalog.Papers, baseUrl: null, isKept: true);

    private static readonly Reference[] Written =
    [
        .. Enumerable.Range(0, Demo.Catalog.Papers.Length).Select(paper => Cited[paper]),
    ];

    public static TheoryData<string, string> Bibliographies =>
        new()
        {
            { "all.bib", string.Join('\n', Written.Select(BibTeXReference.Write)) },
            { "all.ris", string.Concat(Written.Select(RisReference.Write)) },
            { "all.json", CslReference.Write(Written) },
        };

    [Theory]
    [MemberData(nameof(Bibliographies))]
    public void EveryPaperOfTheDemoComesBackEqual(string path, string text)
    {
        var file = DigestParser.Parse(new Source(path, () => new MemoryStream(Encoding.UTF8.GetBytes(text))));

        Assert.Empty(file.Diagnostics);
        Assert.Equal(301, file.Entries.Length);
        Assert.Equal(Demo.Catalog.Papers.Zip(Written, Stated), file.Entries.Select(Read));
    }

    [Fact]
    public void EveryPaperOfTheDemoHasAKeyOfItsOwn() =>
        Assert.Equal(301, Written.Select(reference => reference.Key).Distinct(StringComparer.Ordinal).Count());

    private static string Stated(Paper paper, Reference reference) =>
        string.Join(
            '|',
            reference.Title,
            string.Join(';', paper.Authors.Select(author => author.Name)),
            paper.ArxivId,
            paper.Doi,
            reference.Venue,
            paper.Published?.Year,
            paper.Published?.Month
        );

    private static string Read(DigestEntry entry) =>
        string.Join(
            '|',
            entry.Title,
            string.Join(';', entry.Authors),
            entry.ArxivId,
            entry.Doi,
            entry.Venue,
            entry.Published?.Year,
            entry.Published?.Month
        );
}
