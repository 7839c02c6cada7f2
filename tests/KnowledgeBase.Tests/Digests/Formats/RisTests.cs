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

    [Fact]
    public void DatabasesWriteTheirOwnRis()
    {
        var file = Sources.Parse(
            "papers.ris",
            """
            Provider: A Database
            Content: text/plain; charset="UTF-8"

            TY - CPAPER
            TI - On imaging
            AB - Images are
            T2-weighted and good.
            SP - 1-9
            EP - 9
            PY - 2019
            UR - https://doi.org/10.1000/x; https://a.test/p.pdf
            KW - one; two
            KW - three
            SN - 978-0-387-00000-2
            SN - 1234-567X
            ER

            TY  - THES
            TI  - A thesis
            M3  - PhD thesis
            PB  - A University
            ER-
            """
        );

        Assert.Equal("", Sources.Messages(file));
        var (paper, thesis) = (file.Entries[0], file.Entries[1]);
        Assert.Equal("Images are T2-weighted and good.", paper.Abstract);
        Assert.Equal(("10.1000/x", "https://a.test/p.pdf"), (paper.Doi.ToString(), paper.Links.Single().Url));
        Assert.Equal(["one", "two", "three"], paper.Keywords.AsEnumerable());
        Assert.Equal(
            (PublicationType.ConferencePaper, "1–9", "978-0-387-00000-2", "1234-567X"),
            (paper.Publication!.Type, paper.Publication.Pages, paper.Publication.Isbn, paper.Publication.Issn)
        );
        Assert.Equal(
            ("A University", "PhD thesis", null),
            (thesis.Venue, thesis.Publication!.Genre, thesis.Publication.Publisher)
        );
    }

    [Theory]
    [InlineData("PY  - 2019", "2019")]
    [InlineData("PY  - 2019///\nDA  - 2019/05/03/", "2019-05-03")]
    [InlineData("Y1  - 2019/05//", "2019-05")]
    [InlineData("DA  - 2019\nPY  - 2019/05/03", "2019-05-03")]
    [InlineData("PY  - 2019\nDA  - 3 May", "2019-05-03")]
    [InlineData("DA  - May 2019", "2019-05")]
    [InlineData("Y2  - 2020/01/01", "")]
    public void ADateMayStandInSeveralFields(string fields, string date) =>
        Assert.Equal(
            date,
            Sources.Parse("a.ris", $"TY  - JOUR\nTI  - T\n{fields}\nER  - \n").Entries[0].Published?.ToString() ?? ""
        );
}
