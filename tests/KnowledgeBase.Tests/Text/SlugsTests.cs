using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Text;

public class SlugsTests
{
    [Theory]
    [InlineData("Deep Model Assembling", "deep-model-assembling")]
    [InlineData("DεpS: a method", "deps-a-method")]
    [InlineData("PanGu-$α$: Large-scale", "pangu-alpha-large-scale")]
    [InlineData("Marc'Aurelio Ranzato", "marcaurelio-ranzato")]
    [InlineData("Łukasz Kaiser & Søren Ærø", "lukasz-kaiser-soren-aero")]
    [InlineData("Naamán Huerga-Pérez", "naaman-huerga-perez")]
    [InlineData("Oğuzhan Işık", "oguzhan-isik")]
    [InlineData("  --What?!--  ", "what")]
    [InlineData("Straße", "strasse")]
    public void ANameBecomesPlainWords(string name, string slug) => Assert.Equal(slug, Slugs.From(name).Value);

    [Theory]
    [InlineData("Index", "index-1")]
    [InlineData("2048", "2048-1")]
    [InlineData("CON", "con-1")]
    [InlineData("com7", "com7-1")]
    [InlineData("lpt0", "lpt0-1")]
    [InlineData("compass", "compass")]
    public void AReservedWordIsAvoided(string name, string slug) => Assert.Equal(slug, Slugs.From(name).Value);

    [Fact]
    public void ANameWithNoLatinLetterIsItsHash() => Assert.Equal(8, Slugs.From("王伟").Value.Length);

    [Fact]
    public void TwoNamesWithNoLatinLetterDiffer() => Assert.NotEqual(Slugs.From("王伟"), Slugs.From("李娜"));

    [Fact]
    public void ALongNameIsCutAtAWord()
    {
        var slug = Slugs.From(string.Concat(Enumerable.Repeat("seventy ", 20))).Value;

        Assert.Equal("seventy-seventy-seventy-seventy-seventy-seventy-seventy-seventy-seventy-seventy", slug);
    }

    [Fact]
    public void AWordLongerThanASlugIsCut() => Assert.Equal(80, Slugs.From(new string('a', 300)).Value.Length);

    [Fact]
    public void ASuffixFitsIntoTheLength()
    {
        var slug = Slugs.WithSuffix(Slugs.From(new string('a', 300)), "2024-01-02");

        Assert.Equal(new string('a', 69) + "-2024-01-02", slug.Value);
    }

    [Theory]
    [InlineData("model-compression", true)]
    [InlineData("Model", false)]
    [InlineData("index", false)]
    [InlineData("", false)]
    [InlineData("../x", false)]
    public void OnlyASlugIsASlug(string text, bool valid) => Assert.Equal(valid, Slugs.IsValid(text));
}
