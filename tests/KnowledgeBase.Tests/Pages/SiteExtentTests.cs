using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Pages;

/// <summary>How much of a library is written, by settings and by size.</summary>
public sealed class SiteExtentTests : IDisposable
{
    private readonly TinySite _site = new();

    public SiteExtentTests()
    {
        OwnTheme.CopyTo(_site);
        _site.Write(
            "input/topics/data.md",
            "---\ntitle: Data\nkeywords: [corpora, corpus]\n---\nWhat models are made of.\n"
        );
        _site.Write(
            "input/digests/2025-12-25.bib",
            """
            @misc{a, title = {Cleaning Corpora}, author = {Ada Twice and Bob Once}, year = {2024}, abstract = {Large corpora are cleaned while they are read, without labels.}}
            @misc{b, title = {Cleaning in Layers}, author = {Ada Twice and Cyd Known}, year = {2025}, abstract = {A corpus is cleaned in layers, each of which sees more.}}
            @misc{c, title = {Sorting Corpora}, author = {Ada Twice}, year = {2025}, month = {2}, abstract = {Sorted corpora are read faster than others.}}
            @misc{d, title = {Sorting Corpora Again}, author = {Ada Twice}, year = {2025}, month = {3}, abstract = {Corpora that are sorted twice are read twice as fast.}}
            """
        );
        _site.Write("input/authors/cyd-known.md", "---\nname: Cyd Known\n---\nA friend.\n");
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void ASmallLibraryIsWrittenWhole()
    {
        var files = Build("");

        Assert.Contains("authors/bob-once.html", files);
        Assert.Contains("papers/cleaning-corpora.md", files);
        Assert.Contains("topics/data.bib", files);
        Assert.Contains("row-excerpt", _site.Read("topics/data.html"), StringComparison.Ordinal);
        Assert.Contains("Z3988", _site.Read("topics/data.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void AnAuthorOfFewPapersHasARowThatLeadsToTheirSearch()
    {
        _site.Write(
            "input/digests/2025-12-26.bib",
            "@misc{e, title = {E}, author = {Dan Pair}}\n@misc{f, title = {F}, author = {Dan Pair}}\n"
        );

        Assert.DoesNotContain("authors/dan-pair.html", Build("authors: several\n"));
        Assert.Contains(
            """href="../search.html?author=dan-pair">Dan Pair</a>""",
            _site.Read("authors/index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AnAuthorOfOnePaperHasARowInsteadOfAPageUnlessAFileSpeaksOfThem()
    {
        var files = Build("authors: several\n");

        Assert.DoesNotContain("authors/bob-once.html", files);
        Assert.Contains("authors/ada-twice.html", files);
        Assert.Contains("authors/cyd-known.html", files);
        Assert.Contains(
            """href="../papers/cleaning-corpora.html">Bob Once</a>""",
            _site.Read("authors/index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            """<a href="../authors/ada-twice.html">Ada Twice</a>, Bob Once</p>""",
            _site.Read("papers/cleaning-corpora.html"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Bob Once",
            _site.Read("authors/ada-twice.html")[
                .._site.Read("authors/ada-twice.html").IndexOf("<ol", StringComparison.Ordinal)
            ],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("main", "about.md,changes/index.md,index.md,statistics.md,topics/data.md,topics/unsorted.md")]
    [InlineData("none", "")]
    public void TwinsAreWrittenWhereTheyMatter(string twins, string expected)
    {
        _site.Write("input/pages/about.md", "---\ntitle: About\n---\nOurs.\n");

        var files = Build($"twins: {twins}\n");

        Assert.Equal(expected, string.Join(',', files.Where(file => file.EndsWith(".md", StringComparison.Ordinal))));
    }

    [Fact]
    public void BriefListsKeepTitlesAndFeeds()
    {
        var files = Build("lists: brief\n");

        Assert.DoesNotContain(files, file =>
            file.EndsWith(".bib", StringComparison.Ordinal) && file != "data/library.bib"
        );
        Assert.Contains("topics/data.atom", files);
        var topic = _site.Read("topics/data.html");
        Assert.Contains("Cleaning in Layers", topic, StringComparison.Ordinal);
        Assert.Contains("""href="data.atom">Atom feed""", topic, StringComparison.Ordinal);
        Assert.DoesNotContain("row-excerpt", topic, StringComparison.Ordinal);
        Assert.DoesNotContain("Z3988", topic, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"excerpts\"", topic, StringComparison.Ordinal);
    }

    [Fact]
    public void BriefPagesLeaveOutWhatStandsElsewhere()
    {
        string[] ofPapers = ["ld+json", "og:description", "In the same digest", "Where each fact came from"];
        string[] ofAuthors = ["By month", "Papers by year", "Topics over time", "Wrote with", "theme-color"];

        Build("details: full\n");
        Assert.Equal(ofPapers, Said("papers/cleaning-corpora.html", ofPapers));
        Assert.Equal(ofAuthors, Said("authors/ada-twice.html", ofAuthors));

        Build("details: brief\n");
        Assert.Empty(Said("papers/cleaning-corpora.html", ofPapers));
        Assert.Empty(Said("authors/ada-twice.html", ofAuthors));
    }

    [Fact]
    public void RowsOfBriefDigestsSayTopicAndCommentsAndLeadToTheCode()
    {
        _site.Write(
            "input/digests/2025-12-27.json",
            """
            [{"paper": {"id": "2512.00001", "title": "Corpora Once More", "summary": "A corpus grows.",
              "githubRepo": "https://github.com/ada/corpora", "publishedAt": "2025-12-26T00:00:00.000Z"}, "numComments": 3}]
            """
        );
        string[] told = ["\u00a0· Data", "3\u00a0comments", "href=\"https://github.com/ada/corpora\""];

        Build("details: brief\nlists: brief\n");

        Assert.Equal(told, Said("digests/2025-12-27.html", told));
        Assert.Empty(Said("periods/2025/12.html", told));
    }

    [Fact]
    public void BriefPapersCarryTheirAbstractForReferenceManagersWhereItIsAskedFor()
    {
        const string Tag = "name=\"citation_abstract\" content=\"Large corpora are cleaned";

        Build("details: brief\n");
        Assert.DoesNotContain(Tag, _site.Read("papers/cleaning-corpora.html"), StringComparison.Ordinal);

        Build("details: brief\nabstract_tags: true\n");
        Assert.Contains(Tag, _site.Read("papers/cleaning-corpora.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void BriefPagesKeepWhatPapersAreReadAndCitedBy()
    {
        Build("details: brief\n");

        var paper = _site.Read("papers/cleaning-corpora.html");
        Assert.All(
            (string[])
                [
                    "citation_title",
                    "Large corpora are cleaned",
                    "Cite as",
                    "@misc{",
                    "Seen in",
                    "Why this topic",
                    "Related",
                ],
            part => Assert.Contains(part, paper, StringComparison.Ordinal)
        );
        Assert.Contains("og:description", _site.Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void ABriefTopicTellsTheNumbersOfItsNewestPapers()
    {
        _site.Write(
            "input/digests/2025-12-26.bib",
            string.Concat(
                Enumerable
                    .Range(0, 170)
                    .Select(number =>
                        $"@misc{{n{number}, title = {{Corpus Number {number}}}, year = {{2024}}, abstract = {{This "
                        + $"corpus improves accuracy by {(number % 90) + 5}% over others.}}}}\n"
                    )
            )
        );

        Build("details: brief\n");
        Assert.Contains("reported by these papers", _site.Read("topics/data.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("reported by these papers", _site.Read("topics/data/1.html"), StringComparison.Ordinal);

        Build("details: full\n");
        Assert.Contains("reported by these papers", _site.Read("topics/data/1.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void ABriefYearLeavesItsPapersToTheMonthsAndKeepsThoseOfNoMonth()
    {
        Build("details: brief\n");

        var year = _site.Read("periods/2025.html");
        Assert.Contains(">February</a>", year, StringComparison.Ordinal);
        Assert.DoesNotContain("Sorting Corpora", year, StringComparison.Ordinal);
        Assert.Contains("Cleaning in Layers", year, StringComparison.Ordinal);
        Assert.Contains("Sorting Corpora", _site.Read("periods/2025/02.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void TheBriefListOfAllPapersEndsWithItsFirstPage()
    {
        _site.Write(
            "input/digests/2025-12-26.bib",
            string.Concat(
                Enumerable
                    .Range(0, 170)
                    .Select(number =>
                        $"@misc{{n{number}, title = {{Corpus Number {number}}}, year = {{2024}}, month = {{5}}}}\n"
                    )
            )
        );

        var files = Build("details: brief\n");

        Assert.Matches("the newest [0-9]{2,3}; all by year and month", _site.Read("papers/index.html"));
        Assert.DoesNotContain("id=\"order\"", _site.Read("papers/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("papers/1.html", files);
        Assert.Contains("periods/2024/05/1.html", files);
        Assert.Contains("papers/1.html", Build("details: full\n"));
    }

    [Fact]
    public void ALibraryOfMoreThanFiveThousandAuthorsIsLarge()
    {
        Assert.Equal(
            SiteExtent.Whole with
            {
                Authors = AuthorsWithPage.Most,
            },
            SiteExtent.Of(Authors(5000), SiteSettings.Default)
        );
        Assert.Equal(
            new SiteExtent(AuthorsWithPage.Several, TwinFiles.Main, ListForm.Brief, PageDetails.Brief),
            SiteExtent.Of(Authors(5001), SiteSettings.Default)
        );
    }

    [Fact]
    public void SettingsWinOverTheSize() =>
        Assert.Equal(
            SiteExtent.Whole,
            SiteExtent.Of(
                Authors(5001),
                new SiteSettings
                {
                    Authors = AuthorsWithPage.All,
                    Twins = TwinFiles.All,
                    Lists = ListForm.Full,
                    Details = PageDetails.Full,
                }
            )
        );

    /// <summary>Those of the parts that the page has.</summary>
    private string[] Said(string path, string[] parts)
    {
        var page = _site.Read(path);
        return [.. parts.Where(part => page.Contains(part, StringComparison.Ordinal))];
    }

    private static Catalog Authors(int count) =>
        new([], [.. Enumerable.Repeat(new Author(new("a"), "A", [0], null), count)], [], [], [], [], []);

    /// <summary>Paths of the site, of which every link was checked.</summary>
    private IReadOnlyCollection<string> Build(string settings)
    {
        _site.Write("input/site.yml", $"title: Extents\nurl: https://example.org/\n{settings}");
        var result = SiteBuild.Run(_site.Options with { Strict = true });
        Assert.True(result.Summary is not null, string.Join('\n', result.Diagnostics));
        Assert.Empty(SiteBuild.Check(_site.Options).Diagnostics);
        return _site.Output().Keys;
    }
}
