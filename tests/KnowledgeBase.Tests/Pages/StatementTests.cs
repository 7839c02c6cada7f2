using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Pages;

/// <summary>Sentences about numbers, where they stand and where they do not.</summary>
public sealed class StatementTests : IDisposable
{
    private const string Sample = "A listing is no random sample";
    private const string Spelling = "Joined by the spelling of the name";

    private readonly TinySite _site = new();

    public StatementTests()
    {
        OwnTheme.CopyTo(_site);
        File.Delete(_site.At("input/digests/2025-12-25.txt"));
        _site.Write("input/topics/bees.md", "---\ntitle: Bees\nkeywords: [bees]\n---\n");
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void AChangeIsToldWithItsCountsAndWhatAListingIs()
    {
        Build([
            .. Enumerable.Range(0, 40).Select(number => Entry($"Ships {number}", 2020)),
            .. Enumerable.Range(40, 40).Select(number => Entry($"Bees {number}", 2024 + number % 2)),
        ]);

        Shows("topics/bees.html", "Rising in this library: 40 of 40 papers (100.0\u00a0%) since 1 Jan 2024, 0 of 40");
        Shows("topics/bees.html", "corrected for 1 trend (Holm)", Sample, "First in this library");
        Shows("index.html", "Rising in this library", "0 of 40 (0.0\u00a0%) before", Sample);
        Shows("statistics.html", Sample);
    }

    [Fact]
    public void WhereNoChangeCanBeShownThereIsNoSentence()
    {
        Build(Entry("Bees", 2024), Entry("Ships", 2024));

        ShowsNot("topics/bees.html", "Rising", "Falling", "trend.", Sample, "expected");
        ShowsNot("index.html", "Rising", Sample);
        ShowsNot("statistics.html", Sample);
        Shows("topics/bees.html", "First in this library");
    }

    [Fact]
    public void WithoutADateNothingIsFirst()
    {
        Build(Entry("Bees", year: null));

        ShowsNot("topics/bees.html", "First in this library");
    }

    [Fact]
    public void OrganisationsStandWithThePapersThatStateThem()
    {
        _site.Write(
            "input/digests/2025-12-25.json",
            """[{"paper": {"id": "2512.00001", "title": "Trees", "organization": {"name": "hive", "fullname": "Hive"}}}]"""
        );

        Build(Entry("Bees", 2024), Entry("Ships", 2024));

        Shows(
            "index.html",
            "<b>3</b> papers in <b>2</b> digests; <b>2</b> with authors by name (<b>1</b> name); "
                + "<b>1</b> with an organisation (<b>1</b> different)"
        );
    }

    [Fact]
    public void WhereNobodyIsNamedNobodyIsCounted()
    {
        Build("@misc{o, title = {Ships}}");

        ShowsNot("index.html", "with authors by name", "with an organisation");
    }

    [Fact]
    public void NamesAreCalledMentionedWhereSeveralPapersMentionThem()
    {
        Build([Entry("HiveNet: A Network", 2023), .. Enumerable.Range(0, 31).Select(Mentioning)]);

        Shows("papers/hivenet-a-network.html", "Mentioned by 31 papers in all:");
        Shows("topics/bees.html", "Most mentioned names", "HiveNet</a><span>31</span>");
    }

    [Fact]
    public void OfANameThatFewMentionAllMentionsStandOnThePage()
    {
        Build(Entry("HiveNet: A Network", 2023), Mentioning(1));

        Shows("papers/hivenet-a-network.html", "Mentioned by");
        ShowsNot("papers/hivenet-a-network.html", "papers in all");
        ShowsNot("topics/bees.html", "Most mentioned names");
    }

    [Fact]
    public void UndatedPapersAreSaidOnlyWhereThereAreSome()
    {
        Build(Entry("Bees", 2024), Entry("Ships", year: null));
        Shows("statistics.html", "Without a date", "1 of 2");

        Build(Entry("Bees", 2024), Entry("Ships", 2024));
        ShowsNot("statistics.html", "Without a date");
    }

    [Fact]
    public void ANameThatJoinsPapersSaysSo()
    {
        Build(Entry("Bees", 2024), Entry("Ships", 2024));

        Shows("authors/ann-lee.html", Spelling);
    }

    [Fact]
    public void APersonWithAFileIsNotJoinedBySpellingAlone()
    {
        _site.Write("input/authors/ann-lee.md", "---\nname: Ann Lee\n---\n");

        Build(Entry("Bees", 2024), Entry("Ships", 2024));

        ShowsNot("authors/ann-lee.html", Spelling);
    }

    [Fact]
    public void TheRightsOfADigestStandUnderItsOwnTextAlone()
    {
        const string line = "Summary of our own, not the abstract.";
        _site.Write("input/site.yml", "title: Rights\nrights: Abstracts belong to their authors.\n");
        _site.Write(
            "input/digests/2025-12-25.txt",
            $"Daily Papers\n\nAbstracts: {line}\n\nDec 25\n\nBees\n\nThey dance for a long time in the hive.\n\n  • 3 authors\n\n·\n\nDec 24\n"
        );

        Build(Entry("Ships", 2024));

        Shows("papers/bees.html", line);
        ShowsNot("papers/bees.html", "Abstracts belong to their authors.");
        Shows("papers/ships.html", "Abstracts belong to their authors.");
        ShowsNot("papers/ships.html", line);
        Shows("papers/index.html", line, "Abstracts belong to their authors.");
    }

    [Theory]
    [InlineData(
        """[{"paper": {"id": "2512.00001", "title": "Bees", "summary": "They dance.", "ai_summary": "A dance."}}]"""
    )]
    [InlineData(
        """[{"arxiv_id": "2512.00001", "title": "Bees", "abstract": "They dance.", "llm_summary": "A dance."}]"""
    )]
    public void ASummaryByAProgramIsCalledOne(string digest)
    {
        _site.Write("input/digests/2025-12-25.json", digest);

        Build(Entry("Ships", 2024));

        Shows("papers/bees.html", "AI summary by the listing");
        ShowsNot("papers/ships.html", "AI summary by the listing");
    }

    [Fact]
    public void AnotherSummaryIsTheDigests()
    {
        _site.Write(
            "input/digests/2025-12-25.json",
            """[{"arxiv_id": "2512.00001", "title": "Bees", "abstract": "They dance.", "tldr": "A dance."}]"""
        );

        Build(Entry("Ships", 2024));

        Shows("papers/bees.html", "From the digest");
        ShowsNot("papers/bees.html", "AI summary by the listing");
    }

    private static string Mentioning(int number) =>
        $"@misc{{m{number}, title = \"Bees {number}\", year = 2024, abstract = \"For bees {number} we tune HiveNet.\"}}";

    private static string Entry(string title, int? year)
    {
        var key = title.Replace(" ", "", StringComparison.Ordinal);
        var date = year is null ? "" : $"year = {year}, ";
        return $"@misc{{{key}, title = \"{title}\", author = \"Ann Lee\", {date}abstract = \"On {title}.\"}}";
    }

    private void Build(params string[] entries)
    {
        _site.Write("input/digests/2025-12-26.bib", string.Join("\n\n", entries));

        var result = SiteBuild.Run(_site.Options);

        Assert.True(result.Summary is not null, string.Join('\n', result.Diagnostics));
    }

    private void Shows(string file, params string[] sentences)
    {
        foreach (var sentence in sentences)
            Assert.Contains(sentence, _site.Read(file), StringComparison.Ordinal);
    }

    private void ShowsNot(string file, params string[] sentences)
    {
        foreach (var sentence in sentences)
            Assert.DoesNotContain(sentence, _site.Read(file), StringComparison.Ordinal);
    }
}
