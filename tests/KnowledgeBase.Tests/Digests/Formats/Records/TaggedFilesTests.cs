namespace KnowledgeBase.Tests.Digests.Formats.Records;

public sealed class TaggedFilesTests
{
    [Fact]
    public void PubMedsRecordsAreRead()
    {
        var file = Sources.Parse(
            "x.nbib",
            """
            PMID- 12345678
            OWN - NLM
            DP  - 2024 Feb 1
            TI  - Widgets for all: a long title that goes on in
                  the next line.
            AB  - BACKGROUND: We give
                  widgets.
            FAU - Arno, Ada
            AU  - Arno A
            FAU - van der Bell, Ben
            AU  - van der Bell B
            JT  - Journal of widgets
            LID - 10.1000/widget.1 [doi]
            LID - S1234-5678(24)00001-2 [pii]
            OT  - widgets
            OT  - all

            PMID- 12345679
            TI  - Second.
            DP  - 2023 Winter
            """
        );

        Assert.Equal(("PubMed", ""), (file.Format.Name, Sources.Messages(file)));
        Assert.Equal(
            ["Widgets for all: a long title that goes on in the next line.", "Second."],
            file.Entries.Select(entry => entry.Title)
        );
        var first = file.Entries[0];
        Assert.Equal(["Ada Arno", "Ben van der Bell"], first.Authors.AsEnumerable());
        Assert.Equal(
            ("2024-02-01", "10.1000/widget.1", "Journal of widgets", "BACKGROUND: We give widgets."),
            (first.Published?.ToString(), first.Doi.ToString(), first.Venue, first.Abstract)
        );
        Assert.Equal(["widgets", "all"], first.Keywords.AsEnumerable());
        Assert.Equal("2023", file.Entries[1].Published?.ToString());
    }

    [Fact]
    public void EndNotesRecordsAreRead()
    {
        var file = Sources.Parse(
            "x.enw",
            """
            %0 Journal Article
            %T Widgets for all
            %A Arno, Ada
            %A Ben Bell
            %J Journal of Widgets
            %D 2024
            %R 10.1000/widget.1
            %U https://example.org/w
            %X We give
            widgets.
            %K widgets
            all

            %0 Conference Proceedings
            %T Second
            %B Proceedings of Widgets
            %8 2023-05
            """
        );

        Assert.Equal(("EndNote", ""), (file.Format.Name, Sources.Messages(file)));
        var first = file.Entries[0];
        Assert.Equal(["Ada Arno", "Ben Bell"], first.Authors.AsEnumerable());
        Assert.Equal(
            ("2024", "10.1000/widget.1", "Journal of Widgets", "We give widgets."),
            (first.Published?.ToString(), first.Doi.ToString(), first.Venue, first.Abstract)
        );
        Assert.Equal(["widgets", "all"], first.Keywords.AsEnumerable());
        Assert.Equal(
            ("Second", "2023-05", "Proceedings of Widgets"),
            (file.Entries[1].Title, file.Entries[1].Published?.ToString(), file.Entries[1].Venue)
        );
    }

    [Fact]
    public void TheWebOfSciencesRecordsAreRead()
    {
        var file = Sources.Parse(
            "savedrecs.txt",
            """
            FN Clarivate Analytics Web of Science
            VR 1.0
            PT J
            AU Arno, A
               Bell, B
            AF Arno, Ada
               Bell, Ben
            TI Widgets for all and
               some more
            SO JOURNAL OF WIDGETS
            DE widgets; all
            AB We give widgets.
            PD MAY 3
            PY 2024
            DI 10.1000/widget.1
            UT WOS:000001
            ER

            PT J
            AU Cole, C
            TI Second
            SO JOURNAL OF WIDGETS
            PD SEP
            PY 2023
            ER

            EF
            """
        );

        Assert.Equal(("Web of Science", ""), (file.Format.Name, Sources.Messages(file)));
        var first = file.Entries[0];
        Assert.Equal("Widgets for all and some more", first.Title);
        Assert.Equal(["Ada Arno", "Ben Bell"], first.Authors.AsEnumerable());
        Assert.Equal(
            ("2024-05-03", "10.1000/widget.1", "JOURNAL OF WIDGETS"),
            (first.Published?.ToString(), first.Doi.ToString(), first.Venue)
        );
        Assert.Equal("2023-09", file.Entries[1].Published?.ToString());
        Assert.Equal(["C Cole"], file.Entries[1].Authors.AsEnumerable());
    }

    [Fact]
    public void WhatStandsOutsideRecordsAndWhatHasNoTitleIsNamed()
    {
        var file = Sources.Parse("x.nbib", "PMID- 1\nTI  - A\nJT  - J\n\nstray\nPMID- 2\nJT  - J\nDP  - 2024\n");

        Assert.Equal(["A"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(["KB198", "KB142"], file.Diagnostics.Select(fault => fault.Id));
    }
}
