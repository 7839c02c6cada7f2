using KnowledgeBase.Citations;
using static KnowledgeBase.Tests.Citations.Papers;

namespace KnowledgeBase.Tests.Citations;

public sealed class CitationKeysTests
{
    [Theory]
    [InlineData("The Art of LoRA", "2025-01-30", "Arthur Douillard", "douillard2025art")]
    [InlineData("On-device: it works", "2024", "José Ángel Núñez", "nunez2024device")]
    [InlineData("Scaling", null, "Marc van den Berg", "vandenbergscaling")]
    [InlineData("How to", "2020", null, "how2020")]
    [InlineData("2D or not", "2020", null, "paper2d2020")]
    [InlineData("大规模", "2020", "李 明", "paper2020")]
    [InlineData("", null, null, "paper")]
    public void AKeyIsNameYearAndWord(string title, string? published, string? author, string key) =>
        Assert.Equal(key, CitationKeys.Of([Paper(title, published, author is null ? [] : [author])]).Single());

    [Fact]
    public void TheOldestPaperKeepsASharedKeyAndTheOthersGetLetters()
    {
        var newer = Paper("LoRA again", "2024-05", "Ann Li");
        var oldest = Paper("LoRA", "2024-01", "Ann Li");
        var newest = Paper("LoRA last", "2024-09", "Bo Li");

        Assert.Equal<string>(["li2024lorab", "li2024lora", "li2024lorac"], CitationKeys.Of([newer, oldest, newest]));
        Assert.Equal<string>(["li2024lorac", "li2024lorab", "li2024lora"], CitationKeys.Of([newest, newer, oldest]));
    }

    [Fact]
    public void ALetterNeverMakesTheKeyOfAnotherPaper() =>
        Assert.Equal<string>(
            ["li2024lora", "li2024lorac", "li2024lorab"],
            CitationKeys.Of([
                Paper("LoRA", "2024-01", "Ann Li"),
                Paper("LoRA two", "2024-02", "Ann Li"),
                Paper("LoRAb", "2024", "Ann Li"),
            ])
        );

    [Fact]
    public void KeysAreUniqueHoweverManyShareOne()
    {
        var keys = CitationKeys.Of([
            .. Enumerable.Range(0, 900).Select(number => Paper($"LoRA {number}", "2024", "Li")),
        ]);

        Assert.Equal(900, keys.Distinct(StringComparer.Ordinal).Count());
    }
}
