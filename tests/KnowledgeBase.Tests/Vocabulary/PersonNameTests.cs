using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Vocabulary;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Yi Tay", "Tay", "Yi", null)]
    [InlineData("Marc'Aurelio Ranzato", "Ranzato", "Marc'Aurelio", null)]
    [InlineData("Laurens van der Maaten", "van der Maaten", "Laurens", null)]
    [InlineData("Seong Joon Oh", "Oh", "Seong Joon", null)]
    [InlineData("Robert Frost Jr.", "Frost", "Robert", "Jr.")]
    [InlineData("George Herman IV", "Herman", "George", "IV")]
    [InlineData("Plato", "Plato", null, null)]
    [InlineData("Gemma Team", "Gemma Team", null, null)]
    [InlineData("de Finetti", "Finetti", "de", null)]
    [InlineData("李明", "李明", null, null)]
    public void ADisplayNameHasItsParts(string name, string family, string? given, string? suffix) =>
        Assert.Equal(new PersonName(name, family) { Given = given, Suffix = suffix }, PersonName.Of(name));

    [Theory]
    [InlineData("Gemma Team", true)]
    [InlineData("DeepSeek-AI", true)]
    [InlineData("OpenAI", true)]
    [InlineData("01.AI", true)]
    [InlineData("The Widget Foundation", true)]
    [InlineData("Tomoko KAWAI", false)]
    [InlineData("Ai Nakamura", false)]
    [InlineData("Weiai Li", false)]
    [InlineData("", false)]
    public void ATeamIsToldByTheFormOfItsName(string name, bool isGroup) =>
        Assert.Equal(isGroup, PersonName.IsGroup(name));
}
