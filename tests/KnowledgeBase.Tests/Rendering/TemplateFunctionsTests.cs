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
    public void ADateIsSaidAsFarAsItIsKnown(string date, string said) =>
        Assert.Equal(said, TemplateFunctions.Day(date));

    [Fact]
    public void EveryFunctionIsDescribed() =>
        Assert.Equal(
            TemplateFunctions.Options.Functions.Keys.Order(StringComparer.Ordinal),
            TemplateFunctions.All.Select(function => function.Name).Order(StringComparer.Ordinal)
        );
}
