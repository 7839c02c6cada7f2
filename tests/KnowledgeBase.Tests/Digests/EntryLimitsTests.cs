using System.Text.Json;
using KnowledgeBase.Tests.Digests.Formats;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Digests;

/// <summary>What a file of some kilobytes may cost, and may make of itself.</summary>
[Trait("Culture", "invariant")]
public sealed class EntryLimitsTests
{
    [Theory]
    [InlineData(
        "x.json",
        "[{\"paper\":{\"id\":\"1\",\"title\":\"\\ud8aé\"}},{\"paper\":{\"id\":\"2\",\"title\":\"Two\"}}]"
    )]
    [InlineData("x.json", "[{\"id\":\"1\",\"type\":\"book\",\"title\":\"\\ud8aé\"},{\"id\":\"2\",\"title\":\"Two\"}]")]
    [InlineData("x.jsonl", "{\"id\":\"1\",\"title\":\"\\ud8aé\",\"update_date\":1}\n{\"id\":\"2\",\"title\":\"Two\"}")]
    public void AnEscapeThatIsCutShortCostsItsEntry(string name, string json)
    {
        var file = Sources.Parse(name, json);

        Assert.Equal(["Two"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(["KB141"], file.Diagnostics.Select(fault => fault.Id).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void AListingOfTheLastDayIsReadAsAnyOther() =>
        Assert.Equal(
            "9999-12-24",
            Sources
                .Parse("9999-12-31.txt", Listing.On("Dec 31", Listing.Entry("T", "  • 3 authors\n·\nDec 24")))
                .Entries[0]
                .Published?.ToString()
        );

    [Theory]
    [InlineData("x.bib", "@string{acl = {Assoc.}} @comment{nothing}")]
    [InlineData("x.txt", "Daily Papers\n\nDec 25, 2024\n")]
    [InlineData("x.xml", "<feed></feed>")]
    [InlineData("x.json", "[]")]
    public void AFileWithoutAPaperSaysSo(string name, string text) =>
        Assert.Equal("KB143", Assert.Single(Sources.Parse(name, text).Diagnostics).Id);

    [Fact]
    public void StringsThatDoubleEndWhereTheFileDoesNotAccountForThem()
    {
        var doubling = string.Concat(Enumerable.Range(1, 39).Select(i => $"@string{{a{i} = a{i - 1} # a{i - 1}}}\n"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = Sources.Parse(
            "x.bib",
            $"@string{{a0 = \"xxxxxxxxxx\"}}\n{doubling}@misc{{k, title = a39}}\n@misc{{l, title = {{Two}}}}"
        );

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
        Assert.Equal(["Two"], file.Entries.Select(entry => entry.Title));
        Assert.Contains(
            "x.bib(12): warning KB146: The @string “a10” expands to far more text than the file contains, and is left out here. Write the text out.",
            Sources.Messages(file),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AStringThatEveryEntryNamesGrowsWithTheFile()
    {
        var entries = string.Concat(
            Enumerable.Range(0, 20_000).Select(i => $"@misc{{k{i}, title = {{T}}, booktitle = acl, year = 2024}}\n")
        );
        var file = Sources.Parse(
            "x.bib",
            $"@string{{acl = \"Proceedings of the Annual Meeting of the Association for Computational Linguistics "
                + $"(Volume 1: Long Papers)\"}}\n{entries}"
        );

        Assert.Equal("", Sources.Messages(file));
        Assert.All(file.Entries, entry => Assert.StartsWith("Proceedings", entry.Venue, StringComparison.Ordinal));
    }

    [Fact]
    public void AVolumeLendsNoMoreThanATitle()
    {
        var file = Sources.Parse(
            "x.bib",
            $"@misc{{k, title = {{T}}, crossref = {{v}}}}\n@proceedings{{v, title = {{{new string('x', 1_001)}}}, "
                + $"year = 2021}}"
        );

        Assert.Equal((null, "2021"), (file.Entries[0].Venue, file.Entries[0].Published?.ToString()));
        Assert.Equal(["KB135", "KB147"], file.Diagnostics.Select(fault => fault.Id));
    }

    [Fact]
    public void TheFieldsOfAnEntryAreHeldWithinLimits()
    {
        var paper = new
        {
            id = new string('1', 2_000),
            title = new string('t', 1_001),
            summary = new string('s', 20_001),
            authors = Enumerable.Range(0, 20_001).Select(i => new { name = i == 0 ? new string('a', 1_001) : $"A{i}" }),
            organization = new { name = new string('o', 1_001) },
            projectPage = "https://a.test/" + new string('p', 2_000),
        };
        var file = Sources.Parse("x.json", JsonSerializer.Serialize(new[] { new { paper } }));
        var entry = Assert.Single(file.Entries);

        Assert.Equal(
            (1_000, 20_000, 20_000, 1_000, 1_000),
            (
                entry.Title.Length,
                entry.Abstract!.Length,
                entry.Authors.Length,
                entry.Authors[0].Length,
                entry.Organization!.Name.Length
            )
        );
        Assert.True(entry.HasMoreAuthors);
        Assert.Empty(entry.Links);
        Assert.Null(entry.OtherId);
        Assert.Equal(
            ["KB107", "KB107", "KB107", "KB107", "KB107", "KB108", "KB109", "KB127"],
            file.Diagnostics.Select(fault => fault.Id)
        );
    }

    [Theory]
    [InlineData("x.bib", "@a{b,}", 150_000, "")]
    [InlineData("x.bib", "a=1,\n", 400_000, "@misc{k,\n title={X},\n")]
    [InlineData("x.html", "<div/>", 20_000, "<html><body>")]
    [InlineData("x.html", "<div a=\"<\">", 20_000, "<html><body>")]
    [InlineData("x.html", "<a><b></a>", 20_000, "<html><body>")]
    [InlineData("x.html", "<div></x>", 20_000, "<html><body>")]
    [InlineData("x.html", "<b><div></b>", 20_000, "<html><body>")]
    [InlineData("x.html", "<div><table><td></div>", 20_000, "<html><body>")]
    [InlineData(
        "x.html",
        "<p>a",
        200_000,
        "<html><body><b a=1><b a=2><b a=3><b a=4><b a=5><b a=6><b a=7><b a=8><b a=9>"
    )]
    public void WhatIsRepeatedWithoutAnEndIsReadOrRefusedSoon(string name, string part, int count, string head)
    {
        var text = head + string.Concat(Enumerable.Repeat(part, count));
        var watch = new ProcessorWatch();
        var file = Sources.Parse(name, text);

        Assert.InRange(watch.Seconds, 0, 30);
        Assert.True(file.Diagnostics.Length > 0);
    }

    [Fact]
    public void CardsInsideACardAreReadEachByItself()
    {
        var cards = string.Concat(
            Enumerable.Repeat("<article><h3><a href=\"/papers/2401.00001\">X title</a></h3>", 60)
        );
        var watch = new ProcessorWatch();
        var file = Sources.Parse(
            "2025-01-02.html",
            $"<html><body>{cards}{string.Concat(Enumerable.Repeat("<p>a</p>", 100_000))}"
        );

        Assert.Equal(60, file.Entries.Length);
        Assert.InRange(watch.Seconds, 0, 30);
    }
}
