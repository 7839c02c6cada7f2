using KnowledgeBase.Rendering;

namespace KnowledgeBase.Tests.Rendering;

public class TemplateFunctionsTests
{
    [Theory]
    [InlineData("2023-12-24", "24 Dec 2023")]
    [InlineData("2023-01-07", "7 Jan 2023")]
    [InlineData("2023-12", "Dec 2023")]
    [InlineData("2023", "2023")]
    [InlineData("in press", "in press")]
    public void ADateIsSaidAsFarAsItIsKnown(string date, string said) => Assert.Equal(said, TemplateFunctions.Day(date));

    [Theory]
    [InlineData(7, "7")]
    [InlineData(999, "999")]
    [InlineData(1000, "1\u202f000")]
    [InlineData(1234567, "1\u202f234\u202f567")]
    [InlineData(-123456, "-123\u202f456")]
    public void ThousandsStandApart(long number, string said) => Assert.Equal(said, TemplateFunctions.Thousands(number));

    [Fact]
    public void EveryFunctionIsDescribed() => Assert.Equal(
        TemplateFunctions.Options.Functions.Keys.Order(StringComparer.Ordinal),
        TemplateFunctions.All.Select(function => function.Name).Order(StringComparer.Ordinal));
}
