using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Digests.Formats;

public sealed class ListingCalendarTests
{
    [Theory]
    [InlineData("2025-12-25.txt")]
    [InlineData("2025-12-25-copy.txt")]
    public void TheFileNameGivesTheYear(string name)
    {
        var file = Sources.Parse(name, Listing.Of(Dated("Jan 7 4")));

        Assert.Equal(new DateOnly(2025, 12, 25), file.Date);
        Assert.Equal("2025-01-07", file.Entries[0].Published?.ToString());
        Assert.Equal(4, file.Entries[0].Comments);
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void WithoutANameTheYearIsTheOneAfterTheLatestPrinted()
    {
        var file = Sources.Parse("copy.txt", Listing.Of(Dated("Dec 24, 2021"), Dated("Jan 7"), Dated("Mar 1, 2023")));

        Assert.Equal(new DateOnly(2024, 12, 25), file.Date);
        Assert.Equal(
            ["2021-12-24", "2024-01-07", "2023-03-01"],
            file.Entries.Select(entry => entry.Published?.ToString())
        );
        Assert.Equal(
            "digests/copy.txt(11): info KB120: The year of “Dec 25” is taken to be 2024, because the latest year in "
                + "the listing is 2023. If that is wrong, rename the file to yyyy-MM-dd.txt.",
            Sources.Messages(file)
        );
    }

    [Fact]
    public void WithoutAnyYearTheDatesAreLeftOut()
    {
        var file = Sources.Parse("copy.txt", Listing.Of(Dated("Jan 7")));

        Assert.Null(file.Date);
        Assert.Null(file.Entries[0].Published);
        Assert.Equal(
            "digests/copy.txt(11): warning KB121: The year of “Dec 25” cannot be determined, so its dates are left out. Rename the file to yyyy-MM-dd.txt.",
            Sources.Messages(file)
        );
    }

    [Fact]
    public void AYearlessDateLaterThanTheListingBelongsToTheYearBefore()
    {
        var file = Sources.Parse(
            "2026-01-05.txt",
            Listing.On("Jan 5", Dated("Dec 30"), Dated("Jan 5"), Dated("Jan 6"))
        );

        Assert.Equal(
            ["2025-12-30", "2026-01-05", "2025-01-06"],
            file.Entries.Select(entry => entry.Published?.ToString())
        );
    }

    [Theory]
    [InlineData("2024-12-25.txt", "2024-02-29", "")]
    [InlineData("2025-12-25.txt", "", "KB113")]
    public void TheTwentyNinthOfFebruaryNeedsALeapYear(string name, string published, string fault)
    {
        var file = Sources.Parse(name, Listing.Of(Dated("Feb 29")));

        Assert.Equal(published, file.Entries[0].Published?.ToString() ?? "");
        Assert.Equal(fault, string.Concat(file.Diagnostics.Select(diagnostic => diagnostic.Id)));
    }

    [Fact]
    public void AYearInTheHeaderIsTaken()
    {
        var file = Sources.Parse("copy.txt", Listing.On("Dec 25, 2025", Dated("Jan 7")));

        Assert.Equal(new DateOnly(2025, 12, 25), file.Date);
        Assert.Equal("2025-01-07", file.Entries[0].Published?.ToString());
        Assert.Empty(file.Diagnostics);
    }

    [Theory]
    [InlineData("2025-12-24.txt", "KB123", "2025-12-24")]
    [InlineData("2025-13-24.txt", "KB120 KB124", "2024-12-25")]
    public void ANameThatContradictsTheListingIsNamed(string name, string faults, string date)
    {
        var file = Sources.Parse(name, Listing.Of(Dated("Mar 1, 2023")));

        Assert.Equal(
            faults,
            string.Join(' ', file.Diagnostics.Select(fault => fault.Id).Order(StringComparer.Ordinal))
        );
        Assert.Equal(date, PartialDate.From(file.Date!.Value).ToString());
    }

    [Fact]
    public void AListingWithoutDateIsACollection()
    {
        var file = Sources.Parse("copy.txt", Dated("Mar 1, 2023"));

        Assert.Null(file.Date);
        Assert.Equal("2023-03-01", file.Entries[0].Published?.ToString());
        Assert.Equal(["KB122"], file.Diagnostics.Select(fault => fault.Id));
    }

    private static string Dated(string date) =>
        Listing.Entry("Paper of " + date.Replace(',', ' '), $"  • 3 authors\n·\n{date}");
}
