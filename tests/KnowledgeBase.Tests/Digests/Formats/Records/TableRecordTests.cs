namespace KnowledgeBase.Tests.Digests.Formats.Records;

public sealed class TableRecordTests
{
    [Theory]
    [InlineData("date,title,url\n2024-01-02,\"Widgets, Masked\",https://huggingface.co/papers/2401.00001\n")]
    [InlineData("Date;Title;Link\r\n2024-01-02;Widgets, Masked;https://arxiv.org/abs/2401.00001v2\r\n")]
    [InlineData("title\tpublished\tarxiv_id\nWidgets, Masked\tJan 2, 2024\t2401.00001\n")]
    [InlineData("sep=,\ntitle,year,month,date,id\n\"Widgets, Masked\",2024,1,2024/01/02,arXiv:2401.00001\n")]
    [InlineData("2024-01-02,\"Widgets, Masked\",https://arxiv.org/abs/2401.00001\n")]
    [InlineData("My list,,\n,,\nTitle,Date,URL\n\"Widgets, Masked\",2024-01-02,https://arxiv.org/abs/2401.00001\n")]
    public void AListOfPapersIsRead(string csv)
    {
        var file = Sources.Parse("papers.csv", csv);
        var entry = Assert.Single(file.Entries);

        Assert.Equal("CSV", file.Format.Name);
        Assert.Equal(
            ("Widgets, Masked", "2401.00001", "2024-01-02"),
            (entry.Title, entry.ArxivId.ToString(), entry.Published?.ToString())
        );
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void AnExportOfZoteroIsRead()
    {
        const string Csv = """
            "Key","Item Type","Publication Year","Author","Title","Publication Title","ISBN","ISSN","DOI","Url","Abstract Note","Date","Date Added","Pages","Manual Tags"
            "AAAA","journalArticle","2024","Arno, Ada; van der Bell, Ben","Widgets ""for"" all","Journal of Widgets","","1234-5678","10.1000/widget.1","https://example.org/w","We give
            widgets.","2024-02-01","2024-03-01","1-9","widgets; all"
            "BBBB","attachment","","","Full Text","","","","","https://arxiv.org/pdf/2401.00001","","","","",""
            """;
        var file = Sources.Parse("library.csv", Csv);
        var entry = Assert.Single(file.Entries);

        Assert.Equal(["Ada Arno", "Ben van der Bell"], entry.Authors.AsEnumerable());
        Assert.Equal(
            ("Widgets \"for\" all", "Journal of Widgets", "10.1000/widget.1", "We give widgets."),
            (entry.Title, entry.Venue, entry.Doi.ToString(), entry.Abstract)
        );
        Assert.Equal(("2024-02-01", 2), (entry.Published?.ToString(), entry.Keywords.Length));
        Assert.Equal(["KB194"], file.Diagnostics.Select(fault => fault.Id));
    }

    [Fact]
    public void AnExportOfScopusIsRead()
    {
        const string Csv =
            "\uFEFF\"Authors\",\"Author full names\",\"Author(s) ID\",\"Title\",\"Year\",\"Source title\",\"Volume\",\"Cited by\",\"DOI\",\"Link\",\"Abstract\",\"Author Keywords\"\n"
            + "\"Arno A.; Bell B.\",\"Arno, Ada (123); Bell, Ben (456)\",\"123; 456\",\"Widgets for all\",\"2024\",\"Journal of Widgets\",\"3\",\"7\",\"10.1000/widget.1\",\"https://www.scopus.com/x\",\"We give.\",\"widgets; all\"\n";
        var entry = Assert.Single(Sources.Parse("scopus.csv", Csv).Entries);

        Assert.Equal(["Ada Arno", "Ben Bell"], entry.Authors.AsEnumerable());
        Assert.Equal(("2024", "Journal of Widgets"), (entry.Published?.ToString(), entry.Venue));
    }

    [Fact]
    public void ATableOfTheWebOfScienceIsRead()
    {
        const string Table =
            "PT\tAU\tAF\tTI\tSO\tDE\tAB\tPY\tDI\tUT\nJ\tArno, A\tArno, Ada; Bell, Ben\tWidgets for all\tJOURNAL OF WIDGETS\twidgets\tWe give.\t2024\t10.1000/widget.1\tWOS:1\n";
        var entry = Assert.Single(Sources.Parse("savedrecs.txt", Table).Entries);

        Assert.Equal(["Ada Arno", "Ben Bell"], entry.Authors.AsEnumerable());
        Assert.Equal(("Widgets for all", "2024"), (entry.Title, entry.Published?.ToString()));
    }

    [Theory]
    [InlineData("city,population\nRome,2800000\n", "city, population")]
    [InlineData("name;mail\nAnn;ann@a.test\n", "name, mail")]
    [InlineData("Title,Author,Price\nDune,Frank Herbert,9.99\n", "Title, Author, Price, title, authors")]
    public void ATableOfSomethingElseIsRefusedOnce(string csv, string _)
    {
        var file = Sources.Parse("other.csv", csv);

        Assert.Empty(file.Entries);
        Assert.Equal(["KB143"], file.Diagnostics.Select(fault => fault.Id));
    }

    [Fact]
    public void AQuotationMarkThatIsNeverClosedIsNamed()
    {
        var file = Sources.Parse("papers.csv", "title,doi\nA,10.1000/a\n\"B,10.1000/b\nC,10.1000/c\nD,10.1000/d\n");

        Assert.Equal(["A", "C", "D"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(
            ["digests/papers.csv(2)", "digests/papers.csv(4)", "digests/papers.csv(5)"],
            file.Entries.Select(entry => entry.At.ToString())
        );
        Assert.Equal(["KB191", "KB196"], file.Diagnostics.Select(fault => fault.Id));
        Assert.All(file.Diagnostics, fault => Assert.Equal("digests/papers.csv(3)", fault.At.ToString()));
    }

    [Fact]
    public void TheAddressOfAPaperMayBeAnywhere()
    {
        var file = Sources.Parse("papers.csv", "title,description,paper_url\nA,What it is.,https://lab.test/a\n");

        Assert.Equal(["A"], file.Entries.Select(entry => entry.Title));
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void ARowThatIsNoPaperIsNamedWithItsPlace()
    {
        var file = Sources.Parse(
            "papers.csv",
            "title,url\nA,https://arxiv.org/abs/2401.00001\nB,https://blog.test/b\n"
        );

        Assert.Equal(["A"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(["digests/papers.csv(3)"], file.Diagnostics.Select(fault => fault.At.ToString()));
    }
}
