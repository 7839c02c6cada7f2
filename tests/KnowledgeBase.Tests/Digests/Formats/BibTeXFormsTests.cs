using System.Text;
using KnowledgeBase.Digests;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Digests.Formats;

/// <summary>What BibTeX files have beside entries of the manual.</summary>
public sealed class BibTeXFormsTests
{
    [Fact]
    public void AVolumeOfAVolumeLendsWhatItsPapersDoNotState()
    {
        var file = Read(
            """
            @inproceedings{a, title = {First}, author = {Arno, Ada}, crossref = {vol}, year = 2020}
            @proceedings{vol, title = {Proceedings}, date = {2021-07}, editor = {Bell, Ben}, doi = {10.1000/vol},
              url = {https://a.test/}, crossref = {series}}
            @book{series, title = {Big Series}, publisher = {Press}, isbn = {978-0-387-00000-2}}
            @article{b, title = {Second}, crossref = {per}}
            @periodical{per, title = {Journal of Widgets}, year = 2019, volume = 12, issn = {1234-5678}}
            @misc{c, title = {Third}, crossref = {nobody}}
            @misc{d, title = {Fourth}, crossref = {d}}
            """
        );
        var first = file.Entries[0];

        Assert.Equal(["First", "Big Series", "Second", "Third", "Fourth"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(("Proceedings", "2020", null), (first.Venue, first.Published?.ToString(), first.Doi));
        Assert.Equal(
            ("Press", "978-0-387-00000-2", "Ben Bell"),
            (first.Publication?.Publisher, first.Publication?.Isbn, first.Publication?.Editors.Single())
        );
        Assert.Empty(first.Links);
        Assert.Equal(
            ("Journal of Widgets", "2019", "12", PublicationType.Article),
            (
                file.Entries[2].Venue,
                file.Entries[2].Published?.ToString(),
                file.Entries[2].Publication?.Volume,
                file.Entries[2].Publication?.Type
            )
        );
        Assert.Equal(["KB135"], file.Diagnostics.Select(fault => fault.Id));
    }

    [Fact]
    public void SharedDataIsTakenOverWhole()
    {
        var file = Read(
            """
            @xdata{meet, booktitle = {The Meeting}, xdata = {press}, date = {2022-05}}
            @xdata{press, publisher = {Press}, location = {Nowhere}}
            @inproceedings{a, title = {First}, xdata = {meet, missing}}
            """
        );
        var entry = Assert.Single(file.Entries);

        Assert.Equal(("The Meeting", "2022-05"), (entry.Venue, entry.Published?.ToString()));
        Assert.Equal(("Press", "Nowhere"), (entry.Publication?.Publisher, entry.Publication?.Place));
    }

    [Fact]
    public void WhatIsLentGrowsWithTheFile()
    {
        var lent = string.Concat(Enumerable.Range(0, 20).Select(i => $"f{i} = {{{new string('x', 900)}}}, "));
        var file = Read(
            $"@xdata{{x, {lent}}}\n"
                + string.Concat(Enumerable.Range(0, 100).Select(i => $"@misc{{k{i}, title = {{T{i}}}, xdata = x}}\n"))
        );

        Assert.Equal(100, file.Entries.Length);
        Assert.Contains(file.Diagnostics, fault => fault.Id == "KB162");
    }

    [Fact]
    public void StringsMayBeDefinedBehindTheirUse()
    {
        var file = Read(
            """
            @article{a, title = {First}, author = ada # " and " # {Bell, Ben}, journal = jow, year = 2020, month = March}
            @string{jow = {Journal of Widgets}} @string{ada = {Arno, Ada}}
            @article{b, title = {Second}, journal = cacm}
            @article{c, title = {Third}, journal = {\mnras}}
            @article{d, title = {Fourth}, journal = {{\apj}}}
            """
        );

        Assert.Equal(
            [
                "Journal of Widgets",
                "Communications of the ACM",
                "Monthly Notices of the Royal Astronomical Society",
                "The Astrophysical Journal",
            ],
            file.Entries.Select(entry => entry.Venue)
        );
        Assert.Equal(["Ada Arno", "Ben Bell"], file.Entries[0].Authors.AsEnumerable());
        Assert.Equal("2020-03", file.Entries[0].Published?.ToString());
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void ParenthesesWithinQuotesAndBracesDoNotEndAnEntry()
    {
        var file = Read(
            """
            @article(a, title = "On (some) widgets", note = {a ) b}, author = {Arno, Ada})
            @article(b, title = {Second (2)}, year = 2020)
            """
        );

        Assert.Equal(
            [("On (some) widgets", "Ada Arno"), ("Second (2)", "")],
            file.Entries.Select(entry => (entry.Title, string.Join('|', entry.Authors)))
        );
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void CommentsOfBiberEndWithTheirLine()
    {
        var file = Read(
            """
            @article{ % the first one {
              a, % a key, with a comma
              title = {100% widgets}, % {unbalanced
              % author = {Nobody},
              author = "Arno, Ada", %%
              url = {https://a.test/b%20c},
              year = 2019 % no comma
            }
            @misc{b, title = {One line}, % done }
            """
        );

        Assert.Equal(["100% widgets", "One line"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(["Ada Arno"], file.Entries[0].Authors.AsEnumerable());
        Assert.Equal("2019", file.Entries[0].Published?.ToString());
        Assert.Equal("https://a.test/b%20c", file.Entries[0].Links.Single().Url);
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void AMissingCommaCostsNoField()
    {
        var file = Read(
            """
            @article{a,
              title = "Widgets"
              author = {Arno, Ada}
              journal = cacm
              year = 2019
              pages = 1 # "--" # 2
              doi = {10.1000/x}
            }
            """
        );
        var entry = Assert.Single(file.Entries);

        Assert.Equal(
            ("Widgets", "Ada Arno", "Communications of the ACM", "2019", "1–2", "10.1000/x"),
            (
                entry.Title,
                entry.Authors.Single(),
                entry.Venue,
                entry.Published?.ToString(),
                entry.Publication?.Pages,
                entry.Doi.ToString()
            )
        );
        Assert.Equal("", Sources.Messages(file));
    }

    [Theory]
    [InlineData("Written by me@example.org (Ada)\n\n")]
    [InlineData("This file was created with JabRef 2.9.\nEncoding: UTF8\n")]
    [InlineData("@comment jabref-meta: none\n")]
    [InlineData("%% This BibTeX file was made by hand.\nSource: somewhere\n")]
    public void TextBetweenEntriesIsNobodysLoss(string text) =>
        Assert.Equal("", Sources.Messages(Read($"{text}@misc{{a, title = {{T}}}}\n{text}")));

    [Theory]
    [InlineData("% Encoding: ISO8859_1\n", 1252)]
    [InlineData("%% Saved with string encoding Western (Windows Latin 1)\n% Encoding: Cp1252\n", 1252)]
    [InlineData("This file was created with JabRef 2.9.\nEncoding: ISO8859_1\n\n", 1252)]
    [InlineData("@comment{x-kbibtex-encoding=latin1}\n", 1252)]
    [InlineData("% -*- mode: bibtex; coding: iso-8859-2 -*-\n", 28592)]
    [InlineData("% Encoding: windows-1251\n", 1251)]
    [InlineData("% Encoding: GBK\n", 936)]
    [InlineData("% Encoding: UTF-8\n", 65001)]
    [InlineData("% Encoding: ISO8859_1\n", 65001)]
    public void ADeclaredEncodingIsUsedUnlessTheFileIsUtf8(string declaration, int codePage)
    {
        var encoding = codePage == 65001 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        var title = codePage switch
        {
            28592 => "Łódź",
            1251 => "Виджеты",
            936 => "大规模",
            _ => "Über",
        };

        var file = DigestParser.Parse(
            Sources.Of("a.bib", encoding.GetBytes($"{declaration}@misc{{a, title = {{{title}}}}}"))
        );

        Assert.Equal(title, Assert.Single(file.Entries).Title);
        Assert.Equal("", Sources.Messages(file));
    }

    [Theory]
    [InlineData("author = {Arno, Ada and others}, collaboration = {ATLAS}", "Ada Arno|ATLAS Collaboration")]
    [InlineData("collaboration = {The Widget Collaboration}", "The Widget Collaboration")]
    [InlineData("author = {{ATLAS Collaboration}}, collaboration = {ATLAS}", "ATLAS Collaboration")]
    public void ACollaborationIsAnAuthor(string fields, string authors) =>
        Assert.Equal(authors, string.Join('|', Entry(fields).Authors));

    [Theory]
    [InlineData("note = {doi: 10.1000/x}", "10.1000/x")]
    [InlineData("note = {Available at \\url{https://doi.org/10.1000/x}.}", "10.1000/x")]
    [InlineData("note = {Erratum: doi:10.1000/x}", "")]
    [InlineData("ee = {https://doi.org/10.1000/x}", "10.1000/x")]
    [InlineData("doi = {\\doi{10.1000/x}}", "10.1000/x")]
    [InlineData("doi = {10.1000/x, 10.1000/y}", "10.1000/x")]
    [InlineData("doi = {the DOI is 10.1000/x}", "10.1000/x")]
    [InlineData("doi = {\\href{https://doi.org/10.1000/x}{10.1000/x}}", "10.1000/x")]
    [InlineData("doi = {10.1000/a{\\_}b\\textless{}c\\textgreater{}}", "10.1000/a_b<c>")]
    [InlineData("url = {https://dl.acm.org/doi/10.1145/1111111.1}", "10.1145/1111111.1")]
    public void ADoiIsFoundWhereverItStands(string fields, string doi) =>
        Assert.Equal(doi, Entry(fields).Doi?.ToString() ?? "");

    [Theory]
    [InlineData("journal = {arXiv}, volume = {2405.01234}", "2405.01234")]
    [InlineData("journal = {arXiv e-prints}, pages = {arXiv:2405.01234}", "2405.01234")]
    [InlineData("journal = {arXiv preprint 2405.01234}", "2405.01234")]
    [InlineData("publisher = {arXiv}, note = {arXiv:2405.01234 [cs, stat]}", "2405.01234")]
    [InlineData("howpublished = {\\url{https://arxiv.org/abs/2405.01234}}", "2405.01234")]
    [InlineData("eprint = {https://arxiv.org/abs/2405.01234}", "2405.01234")]
    [InlineData("eprint = {0309136}, archiveprefix = {arXiv}, primaryclass = {math.GT}", "math/0309136")]
    [InlineData("eprint = {0309136}, eprinttype = {hal}", "")]
    public void AnIdentifierOfArxivIsFoundWhereverItStands(string fields, string id) =>
        Assert.Equal(id, Entry(fields).ArxivId?.ToString() ?? "");

    [Theory]
    [InlineData("title = {RETRACTED: Widgets}", true)]
    [InlineData("title = {Widgets}, abstract = {This article has been withdrawn at the request of its authors.}", true)]
    [InlineData("title = {Widgets}, abstract = {Withdrawn by the authors.}", true)]
    [InlineData("title = {Withdrawn Widgets: A Study}", false)]
    [InlineData("title = {Widgets}, abstract = {The paper was not withdrawn.}", false)]
    public void AWithdrawalIsTold(string fields, bool isWithdrawn) =>
        Assert.Equal(isWithdrawn, Read($"@misc{{a, {fields}}}").Entries[0].Withdrawn);

    [Theory]
    [InlineData("article", "journal = {J}, volume = 1, number = 2, eid = {e3}", "Article;;1;2;e3")]
    [InlineData("article", "journal = {arXiv preprint}", ";;;;")]
    [InlineData("mastersthesis", "school = {U}", "Thesis;Master's thesis;;;")]
    [InlineData("thesis", "type = {PhD thesis}, institution = {U}", "Thesis;PhD thesis;;;")]
    [InlineData("techreport", "institution = {U}, number = {TR-1}, type = {Memo}", "Report;Memo;;TR-1;")]
    [InlineData("inbook", "booktitle = {B}, pages = {1-9}", "Chapter;;;;1–9")]
    public void TheKindOfPublicationIsKept(string type, string fields, string details)
    {
        var publication = Read($"@{type}{{a, title = {{T}}, {fields}}}").Entries[0].Publication
            ?? new PublicationDetails();

        Assert.Equal(
            details,
            string.Join(
                ';',
                publication.Type?.ToString(),
                publication.Genre,
                publication.Volume,
                publication.Issue,
                publication.Pages
            )
        );
    }

    [Fact]
    public void KeywordsAreAList() =>
        Assert.Equal(
            ["widgets", "deep learning"],
            Entry("keywords = {widgets, deep learning, widgets}").Keywords.AsEnumerable()
        );

    private static DigestEntry Entry(string fields) => Read($"@misc{{a, title = {{T}}, {fields}}}").Entries[0];

    private static DigestFile Read(string text) => Sources.Parse("papers.bib", text);
}
