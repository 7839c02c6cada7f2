using KnowledgeBase.Digests;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Digests.Cases;

/// <summary>Small bibliographies in the forms that people and programs write; what each must give.</summary>
public sealed class BibliographyCasesTests
{
    [Fact]
    public void DatesAreReadInEveryForm() =>
        Assert.Equal(
            ["2019-01-10", "2019-03-12", "2019-05-03", "2019-05-04"],
            Entries("bib-dates.bib").Select(entry => entry.Published?.ToString())
        );

    [Fact]
    public void NamesOfTheExtendedFormatAreOrdered()
    {
        var entry = Entries("bib-extended-names.bib").Single();

        Assert.Equal(["Anna van den Berg", "Dee Dorn", "Max Roe Jr."], entry.Authors.AsEnumerable());
        Assert.Equal("WidgetNet: A Model for Widgets", entry.Title);
        Assert.Equal("1609.03499", entry.ArxivId.ToString());
    }

    [Fact]
    public void NamesAreReadFromListsAsPeopleWriteThem() =>
        Assert.Equal(
            [
                "Ada Arno|Ben Bell",
                "Ada Arno|Ben Bell",
                "Ada Arno|Ben Bell|Cy Cole",
                "Ada Arno|Ben Bell",
                "Ada Arno|Ben Bell|…",
                "Ada Arno|…",
                "Ada Arno|…",
                "Ada Arno|Ben Bell",
                "Ada Arno|Ben Bell|Cy Cole|Dee Dorn",
                "Ada Arno|Ben Bell",
                "Ada Arno|Ben Bell",
                "Jörg Müller",
                "Ada Arno|Ben Bell",
                "Ada Arno|Dee Dorn|…",
            ],
            Entries("bib-name-lists.bib").Select(Authors)
        );

    [Fact]
    public void ABookLendsItsChaptersWhatTheyDoNotState()
    {
        var entries = Entries("bib-crossref-book.bib");

        Assert.Equal(
            [("A Chapter on Widgets", "2011", "The Book of Widgets"), ("The Book of Widgets", "2011", null)],
            entries.Select(entry => (entry.Title, entry.Published?.ToString(), entry.Venue))
        );
        Assert.Equal("Widget Press", entries[0].Publication?.Publisher);
        Assert.Equal(["Ben Bell"], entries[0].Publication!.Editors.AsEnumerable());
    }

    [Fact]
    public void StringsThatBeginLikeMonthsAreStrings() =>
        Assert.Equal(
            ["Decision Sciences", "Marine Biology", "Procesamiento del Lenguaje Natural"],
            Entries("bib-string-names.bib").Select(entry => entry.Venue)
        );

    [Fact]
    public void CommandsOfLatexBecomeText()
    {
        var entries = Entries("bib-latex.bib");

        Assert.Equal(
            [
                "On “true” widgets",
                "Aristotle's “De Motu” and Physics",
                "Die Katze sleeps",
                "Input/Output and ring-opening",
                "Der „große“ Plan",
                "Hα lines and β-decay",
                "α-helix at 20° C",
                "Widgets for all",
                "Search & Rescue: CO2",
                "Roșia Jiu",
            ],
            entries.Select(entry => entry.Title)
        );
        Assert.Equal(["Jan Franů"], entries[5].Authors.AsEnumerable());
    }

    [Fact]
    public void IdentifiersOfArxivAreFoundInEveryForm() =>
        Assert.Equal(
            ["1706.00001", "1706.00002", "1706.00003", "hep-th/9901001", "acl:P19-1001"],
            Entries("bib-arxiv-ids.bib").Select(entry => entry.ArxivId?.ToString() ?? entry.OtherId)
        );

    [Fact]
    public void DoisAreFoundInEveryForm() =>
        Assert.Equal(
            [
                "10.1145/1111111.0000001",
                "10.1145/1111111.0000002",
                "10.1145/1111111.0000003",
                "10.1145/1111111.0000004",
                "10.1145/1111111.0000005",
                "10.1145/1111111.0000006",
                "10.1002/(sici)1097-4571(199908)50:10<869::aid-asi3>3.0.co;2-g",
                "10.1002/(sici)1097-4571(199908)50:10<869::aid-asi4>3.0.co;2-g",
                "10.1145/1111111.0000009",
            ],
            Entries("bib-doi-forms.bib").Select(entry => entry.Doi?.ToString())
        );

    [Fact]
    public void CommentsAndMissingCommasCostNothing() =>
        Assert.Equal(
            [("Widgets with a comment", "Ada Arno", "2019"), ("Widgets without a comma", "Ben Bell", "2019")],
            Entries("bib-comment-in-entry.bib")
                .Select(entry => (entry.Title, Authors(entry), entry.Published?.ToString()))
        );

    [Fact]
    public void TextBetweenEntriesIsAComment() =>
        Assert.Equal(["Widgets"], Entries("bib-stray-text.bib").Select(entry => entry.Title));

    [Fact]
    public void ADeclaredEncodingIsUsed()
    {
        var entry = Entries("bib-latin1-declared.bib").Single();

        Assert.Equal(("Über Widgets", "Jörg Müller"), (entry.Title, Authors(entry)));
    }

    [Fact]
    public void RisHasItsMonthApartFromItsYear() =>
        Assert.Equal(
            [
                ("A Arno|BB Bell", "2018-09", "10.1000/widget.1"),
                ("C Cole", "2017-03-01", null),
                ("D Dorn", "2016", null),
            ],
            Entries("ris-wos.ris").Select(entry => (Authors(entry), entry.Published?.ToString(), entry.Doi?.ToString()))
        );

    [Fact]
    public void RisHasListsInOneFieldAndDoisInSeveral()
    {
        var entries = Entries("ris-lists.ris");

        Assert.Equal(
            ["Ada Arno|Ben Bell|Cy Cole", "Ada Arno|Ben Bell", "Dee Dorn", "Eve Eng"],
            entries.Select(Authors)
        );
        Assert.Equal(
            [null, null, "10.1021/widget.3", "10.1021/widget.4"],
            entries.Select(entry => entry.Doi?.ToString())
        );
        Assert.Equal("CO2 widgets & more", entries[3].Title);
    }

    [Fact]
    public void RisIsReadWithoutItsSpaces() =>
        Assert.Equal(
            [("Widgets without a space", "Ada Arno", "2019")],
            Entries("ris-no-space.ris").Select(entry => (entry.Title, Authors(entry), entry.Published?.ToString()))
        );

    [Fact]
    public void MarkupInCslBecomesText()
    {
        var entries = Entries("csl-markup.json");

        Assert.Equal(
            ["Clinical & Translational Widgets: E. coli and dna", "Mass of B widgets"],
            entries.Select(entry => entry.Title)
        );
        Assert.Equal(("We show widgets. And more.", "Clinical & Widgets"), (entries[0].Abstract, entries[0].Venue));
        Assert.Equal("Widget Collaboration|Ben Bell", Authors(entries[1]));
    }

    [Fact]
    public void AccentsInArxivsTextsBecomeLetters()
    {
        var entry = Entries("atom-tex-title.xml").Single();

        Assert.Equal("A Poincaré inequality on Kähler widgets and Lévy flights", entry.Title);
        Assert.Equal("We extend the Erdős–Rényi model of widgets.", entry.Abstract);
    }

    [Fact]
    public void CitationTagsHaveMonthsWithoutDays() =>
        Assert.Equal("2021-06", Entries("citation-tags-month.html").Single().Published?.ToString());

    /// <summary>None of the files has anything to complain of.</summary>
    private static IReadOnlyList<DigestEntry> Entries(string name)
    {
        var file = DigestParser.Parse(
            Sources.File(RepositoryRoot.At("tests", "KnowledgeBase.Tests", "Digests", "Cases", "Files", name))
        );
        Assert.Equal("", Sources.Messages(file));
        return file.Entries;
    }

    private static string Authors(DigestEntry entry) =>
        string.Join('|', entry.Authors) + (entry.HasMoreAuthors ? "|…" : "");
}
