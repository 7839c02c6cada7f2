using KnowledgeBase.Editorial;

namespace KnowledgeBase.Tests.Editorial;

public sealed class NearestWordTests
{
    [Theory]
    [InlineData("tilte", "title")]
    [InlineData("organisation", "organization")]
    [InlineData("TITLE", "title")]
    [InlineData("authors", "authors")]
    [InlineData("pap", "paper", false)]
    [InlineData("x", "title", false)]
    [InlineData("", "title", false)]
    public void AWordIsNearWhenAThirdOfItsLettersOrFewerChange(string word, string known, bool near = true) =>
        Assert.Equal(near ? known : null, NearestWord.To(word, [known]));

    [Fact]
    public void TheFirstOfEquallyNearWordsIsTaken() => Assert.Equal("kind", NearestWord.To("find", ["kind", "bind"]));
}
