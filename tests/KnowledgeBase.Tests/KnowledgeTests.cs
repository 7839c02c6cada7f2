using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests;

public sealed class KnowledgeTests
{
    private const string NothingToRead = "KB316";

    [Fact]
    public void AnEmptyInputSaysWhatToDo()
    {
        using var site = Empty();

        var found = Knowledge.Read(site.Options.Input).Diagnostics.Single();

        Assert.Equal(NothingToRead, found.Id);
        Assert.StartsWith("There are no listings here, nor pages of your own. Put a listing", found.Message);
    }

    [Theory]
    [InlineData("digests/2025-12-25.bib", "@misc{a, title = {Small Models}}")]
    [InlineData("digests/2025-12-25.txt", "Nothing that anybody could read.")]
    [InlineData("pages/about.md", "---\ntitle: About\n---\n")]
    public void AnInputWithListingsOrPagesDoesNot(string path, string content)
    {
        using var site = Empty();
        site.Write($"input/{path}", content);

        Assert.DoesNotContain(Knowledge.Read(site.Options.Input).Diagnostics, found => found.Id == NothingToRead);
    }

    [Fact]
    public void ABibliographyAloneAddsNoPapers()
    {
        using var site = Empty();
        site.Write("input/metadata/papers.bib", "@misc{a, title = {Small Models}}");

        Assert.Contains(Knowledge.Read(site.Options.Input).Diagnostics, found => found.Id == NothingToRead);
    }

    private static TinySite Empty()
    {
        var site = new TinySite();
        File.Delete(Path.Combine(site.Options.Input, "digests", "2025-12-25.txt"));
        return site;
    }
}
