using KnowledgeBase.Digests.Formats;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Digests.Formats;

public sealed class RisTests
{
    [Fact]
    public void ARecordIsRead()
    {
        var file = Sources.Parse(
            "papers.ris",
            """
            TY  - JOUR
            TI  - Pruning Without Tears
            AU  - Ruiz, Ana
            AU  - King, Martin Luther, Jr.
            AU  - OpenAI
            AB  - First line
            second line.
            PY  - 2024/05/04/Spring
            T2  - Small Models
            DO  - 10.1234/ABC
            UR  - https://arxiv.org/abs/2405.01234
            UR  - https://github.com/ruiz/p
            ER  - 

            TY  - CONF
            T1  - Second
            Y1  - 2023//
            ER  -
            """
        );

        Assert.Equal(Ris.Format, file.Format);
        Assert.Equal(["Pruning Without Tears", "Second"], file.Entries.Select(entry => entry.Title));
        var entry = file.Entries[0];
        Assert.Equal(["Ana Ruiz", "Martin Luther King Jr.", "OpenAI"], entry.Authors.AsEnumerable());
        Assert.Equal(
            ("First line second line.", "2024-05-04", "Small Models"),
            (entry.Abstract, entry.Published?.ToString(), entry.Venue)
        );
        Assert.Equal(("10.1234/abc", "2405.01234"), (entry.Doi.ToString(), entry.ArxivId.ToString()));
        Assert.Equal([new EntryLink(LinkKind.Code, "https://github.com/ruiz/p")], entry.Links.AsEnumerable());
        Assert.Equal("2023", file.Entries[1].Published?.ToString());
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void ADamagedRecordCostsItselfAndNeverItsNeighbours()
    {
        var file = Sources.Parse(
            "papers.ris",
            "TY  - JOUR\nTI  - First\nTY  - JOUR\nER  - \nstray\nTY  - JOUR\nTI  - Third\n"
        );

        Assert.Equal(["First", "Third"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(
            ["KB160 1", "KB142 3", "KB161 5", "KB160 6"],
            file.Diagnostics.Select(fault => $"{fault.Id} {fault.At.Line}")
        );
    }
}
