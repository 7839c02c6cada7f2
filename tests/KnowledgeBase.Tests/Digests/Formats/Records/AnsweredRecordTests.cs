using KnowledgeBase.Digests;

namespace KnowledgeBase.Tests.Digests.Formats.Records;

/// <summary>JSON of public services and of reference managers.</summary>
public sealed class AnsweredRecordTests
{
    [Fact]
    public void AnswersOfOpenReviewAreRead()
    {
        const string Notes = """
            {"notes": [
              {"id": "aBcDeF123", "forum": "aBcDeF123", "invitations": ["ICLR.cc/2024/Conference/-/Submission"],
               "pdate": 1705410960000, "content": {"title": {"value": "Widgets for All"}, "pdf": {"value": "/pdf/x.pdf"},
               "authors": {"value": ["Ada Arno"]}, "keywords": {"value": ["widgets", "all"]}, "abstract": {"value": "We give."},
               "TLDR": {"value": "All get widgets."}, "venue": {"value": "ICLR 2024"}}},
              {"id": "old1", "forum": "old1", "cdate": 1538087000000, "content": {"title": "Old", "authors": ["Ben Bell"], "abstract": "x"}}],
             "count": 2}
            """;
        var file = Read(Notes);

        Assert.Equal(["openreview:aBcDeF123", "openreview:old1"], file.Entries.Select(entry => entry.OtherId));
        Assert.Equal(["2024-01-16", "2018-09-27"], file.Entries.Select(entry => entry.Published?.ToString()));
        var first = file.Entries[0];
        Assert.Equal(
            ("Widgets for All", "We give.", "All get widgets.", "ICLR 2024"),
            (first.Title, first.Abstract, first.Summary, first.Venue)
        );
        Assert.Equal(["widgets", "all"], first.Keywords.AsEnumerable());
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void AnswersOfDblpAreRead()
    {
        const string Answer = """
            {"result": {"query": "widgets", "status": {"@code": "200", "text": "OK"}, "hits": {"@total": "2", "hit": [
              {"@score": "5", "@id": "1", "info": {"authors": {"author": [{"@pid": "1/1", "text": "Wei Wang 0001"}, {"@pid": "2/2", "text": "Ada Arno"}]},
               "title": "Widgets &amp; More.", "venue": "J. Widgets", "year": "2019", "type": "Journal Articles", "doi": "10.1000/WIDGET.1",
               "ee": "https://doi.org/10.1000/WIDGET.1", "url": "https://dblp.org/rec/journals/w/1"}, "url": "URL#1"},
              {"@score": "4", "@id": "2", "info": {"authors": {"author": {"@pid": "3/3", "text": "Ben Bell"}}, "title": "Less.",
               "venue": "CoRR", "year": "2020", "ee": "https://arxiv.org/abs/2001.00001"}}]}}}
            """;
        var file = Read(Answer);

        Assert.Equal(["Widgets & More", "Less"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(["Wei Wang", "Ada Arno"], file.Entries[0].Authors.AsEnumerable());
        Assert.Equal(["Ben Bell"], file.Entries[1].Authors.AsEnumerable());
        Assert.Equal(("10.1000/widget.1", "J. Widgets"), (file.Entries[0].Doi.ToString(), file.Entries[0].Venue));
        Assert.Equal(("2001.00001", null), (file.Entries[1].ArxivId.ToString(), file.Entries[1].Venue));
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void AttachmentsOfALibraryGetNoPage()
    {
        const string Library = """
            [{"key": "A", "version": 1, "data": {"key": "A", "itemType": "preprint", "title": "Widgets", "date": "Feb 1, 2024",
               "creators": [{"creatorType": "author", "firstName": "Ada", "lastName": "Arno"}, {"creatorType": "editor", "name": "Ed Itor"}],
               "archiveID": "arXiv:2402.00001", "tags": [{"tag": "widgets"}], "extra": ""}},
             {"key": "B", "version": 1, "data": {"key": "B", "itemType": "attachment", "title": "Full Text PDF", "url": "https://arxiv.org/pdf/2402.00001"}}]
            """;
        var file = Read(Library);
        var entry = Assert.Single(file.Entries);

        Assert.Equal(["Ada Arno"], entry.Authors.AsEnumerable());
        Assert.Equal(
            ("2402.00001", "2024-02-01", "widgets"),
            (entry.ArxivId.ToString(), entry.Published?.ToString(), entry.Keywords.Single())
        );
        Assert.Equal(
            "digests/papers.json(4,37): info KB194: The library has 1 attachments and notes, of which this is "
                + "the first. They get no page.",
            Sources.Messages(file)
        );
    }

    private static DigestFile Read(string json) => Sources.Parse("papers.json", json);
}
