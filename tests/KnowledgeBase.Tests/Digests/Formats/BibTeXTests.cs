using KnowledgeBase.Digests;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Digests.Formats;

public sealed class BibTeXTests
{
    [Fact]
    public void AnEntryIsReadWithAllItsFields()
    {
        var entry = Assert.Single(
            Read(
                """
                @inproceedings{ruiz2024pruning,
                  title     = {Pruning {LLMs} Without Tears: The {\'E}tude},
                  author    = {Ruiz, Ana and {de la Cruz}, Bea and Carl van der Berg},
                  booktitle = "Proceedings of the 3rd Meeting on {S}mall Models",
                  abstract  = {Two lines
                               of abstract.},
                  month = may, day = 4, year = 2024,
                  doi = {https://doi.org/10.1234/ABC\_5},
                  url = {https://github.com/ruiz/pruning},
                  eprint = {2405.01234v2}, archivePrefix = {arXiv}
                }
                """
            ).Entries
        );

        Assert.Equal("Pruning LLMs Without Tears: The Étude", entry.Title);
        Assert.Equal(["Ana Ruiz", "Bea de la Cruz", "Carl van der Berg"], entry.Authors.AsEnumerable());
        Assert.Equal("Proceedings of the 3rd Meeting on Small Models", entry.Venue);
        Assert.Equal("Two lines of abstract.", entry.Abstract);
        Assert.Equal("2024-05-04", entry.Published?.ToString());
        Assert.Equal("10.1234/abc_5", entry.Doi.ToString());
        Assert.Equal("2405.01234", entry.ArxivId.ToString());
        Assert.Equal([new EntryLink(LinkKind.Code, "https://github.com/ruiz/pruning")], entry.Links.AsEnumerable());
        Assert.Equal("digests/papers.bib(1,1)", entry.At.ToString());
    }

    [Theory]
    [InlineData("Knuth, Donald E.", "Donald E. Knuth")]
    [InlineData("Donald E. Knuth", "Donald E. Knuth")]
    [InlineData("von Neumann, John", "John von Neumann")]
    [InlineData("King, Jr., Martin Luther", "Martin Luther King Jr.")]
    [InlineData("de la Fuente, III, Ana", "Ana de la Fuente III")]
    [InlineData("{Barnes and Noble, Inc.}", "Barnes and Noble, Inc.")]
    [InlineData("{OpenAI}", "OpenAI")]
    [InlineData("{01. AI} and Yi Li", "01.AI|Yi Li")]
    [InlineData(@"M{\""u}ller, J{\""o}rg AND Łukasz Kaiser", "Jörg Müller|Łukasz Kaiser")]
    [InlineData("Sandy Anderson\n  and   Bo Alexander", "Sandy Anderson|Bo Alexander")]
    [InlineData("Ramé, Alexandre and Marc'Aurelio Ranzato", "Alexandre Ramé|Marc'Aurelio Ranzato")]
    [InlineData("Only One and others", "Only One|…")]
    public void NamesStandInDisplayOrder(string authors, string expected)
    {
        var entry = Read($"@misc{{k, title = {{T}}, author = {{{authors}}}}}").Entries[0];

        Assert.Equal(expected, string.Join('|', entry.Authors) + (entry.HasMoreAuthors ? "|…" : ""));
    }

    [Fact]
    public void StringsAreJoinedAndCommentsSkipped()
    {
        var file = Read(
            """
            % a comment with an entry: @misc{not, title = {Read}}
            @preamble{ "\newcommand{\x}{y}" }
            @comment{ @misc{neither, title = {Read}} }
            @STRING(acl = "Assoc. for " # {Comp.} # " Ling.")
            @article(key, title = "Quoted {"} title" # { and } # acl, journal = acl, year = "2020", month = 12 # "~3",)
            """
        );

        var entry = Assert.Single(file.Entries);
        Assert.Equal("Quoted \" title and Assoc. for Comp. Ling.", entry.Title);
        Assert.Equal("Assoc. for Comp. Ling.", entry.Venue);
        Assert.Equal("2020-12", entry.Published?.ToString());
        Assert.Equal("", Sources.Messages(file));
    }

    [Theory]
    [InlineData("eprint = {2405.01234}, archivePrefix = {arXiv}", "2405.01234", "")]
    [InlineData("eprint = {arXiv:2405.01234v3}, eprinttype = {arxiv}", "2405.01234", "")]
    [InlineData("eprint = {123456}, eprinttype = {pubmed}", "", "")]
    [InlineData("eprint = {cs/9901001}", "cs/9901001", "")]
    [InlineData("journal = {arXiv preprint arXiv:2405.01234}", "2405.01234", "")]
    [InlineData("journal = {CoRR}, volume = {abs/1706.03762}", "1706.03762", "")]
    [InlineData("url = {http://arxiv.org/pdf/2405.01234v1.pdf}", "2405.01234", "")]
    [InlineData("doi = {10.48550/arXiv.2405.01234}", "2405.01234", "")]
    [InlineData("note = {Also arXiv:2405.01234}, doi = {10.1/x}", "2405.01234", "")]
    [InlineData("url = {https://doi.org/10.1234/X.5}", "", "10.1234/x.5")]
    public void IdentifiersAreFoundWhereverTheyStand(string fields, string arxivId, string doi)
    {
        var entry = Read($"@misc{{k, title = {{T}}, {fields}}}").Entries[0];

        Assert.Equal(
            (arxivId, doi, ""),
            (entry.ArxivId?.ToString() ?? "", entry.Doi?.ToString() ?? "", entry.Venue ?? "")
        );
        Assert.Empty(entry.Links);
    }

    [Theory]
    [InlineData("https://aclanthology.org/2020.acl-main.1/", "acl:2020.acl-main.1")]
    [InlineData("https://www.aclanthology.org/P19-1001.pdf", "acl:P19-1001")]
    [InlineData("https://openreview.net/forum?id=a_B-3", "openreview:a_B-3")]
    [InlineData("https://example.org/P19-1001", "")]
    public void ArchivesIdentifyTheirPapers(string url, string id) =>
        Assert.Equal(id, Read($"@misc{{k, title = {{T}}, url = {{{url}}}}}").Entries[0].OtherId ?? "");

    [Theory]
    [InlineData("date = {2023-05-04}", "2023-05-04")]
    [InlineData("date = {2023-05/2023-06}", "2023-05")]
    [InlineData("year = {2023a}, month = {July}", "2023-07")]
    [InlineData("year = 2023, month = sep # \"~30\"", "2023-09-30")]
    [InlineData("year = 2023, month = feb, day = 30", "2023-02")]
    [InlineData("year = {in press}", "")]
    public void DatesAreReadAsFarAsTheyGo(string fields, string date) =>
        Assert.Equal(date, Read($"@misc{{k, title = {{T}}, {fields}}}").Entries[0].Published?.ToString() ?? "");

    [Fact]
    public void AVolumeLendsItsFieldsAndIsNoPaper()
    {
        var file = Read(
            """
            @inproceedings{a, title = {First}, crossref = {vol}}
            @misc{b, title = {Second}}
            @proceedings{vol, title = {Proceedings of Everything}, year = 2021, month = jul}
            """
        );

        Assert.Equal(
            "digests/papers.bib(3,1): info KB135: This entry is a volume of papers, not a paper, and gets no page. The file has 1 such entries.",
            Sources.Messages(file)
        );

        Assert.Equal(["First", "Second"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(
            ("Proceedings of Everything", "2021-07"),
            (file.Entries[0].Venue, file.Entries[0].Published?.ToString())
        );
    }

    [Fact]
    public void ADamagedEntryCostsItselfAndNeverItsNeighbours()
    {
        var file = Read(
            """
            @misc{a, title = {First}}
            @misc{b, title = {Never closed,
              year = 2020,
            @misc{c, title = {Third}, year 2020, note = {x} y, journal = nobody}
            misc{d, title = {No sign}}
            @misc{e, author = {Nobody}}
            @misc{f, title = {Sixth}}}
            """
        );

        Assert.Equal(["First", "Third", "Sixth"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(
            """
            digests/papers.bib(2,1): warning KB130: The entry that begins with “@misc{” is never closed and is left out, all 2 lines of it. Add the missing brace.
            digests/papers.bib(4): warning KB133: “year 2020” in the entry “c” is not a field and is left out. Write fields as name = {value}, each followed by a comma.
            digests/papers.bib(4): warning KB133: “y” in the entry “c” is not a field and is left out. Write fields as name = {value}, each followed by a comma.
            digests/papers.bib(4): warning KB134: There is no @string named “nobody”; the name itself is used.
            digests/papers.bib(5): warning KB131: “misc{d, title = {No sign}}” stands outside any entry and is left out. Begin comments with %.
            digests/papers.bib(6,1): warning KB132: The entry “e” has no title and is left out.
            digests/papers.bib(7): warning KB131: “}” stands outside any entry and is left out. Begin comments with %.
            """,
            Sources.Messages(file)
        );
    }

    private static DigestFile Read(string text) => Sources.Parse("papers.bib", text);
}
