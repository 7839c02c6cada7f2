namespace KnowledgeBase.Tests.Digests.Formats.Records;

/// <summary>arXiv's mails and list pages, Google Scholar's alerts.</summary>
public sealed class AnnouncementTests
{
    private const string Mail = """
        ------------------------------------------------------------------------------
        \\
        arXiv:2402.00001
        Date: Fri, 2 Feb 2024 10:00:00 GMT   (123kb,D)

        Title: A Widget Transformer for Everything and
          Some More
        Authors: Ann Lee (1), Jo Doe (2) and Max Roe ((1) MIT, (2) CMU)
        Categories: cs.CL cs.AI
        Comments: 12 pages, 3 figures
        Journal-ref: Journal of Widgets 3 (2024)
        DOI: 10.1000/widget.1
        License: http://creativecommons.org/licenses/by/4.0/
        \\
          We present a widget transformer. Note: it
        beats all.
        \\ ( https://arxiv.org/abs/2402.00001 ,  123kb)
        ------------------------------------------------------------------------------
        %-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-%-
        ------------------------------------------------------------------------------
        \\
        arXiv:2401.00009 (replaced version)
        replaced with revised version Mon, 5 Feb 2024 00:00:00 GMT   (99kb)

        Title: Widgets Considered Useful
        Authors: Pat Poe
        Categories: cs.CL
        \\ ( https://arxiv.org/abs/2401.00009 ,  99kb)
        """;

    private const string Copied = """
        Showing new listings for Monday, 5 February 2024
        Total of 2 entries
        New submissions (showing 1 of 1 entries)
        [1] arXiv:2402.00001 [pdf, html, other]
        Title: A Widget Transformer
        Ann Lee, Jo Doe
        Comments: 12 pages
        Subjects: Computation and Language (cs.CL); Artificial Intelligence (cs.AI)
        We present a widget transformer.
        Cross submissions (showing 1 of 1 entries)
        [2] arXiv:2402.00002 (cross-list from cs.CV) [pdf, html, other]
        Title: Second
        Authors: Pat Poe
        Subjects: Computer Vision (cs.CV)
        """;

    private const string Page = """
        <!DOCTYPE html><html><body><h3>Showing new listings for Monday, 5 February 2024</h3>
        <dl id='articles'><h3>New submissions (showing 1 of 1 entries)</h3>
        <dt><a name='item1'>[1]</a> <a href ="/abs/2402.00001" title="Abstract" id="2402.00001">arXiv:2402.00001</a> [<a href="/pdf/2402.00001">pdf</a>]</dt>
        <dd><div class='meta'><div class='list-title mathjax'><span class='descriptor'>Title:</span> A Widget Transformer</div>
        <div class='list-authors'><a href="x">Ann Lee</a>, <a href="y">Jo Doe</a></div>
        <div class='list-comments mathjax'><span class='descriptor'>Comments:</span> 12 pages</div>
        <div class='list-subjects'><span class='descriptor'>Subjects:</span> <span class="primary-subject">Computation and Language (cs.CL)</span>; Artificial Intelligence (cs.AI)</div>
        <p class='mathjax'>We present a widget transformer.</p></div></dd></dl></body></html>
        """;

    private const string Alert = """
        From: Google Scholar Alerts <scholaralerts-noreply@google.com>
        To: ann@a.test
        Subject: widgets - new results
        Date: Mon, 05 Feb 2024 08:00:00 +0000
        MIME-Version: 1.0
        Content-Type: text/html; charset="UTF-8"
        Content-Transfer-Encoding: quoted-printable

        <html><body><h3 style=3D"margin:0"><span>[PDF]</span> <a href=3D"https://scholar.google.com/scholar_url?url=3Dhttps://arxiv.org/pdf/2402.00001&amp;hl=3Den" class=3D"gse_alrt_title">A Widget=
         Transformer</a></h3><div style=3D"color:#006621">A Lee, J Doe=E2=80=A6 - arXiv preprint arXiv:2402.00001, 2024</div><div class=3D"gse_alrt_sni">We present=E2=80=A6</div>
        <h3><a href=3D"https://scholar.google.com/scholar_url?url=3Dhttps://widgets.test/a.pdf&amp;hl=3Den" class=3D"gse_alrt_title">More Widgets</a></h3><div>P Poe - Journal of Widgets, 2023</div></body></html>
        """;

    [Fact]
    public void AMailIsRead()
    {
        var file = Sources.Parse("mail.txt", Mail);

        Assert.Equal(("arXiv announcement", ""), (file.Format.Name, Sources.Messages(file)));
        Assert.Equal(["2402.00001", "2401.00009"], file.Entries.Select(entry => entry.ArxivId.ToString()));
        var first = file.Entries[0];
        Assert.Equal("A Widget Transformer for Everything and Some More", first.Title);
        Assert.Equal(["Ann Lee", "Jo Doe", "Max Roe"], first.Authors.AsEnumerable());
        Assert.Equal("We present a widget transformer. Note: it beats all.", first.Abstract);
        Assert.Equal(("2024-02-02", "10.1000/widget.1"), (first.Published?.ToString(), first.Doi.ToString()));
        Assert.Equal(["cs.CL", "cs.AI"], first.Keywords.AsEnumerable());
        Assert.Equal(("Widgets Considered Useful", null), (file.Entries[1].Title, file.Entries[1].Published));
    }

    [Fact]
    public void ASavedMailIsReadTheSame()
    {
        var head =
            "From: arXiv <no-reply@arxiv.org>\nSubject: cs daily\nDate: Mon, 5 Feb 2024 01:00:00 GMT\nMIME-Version: 1.0\nContent-Type: text/plain\n\n";
        var file = Sources.Parse("mail.eml", head + Mail);

        Assert.Equal(("mail", ""), (file.Format.Name, Sources.Messages(file)));
        Assert.Equal(["2402.00001", "2401.00009"], file.Entries.Select(entry => entry.ArxivId.ToString()));
        Assert.Equal(new DateOnly(2024, 2, 5), file.Date);
    }

    [Fact]
    public void ACopiedListPageIsRead()
    {
        var file = Sources.Parse("list.txt", Copied);

        Assert.Equal(("arXiv announcement", ""), (file.Format.Name, Sources.Messages(file)));
        Assert.Equal(new DateOnly(2024, 2, 5), file.Date);
        Assert.Equal(["A Widget Transformer", "Second"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(["Ann Lee", "Jo Doe"], file.Entries[0].Authors.AsEnumerable());
        Assert.Equal("We present a widget transformer.", file.Entries[0].Abstract);
        Assert.Equal(
            ["Computation and Language (cs.CL)", "Artificial Intelligence (cs.AI)"],
            file.Entries[0].Keywords.AsEnumerable()
        );
    }

    [Fact]
    public void ASavedListPageIsRead()
    {
        var file = Sources.Parse("list.html", Page);
        var entry = Assert.Single(file.Entries);

        Assert.Equal(
            ("saved page", "", new DateOnly(2024, 2, 5)),
            (file.Format.Name, Sources.Messages(file), file.Date!.Value)
        );
        Assert.Equal(("A Widget Transformer", "2402.00001"), (entry.Title, entry.ArxivId.ToString()));
        Assert.Equal(["Ann Lee", "Jo Doe"], entry.Authors.AsEnumerable());
        Assert.Equal("We present a widget transformer.", entry.Abstract);
    }

    [Fact]
    public void AnAlertOfScholarIsRead()
    {
        var file = Sources.Parse("alert.eml", Alert);

        Assert.Equal(("mail", ""), (file.Format.Name, Sources.Messages(file)));
        Assert.Equal(["A Widget Transformer", "More Widgets"], file.Entries.Select(entry => entry.Title));
        var first = file.Entries[0];
        Assert.Equal(
            ("2402.00001", true, "2024", null),
            (first.ArxivId.ToString(), first.HasMoreAuthors, first.Published?.ToString(), first.Venue)
        );
        Assert.Equal(["A Lee", "J Doe"], first.Authors.AsEnumerable());
        Assert.Equal(("Journal of Widgets", new DateOnly(2024, 2, 5)), (file.Entries[1].Venue, file.Date!.Value));
    }

    [Fact]
    public void AnotherMailIsRefusedOnce()
    {
        var file = Sources.Parse(
            "x.eml",
            "From: a@b.test\nTo: c@d.test\nSubject: Lunch\nMIME-Version: 1.0\nContent-Type: text/plain\n\nAt noon?\n"
        );

        Assert.Empty(file.Entries);
        Assert.Equal(["KB143"], file.Diagnostics.Select(fault => fault.Id));
    }
}
