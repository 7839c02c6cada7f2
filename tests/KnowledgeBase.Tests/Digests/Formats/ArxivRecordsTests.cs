using KnowledgeBase.Digests.Formats;

namespace KnowledgeBase.Tests.Digests.Formats;

public sealed class ArxivRecordsTests
{
    private const string Record = """
        {"id":"2501.01234","submitter":"Ana Ruiz","authors":"Ana Ruiz, Paul Erd{\\H{o}}s","title":"Pruning\n  Without Tears","comments":"12 pages","journal-ref":"Small Models 3","doi":"10.1234/ABC 10.1234/def","report-no":null,"categories":"cs.LG","license":null,"abstract":"  First line\nsecond line.\n","versions":[{"version":"v1","created":"Wed, 1 Jan 2025 23:30:00 GMT"},{"version":"v2","created":"Thu, 2 Jan 2025 18:00:00 GMT"}],"update_date":"2025-01-03","authors_parsed":[["Ruiz","Ana",""],["Erd{\\H{o}}s","Paul","Jr."]]}
        """;

    [Fact]
    public void ARecordIsRead()
    {
        var file = Sources.Parse("dump.jsonl", Record);
        var entry = Assert.Single(file.Entries);

        Assert.Equal(ArxivRecords.Format, file.Format);
        Assert.Equal(
            ("Pruning Without Tears", "First line second line.", "Small Models 3"),
            (entry.Title, entry.Abstract, entry.Venue)
        );
        Assert.Equal(["Ana Ruiz", "Paul Erdős Jr."], entry.Authors.AsEnumerable());
        Assert.Equal(
            ("2501.01234", "10.1234/abc", "2025-01-01"),
            (entry.ArxivId.ToString(), entry.Doi.ToString(), entry.Published?.ToString())
        );
        Assert.False(entry.Withdrawn);
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void RecordsStandALineEach()
    {
        var file = Sources.Parse("dump.jsonl", Record + "\n" + Record.Replace("2501.01234", "math/0611800") + "\n");

        Assert.Equal(
            [("2501.01234", 1), ("math/0611800", 2)],
            file.Entries.Select(entry => (entry.ArxivId.ToString(), entry.At.Line))
        );
    }

    [Fact]
    public void AWithdrawalIsSaidInTheComments() =>
        Assert.True(
            Sources
                .Parse("dump.jsonl", Record.Replace("12 pages", "This paper has been withdrawn by the author"))
                .Entries[0]
                .Withdrawn
        );

    [Fact]
    public void ADamagedLineCostsOnlyItself()
    {
        var file = Sources.Parse("dump.jsonl", Record.Replace("\"submitter\"", "\"submitter") + "\n" + Record + "\n");

        Assert.Equal(["digests/dump.jsonl(2,1)"], file.Entries.Select(entry => entry.At.ToString()));
        Assert.Equal(["KB141"], file.Diagnostics.Select(fault => fault.Id));
    }

    [Theory]
    [InlineData("""{"id": "2501.01234", "update_date": "x"}""", "KB142")]
    [InlineData("""{"id": "2501.01234", "title": "T", "versions": [{"created": "soon"}], "update_date": 3}""", "KB113")]
    public void WhatIsMissingIsNamed(string record, string fault) =>
        Assert.Equal(fault, Assert.Single(Sources.Parse("dump.jsonl", record).Diagnostics).Id);
}
