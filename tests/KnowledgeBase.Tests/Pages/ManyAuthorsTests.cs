using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Pages;

/// <summary>Papers by hundreds and thousands: what is written grows with their number, not with its square.</summary>
public sealed class ManyAuthorsTests : IDisposable
{
    private readonly TinySite _site = new();

    public ManyAuthorsTests() => OwnTheme.CopyTo(_site);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void AReportByThousandsIsWrittenOnceAndItsAuthorsLeadToIt()
    {
        Write(Paper("Report of a Large Project", 3290), Paper("Two Hands", 2));

        var files = Build();

        Assert.InRange(files.Values.Sum(file => file.Length), 0, 3_000_000);
        Assert.DoesNotContain("authors/p3000-q.html", files.Keys);
        Assert.Contains("authors/p1-q.html", files.Keys);
        Assert.Contains(files, file =>
            file.Value.Contains(
                """<a href="../papers/report-of-a-large-project.html">P3000 Q</a>""",
                StringComparison.Ordinal
            )
        );
    }

    [Fact]
    public void EveryoneHasAPageWhereTheSettingSaysSo()
    {
        Write(Paper("Report of a Large Project", 300));
        Assert.DoesNotContain("authors/p299-q.html", Build().Keys);

        _site.Write("input/site.yml", "authors: all\n");
        Assert.Contains("authors/p299-q.html", Build().Keys);
    }

    [Fact]
    public void ThePageOfThePaperShowsTheFirstAndTheLastAndFoldsTheOthers()
    {
        Write(Paper("Report of a Large Project", 3290));

        var page = Build()["papers/report-of-a-large-project.html"];

        Assert.Contains("P10 Q, P11 Q</p>", page, StringComparison.Ordinal);
        Assert.Contains("<summary>3\u202f275 more</summary>\n<p>P12 Q, P13 Q", page, StringComparison.Ordinal);
        Assert.Contains("P3286 Q</p>\n</details>", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"authors\">and P3287 Q, P3288 Q, P3289 Q</p>", page, StringComparison.Ordinal);
        Assert.Equal(3290, page.Split("name=\"citation_author\"").Length - 1);
    }

    [Fact]
    public void TwentyAuthorsAreNotFolded()
    {
        Write(Paper("A Project", 20));

        Assert.DoesNotContain("more</summary>", Build()["papers/a-project.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void ListsOfManyPapersByTheSameHundredsNameAFew()
    {
        Write([.. Enumerable.Range(0, 10).Select(number => Paper($"Project {number}", 400))]);

        var files = Build();

        var list = files["authors/p399-q.html"];
        Assert.Contains("<p>P0 Q, P1 Q, …, P399 Q and 397 others", list, StringComparison.Ordinal);
        Assert.DoesNotContain("P20%20Q", list, StringComparison.Ordinal);
        Assert.DoesNotContain("authors/p399-q.bib", files.Keys);
        Assert.DoesNotContain("authors/p399-q.atom", files.Keys);
        Assert.Contains("digests/2025-12-25.bib", files.Keys);
        Assert.InRange(files.Values.Sum(file => file.Length), 0, 100 * 10 * 400 * 30);
    }

    [Fact]
    public void FilesStandBesideTheListsOfAuthorsOfUsualPapers()
    {
        Write([.. Enumerable.Range(0, 10).Select(number => Paper($"Project {number}", 10))]);

        Assert.Contains("authors/p9-q.bib", Build().Keys);
    }

    [Fact]
    public void AVeryLongTitleIsCutInListsAndWholeOnItsPage()
    {
        var title = string.Concat(Enumerable.Repeat("word ", 190)).Trim();
        Write(Paper(title, 3));

        var files = Build();

        Assert.Contains(files.Values, file => file.Contains($"<h1>{title}</h1>", StringComparison.Ordinal));
        Assert.InRange(files["authors/p1-q.html"].Length, 0, 8000);
    }

    private void Write(params string[] papers) =>
        _site.Write("input/digests/2025-12-25.bib", string.Join('\n', papers));

    private static string Paper(string title, int authors)
    {
        var names = string.Join(" and ", Enumerable.Range(0, authors).Select(number => $"P{number} Q"));
        return $"@misc{{{title[^4..].Trim()}, title = {{{title}}}, year = {{2024}}, author = {{{names}}}}}";
    }

    private SortedDictionary<string, string> Build()
    {
        var result = SiteBuild.Run(_site.Options);
        Assert.True(result.Summary is not null, string.Join('\n', result.Diagnostics));
        return _site.Output();
    }
}
