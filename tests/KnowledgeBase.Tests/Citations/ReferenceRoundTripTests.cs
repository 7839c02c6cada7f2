using System.Text;
using KnowledgeBase.Citations;
using KnowledgeBase.Digests;
using KnowledgeBase.Vocabulary;
using static KnowledgeBase.Tests.Citations.Papers;

namespace KnowledgeBase.Tests.Citations;

/// <summary>What is written is read back by the parsers that read everybody else's bibliographies.</summary>
public sealed class ReferenceRoundTripTests
{
    [Theory]
    [MemberData(nameof(HostileTitles), MemberType = typeof(Papers))]
    public void AnyTitleComesBackFromEveryFormat(string title)
    {
        var reference = (Streaming with { Title = title }).Reference();
        if (reference.Title.Length == 0)
            reference = reference with { Title = "Untitled" };

        foreach (var entry in Read(reference))
        {
            Assert.Equal(reference.Title, entry.Title);
            Assert.Equal(["Arthur Douillard", "Paul van den Barham"], entry.Authors.AsEnumerable());
            Assert.Equal("2501.18512", entry.ArxivId?.Value);
        }
    }

    [Fact]
    public void EveryFieldOfAPublishedPaperComesBack()
    {
        foreach (var entry in Read(Journal.Reference()))
        {
            Assert.Equal("Robert Frost Jr.", entry.Authors[1]);
            Assert.Equal("NAVER Lab", entry.Authors[2]);
            Assert.Equal("10.1000/a(b)_c", entry.Doi?.Value);
            Assert.Equal("Journal of Tests", entry.Venue);
            Assert.Equal(new PartialDate(2023), entry.Published);
        }
    }

    [Fact]
    public void AMonthComesBack() =>
        Assert.All(Read(Proceedings.Reference()), entry => Assert.Equal(new PartialDate(2021, 5), entry.Published));

    private static IEnumerable<DigestEntry> Read(Reference reference) =>
        [
            Read("a.bib", BibTeXReference.Write(reference)),
            Read("a.ris", RisReference.Write(reference)),
            Read("a.json", CslReference.Write([reference])),
        ];

    private static DigestEntry Read(string path, string text)
    {
        var file = DigestParser.Parse(new Source(path, () => new MemoryStream(Encoding.UTF8.GetBytes(text))));
        Assert.Empty(file.Diagnostics);
        return Assert.Single(file.Entries);
    }
}
