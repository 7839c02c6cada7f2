using System.Globalization;
using System.Text;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Library;

public sealed class LedgerTests
{
    private static readonly DateOnly FirstDay = new(2026, 3, 2);

    /// <summary>Day by day what somebody collected, in the formats in which it comes.</summary>
    private static readonly (int Day, string Path, string Content)[] TwentyDays =
    [
        (0, "digests/{0}.json", Listing(Item("2603.00101", "Tidal Sorting of Long Tables"))),
        (1, "digests/{0}.json", Listing(Item("2603.00202", "Moss: Soft Memory for Agents", code: "moss/moss"))),
        (2, "digests/{0}.md", "# Papers\n\n- [Quiet Gradients Need No Clock](https://arxiv.org/abs/2603.00303)\n"),
        (3, "metadata/{0}.xml", Feed(AtomEntry("2603.00101v1", "Tidal Sorting of Long Tables", "2026-03-01"))),
        (4, "digests/{0}.json", Listing(Item("2603.00101", "Tidal Sorting of Long Tables", code: "tide/sort"))),
        (5, "digests/{0}.json", Listing(Item("2603.00404", "Kilns for Clay Models"))),
        (6, "metadata/{0}.xml", Feed(AtomEntry("2603.00101v2", "Tidal Sorting of Long Tables", "2026-03-07"))),
        (7, "metadata/{0}.xml", Feed(AtomEntry("2603.00101v2", "Tidal Sorting of Long Tables", "2026-03-07"))),
        (8, "digests/{0}.json", Listing(Item("2603.00505", "A Paper That Stays as It Is"))),
        (9, "digests/{0}.json", Listing(Item("2603.00505", "A paper that stays as it is"))),
        (10, "metadata/{0}.xml", Feed(AtomEntry("2603.00303v3", "Gradients Need No Clock at All", "2026-03-11"))),
        (11, "metadata/{0}.xml", Feed(AtomEntry("2603.00404v2", "Kilns for Clay Models", "2026-03-05"))),
        (
            12,
            "metadata/{0}.bib",
            "@inproceedings{m, title={Moss: Soft Memory for Agents}, eprint={2603.00202}, archiveprefix={arXiv},\n"
                + " booktitle={Proceedings of the Shore Conference}, year={2026}}\n"
        ),
        (13, "digests/{0}.json", Listing(Item("2603.00606", "Herons", about: "Code: https://github.com/h/h."))),
        (14, "metadata/{0}.xml", Feed(AtomEntry("2603.00404v3", "Kilns for Clay Models", "2026-03-15"))),
        (
            15,
            "metadata/{0}.xml",
            Feed(
                AtomEntry(
                    "2603.00505v2",
                    "A Paper That Stays as It Is",
                    "2026-03-17",
                    comment: "This paper has been withdrawn by the authors."
                )
            )
        ),
        (16, "digests/{0}.json", Listing(Item("2603.00303", "Quiet Gradients Need No Clock"))),
        (
            17,
            "digests/{0}.json",
            Listing(Item("2603.00404", "Kilns for Clay Models", about: "See https://github.com/kiln/clay for code."))
        ),
        (
            18,
            "metadata/{0}.xml",
            Feed(
                AtomEntry(
                    "2603.00101v2",
                    "Tidal Sorting of Long Tables",
                    "2026-03-07",
                    journal: "Journal of Tables 4 (2026)"
                )
            )
        ),
        (
            19,
            "metadata/{0}.xml",
            Feed(
                AtomEntry(
                    "2603.00101v4",
                    "Tidal Sorting of Longer Tables",
                    "2026-03-20",
                    journal: "Journal of Tables 4 (2026)"
                )
            )
        ),
    ];

    [Fact]
    public void TwentyDaysGiveExactlyTheirChanges()
    {
        string[] expected =
        [
            "03-02 Tidal Sorting of Long Tables: FirstSeen",
            "03-03 Moss: Soft Memory for Agents: FirstSeen",
            "03-04 Quiet Gradients Need No Clock: FirstSeen",
            "03-06 Tidal Sorting of Long Tables: Code https://github.com/tide/sort",
            "03-07 Kilns for Clay Models: FirstSeen",
            "03-08 Tidal Sorting of Long Tables: Version 2, before 1",
            "03-10 A Paper That Stays as It Is: FirstSeen",
            "03-12 Quiet Gradients Need No Clock: Version 3",
            "03-12 Quiet Gradients Need No Clock: Title Gradients Need No Clock at All, before Quiet Gradients Need No Clock",
            "03-14 Moss: Soft Memory for Agents: Published Proceedings of the Shore Conference",
            "03-15 Herons: FirstSeen",
            "03-16 Kilns for Clay Models: Version 3, before 2",
            "03-17 A Paper That Stays as It Is: Version 2",
            "03-17 A Paper That Stays as It Is: Withdrawn",
            "03-19 Kilns for Clay Models: Code https://github.com/kiln/clay",
            "03-20 Tidal Sorting of Long Tables: Published Journal of Tables 4 (2026)",
            "03-21 Tidal Sorting of Long Tables: Version 4, before 2",
            "03-21 Tidal Sorting of Long Tables: Title Tidal Sorting of Longer Tables, before Tidal Sorting of Long Tables",
        ];

        Assert.Equal(expected, Changes(TwentyDays));
    }

    [Fact]
    public void TheOrderOfFilesDoesNotMatter() => Assert.Equal(Changes(TwentyDays), Changes([.. TwentyDays.Reverse()]));

    [Fact]
    public void ThePageKeepsTheTitleThatPrecedenceGives()
    {
        var catalog = Catalog(
            Digest("2026-03-02", Entry("Tidal Sorting", arxiv: "2603.00101")),
            Digest("2026-03-09", Entry("Sorting by Tides", arxiv: "2603.00101"))
        );

        Assert.Equal("Tidal Sorting", Assert.Single(catalog.Papers).Title);
        Assert.Equal("Sorting by Tides", catalog.Papers[0].Changes[^1].Value);
    }

    [Fact]
    public void FilesWithoutADateInTheirNamesChangeNothing()
    {
        var listing = new DigestFile("digests/mine.txt", DigestFormats.ByPrecedence[0], FirstDay, [Entry("UL2")], []);

        Assert.Empty(Assert.Single(Catalog(listing).Papers).Changes);
    }

    [Fact]
    public void WhatIsKnownOnTheFirstDayIsNoChange()
    {
        var catalog = Catalog(
            File("metadata/2026-03-01.bib", DigestFormats.ByPrecedence[0], Entry("UL2") with { Venue = "Shore" }),
            Digest("2026-03-02", Entry("UL2")),
            File("metadata/2026-03-09.bib", DigestFormats.ByPrecedence[0], Entry("UL2") with { Venue = "Shore 2026" })
        );

        Assert.Equal([ChangeKind.FirstSeen], Assert.Single(catalog.Papers).Changes.Select(change => change.Kind));
    }

    [Fact]
    public void ATitleThatIsCutIsNoNewOne()
    {
        var catalog = Catalog(
            Digest("2026-03-02", Entry("Tidal Sorting of Long Tables", arxiv: "2603.00101")),
            Digest("2026-03-09", Entry("Tidal Sorting of…", arxiv: "2603.00101"))
        );

        Assert.Single(Assert.Single(catalog.Papers).Changes);
    }

    private static IEnumerable<string> Changes((int Day, string Path, string Content)[] files)
    {
        var read = files.Select(file =>
            DigestParser.Parse(
                new Source(
                    string.Format(
                        CultureInfo.InvariantCulture,
                        file.Path,
                        FirstDay.AddDays(file.Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    ),
                    () => new MemoryStream(Encoding.UTF8.GetBytes(file.Content))
                )
            )
        );
        var catalog = Catalog(EditorialFiles.None, [.. read]);
        return catalog
            .Papers.SelectMany(paper => paper.Changes.Select(change => (paper.Title, Change: change)))
            .OrderBy(found => found.Change.Day)
            .ThenBy(found => found.Title, StringComparer.Ordinal)
            .Select(found => InWords(found.Title, found.Change));
    }

    private static string InWords(string title, Change change) =>
        $"{change.Day.ToString("MM-dd", CultureInfo.InvariantCulture)} {title}: {change.Kind}"
        + (change.Value is { } value ? $" {value}" : "")
        + (change.Before is { } before ? $", before {before}" : "");

    private static string Listing(string item) => $"[{item}]";

    private static string Item(string id, string title, string? code = null, string about = "About it.") =>
        $$"""
            {"paper": {"id": "{{id}}", "title": "{{title}}", "summary": "{{about}}"{{(
                code is null ? "" : $", \"githubRepo\": \"{code}\""
            )}}}, "title": "{{title}}"}
            """;

    private static string Feed(string entry) =>
        $"""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">{entry}</feed>""";

    private static string AtomEntry(
        string id,
        string title,
        string updated,
        string? comment = null,
        string? journal = null
    ) =>
        $"""
            <entry><id>http://arxiv.org/abs/{id}</id><published>2026-03-01T00:00:00Z</published>
            <updated>{updated}T00:00:00Z</updated><title>{title}</title><summary>About it.</summary>
            {(comment is null ? "" : $"<arxiv:comment>{comment}</arxiv:comment>")}
            {(journal is null ? "" : $"<arxiv:journal_ref>{journal}</arxiv:journal_ref>")}</entry>
            """;
}
