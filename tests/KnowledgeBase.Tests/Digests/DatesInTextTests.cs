using KnowledgeBase.Digests;

namespace KnowledgeBase.Tests.Digests;

public sealed class DatesInTextTests
{
    [Theory]
    [InlineData("2024-01-02", "2024-01-02")]
    [InlineData("2024.1.2", "2024-01-02")]
    [InlineData("2024/01/02", "2024-01-02")]
    [InlineData("**2024-01-02**", "2024-01-02")]
    [InlineData("20240102", "2024-01-02")]
    [InlineData("Jan 2, 2024", "2024-01-02")]
    [InlineData("2 January 2024", "2024-01-02")]
    [InlineData("2nd of Jan 2024", "2024-01-02")]
    [InlineData("Tue, 2 Jan 2024 10:00:00 GMT", "2024-01-02")]
    [InlineData("2024年1月2日", "2024-01-02")]
    [InlineData("2024년 1월 2일", "2024-01-02")]
    [InlineData("2024-01-02T10:41:24Z", "2024-01-02")]
    [InlineData("13/02/2024", "2024-02-13")]
    [InlineData("02/13/2024", "2024-02-13")]
    [InlineData("13.2.2024", "2024-02-13")]
    [InlineData("03/02/2024", "2024")]
    [InlineData("[2024/01]", "2024-01")]
    [InlineData("Jan 2024", "2024-01")]
    [InlineData("2024", "2024")]
    [InlineData("2024-02-30", null)]
    [InlineData("2024-13-01", null)]
    [InlineData("2401.00001", null)]
    [InlineData("Widgets of 2024-01-02", null)]
    [InlineData("", null)]
    public void ADateIsTheWholeText(string text, string? date) =>
        Assert.Equal(date, DatesInText.Whole(text)?.ToString());

    [Theory]
    [InlineData("01-02", "2024-01-02")]
    [InlineData("Jan 2", "2024-01-02")]
    [InlineData("1月2日", "2024-01-02")]
    public void ADayWithoutItsYearIsOfTheSection(string text, string date) =>
        Assert.Equal((date, null), (DatesInText.Whole(text, 2024)?.ToString(), DatesInText.Whole(text)?.ToString()));

    [Theory]
    [InlineData("Updated on 2024.01.02", "2024-01-02")]
    [InlineData("Daily Papers (2024-01-02)", "2024-01-02")]
    [InlineData("Papers of January 2, 2024, all of them", "2024-01-02")]
    [InlineData("arXiv 2024", null)]
    [InlineData("https://arxiv.org/abs/2012.12345", null)]
    public void ADateIsFoundInAText(string text, string? date) =>
        Assert.Equal(date, DatesInText.Find(text)?.ToString());

    [Theory]
    [InlineData("2024-01-02.md", "2024-01-02")]
    [InlineData("arxiv-2024-01-02.json", "2024-01-02")]
    [InlineData("arxiv_20240102.md", "2024-01-02")]
    [InlineData("papers.2024_01_02.md", "2024-01-02")]
    [InlineData("logs/2024/01/02.md", "2024-01-02")]
    [InlineData("cs/2024-01-02/index.md", "2024-01-02")]
    [InlineData("2401.00001v1.md", null)]
    [InlineData("20241345.md", null)]
    [InlineData("widgets-2024.md", null)]
    [InlineData("120240102.md", null)]
    public void ADateIsFoundInANameOrItsFolders(string name, string? date) =>
        Assert.Equal(
            date,
            StatedDates
                .InName(Sources.Of(name, "x"))
                ?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );
}
