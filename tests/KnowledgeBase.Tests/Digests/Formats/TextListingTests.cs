using KnowledgeBase.Digests;

namespace KnowledgeBase.Tests.Digests.Formats;

public sealed class TextListingTests
{
    private const string Name = "2025-12-25.txt";

    [Fact]
    public void AnEntryHasTitleAbstractAuthorCountDateAndLine()
    {
        var entry = Assert.Single(Read(Listing.Entry("Pruning Without Tears")).Entries);

        Assert.Equal("Pruning Without Tears", entry.Title);
        Assert.Equal(Listing.Sentence, entry.Abstract);
        Assert.Equal(3, entry.AuthorCount);
        Assert.Equal("2023-12-24", entry.Published?.ToString());
        Assert.Equal("digests/2025-12-25.txt(13)", entry.At.ToString());
        Assert.Null(entry.Organization);
        Assert.Null(entry.Comments);
    }

    [Fact]
    public void TheHeaderMaySayWhoseWordsTheAbstractsAre()
    {
        var file = Sources.Parse(
            Name,
            "Daily Papers\n\nAbstracts: Our own words.\n\nDec 25\n\n" + Listing.Entry("Abstracts: A Survey")
        );

        Assert.Equal(("Abstracts: A Survey", "Our own words."), (file.Entries[0].Title, file.Entries[0].Rights));
        Assert.Empty(file.Diagnostics);
    }

    [Theory]
    [InlineData("naver-ai NAVER AI Lab\n·\nDec 24, 2023", null, "naver-ai", "NAVER AI Lab", null)]
    [InlineData("Qwen Qwen\n·\nDec 24, 2023 12", null, "Qwen", "Qwen", 12)]
    [InlineData("solo\n·\nDec 24, 2023", null, "solo", "solo", null)]
    [InlineData("  • 1 author\n·\nDec 24, 2023 2", 1, null, null, 2)]
    [InlineData("  • 1,024 authors\n·\nDec 24, 2023", 1024, null, null, null)]
    [InlineData("  • 4 authors\nlab-x Lab X\n·\nDec 24, 2023", 4, "lab-x", "Lab X", null)]
    [InlineData("lab-x Lab X\n  • 4 authors\n·\nDec 24, 2023", 4, "lab-x", "Lab X", null)]
    [InlineData("  • 4 authors\n\n·\n\nDec 24, 2023", 4, null, null, null)]
    [InlineData("lab-x Lab X\n\n·\n\nDec 24, 2023", null, "lab-x", "Lab X", null)]
    [InlineData("·\nDec 24, 2023", null, null, null, null)]
    [InlineData("4 authors\n·\nDecember 24, 2023", 4, null, null, null)]
    public void AFooterNamesAuthorsOrAnOrganisation(
        string footer,
        int? authors,
        string? handle,
        string? name,
        int? comments
    )
    {
        var file = Read(Listing.Entry("First", footer), Listing.Entry("Second"));

        Assert.Equal(["First", "Second"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(
            (authors, handle, name, comments, "2023-12-24", Listing.Sentence),
            (
                file.Entries[0].AuthorCount,
                file.Entries[0].Organization?.Handle,
                file.Entries[0].Organization?.Name,
                file.Entries[0].Comments,
                file.Entries[0].Published?.ToString(),
                file.Entries[0].Abstract
            )
        );
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void AnEntryWithoutFooterEndsWhereTheNextTitleBegins()
    {
        var file = Read(
            Listing.Entry("Pruning Without Tears", ""),
            Listing.Entry("A Second Look at Sparse Training", ""),
            Listing.Entry("Third: Why Not?"),
            Listing.Entry("The Last Paper Has No Footer Either", "")
        );

        Assert.Equal(
            [
                "Pruning Without Tears",
                "A Second Look at Sparse Training",
                "Third: Why Not?",
                "The Last Paper Has No Footer Either",
            ],
            file.Entries.Select(entry => entry.Title)
        );
        Assert.Equal([null, null, 3, null], file.Entries.Select(entry => entry.AuthorCount));
        Assert.All(file.Entries, entry => Assert.Equal(Listing.Sentence, entry.Abstract));
        Assert.Equal("", Sources.Messages(file));
    }

    [Theory]
    [InlineData("First part of it, which says what we do here.\n\nSecond part, which says how well it works.")]
    [InlineData("First part of it, which says what we do here.\n\nCode: https://example.org/code")]
    [InlineData("We show it works.")]
    [InlineData("Hard-wrapped lines of\nan abstract that was pasted\nfrom a terminal.")]
    public void AnAbstractMayBeShortOrHaveSeveralParagraphs(string text)
    {
        var file = Read(
            Listing.Entry("First Title of Many", text, "  • 2 authors\n·\nDec 24, 2023"),
            Listing.Entry("Second")
        );

        Assert.Equal(["First Title of Many", "Second"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(
            text.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal),
            file.Entries[0].Abstract
        );
        Assert.Equal("", Sources.Messages(file));
    }

    [Theory]
    [InlineData("6 authors")]
    [InlineData("apple Apple")]
    [InlineData("Dec 24")]
    [InlineData("new")]
    [InlineData("Subscribe")]
    [InlineData("Daily Papers")]
    [InlineData("A title that ends in a full stop.")]
    [InlineData("title: with a colon:")]
    [InlineData("MOS")]
    public void ATitleMayLookLikeSomethingElse(string title)
    {
        var file = Read(Listing.Entry("First"), Listing.Entry(title), Listing.Entry("Third"));

        Assert.Equal(["First", title, "Third"], file.Entries.Select(entry => entry.Title));
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void BlankLinesMayBeMissing()
    {
        var text = string.Join(
                '\n',
                Listing
                    .Of(Listing.Entry("First"), Listing.Entry("Second", "lab-x Lab X\n·\nJan 7 4"))
                    .Split('\n')
                    .Where(line => line.Length > 0)
            )
            .Replace(Listing.Sentence, Listing.Sentence + " " + Listing.Sentence, StringComparison.Ordinal);
        var file = Sources.Parse(Name, text);

        Assert.Equal(["First", "Second"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(["", "lab-x"], file.Entries.Select(entry => entry.Organization?.Handle ?? ""));
        Assert.Equal("", Sources.Messages(file));
    }

    [Fact]
    public void ABadEntryCostsItselfAndNeverItsNeighbours()
    {
        var orphan = string.Join(' ', Enumerable.Repeat(Listing.Sentence, 4));
        var file = Read(
            Listing.Entry("First"),
            $"{orphan}\n\n  • 2 authors\n·\nDec 24, 2023",
            Listing.Entry("Second"),
            "  • 2 authors\n·\nDec 24, 2023",
            "Title Alone\n\n  • 2 authors\n·\nDec 24, 2023",
            Listing.Entry("Last")
        );

        Assert.Equal(["First", "Second", "Title Alone", "Last"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(
            """
            digests/2025-12-25.txt(21): warning KB111: The text “Small models forget what large ones keep, and this text is l…” stands where a title should be, and is left out. Put the title and an empty line before it.
            digests/2025-12-25.txt(23): warning KB110: “• 2 authors” does not belong to any entry and is left out. An entry is a title followed by its abstract.
            digests/2025-12-25.txt(25): warning KB110: “Dec 24, 2023” does not belong to any entry and is left out. An entry is a title followed by its abstract.
            digests/2025-12-25.txt(35): warning KB110: “• 2 authors” does not belong to any entry and is left out. An entry is a title followed by its abstract.
            digests/2025-12-25.txt(37): warning KB110: “Dec 24, 2023” does not belong to any entry and is left out. An entry is a title followed by its abstract.
            digests/2025-12-25.txt(39): warning KB112: “Title Alone” has no abstract.
            """,
            Sources.Messages(file)
        );
    }

    [Fact]
    public void PageTextAroundTheListingIsNamedUnlessItIsKnown()
    {
        var file = Sources.Parse(Name, "Models\n" + Listing.Of(Listing.Entry("First"), "Previous", "Next"));

        Assert.Equal(["First"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(
            ["KB110 1", "KB110 22", "KB110 24"],
            file.Diagnostics.Select(fault => $"{fault.Id} {fault.At.Line}")
        );
    }

    [Fact]
    public void ASecondListingInOneFileIsNamed()
    {
        var file = Sources.Parse(
            Name,
            Listing.Of(Listing.Entry("First", "")) + "\n\n" + Listing.On("Dec 24", Listing.Entry("Second"))
        );

        Assert.Equal(["First", "Second"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(["KB125"], file.Diagnostics.Select(fault => fault.Id));
    }

    [Theory]
    [InlineData("  • 2 authors\n·\nFeb 30, 2023", "KB113")]
    [InlineData("  • 2 authors\n·\nDec 24, 2027", "KB114")]
    [InlineData("  • 2 authors\n·", "KB115")]
    [InlineData("  • 99999999999 authors\n·\nDec 24, 2023", "KB116")]
    public void AFaultyFooterIsNamedAndItsEntryKept(string footer, string id)
    {
        var file = Read(Listing.Entry("First", footer), Listing.Entry("Second"));

        Assert.Equal(["First", "Second"], file.Entries.Select(entry => entry.Title));
        Assert.Equal([id], file.Diagnostics.Select(fault => fault.Id));
    }

    private static DigestFile Read(params string[] entries) => Sources.Parse(Name, Listing.Of(entries));
}
