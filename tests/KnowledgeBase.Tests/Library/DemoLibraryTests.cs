using KnowledgeBase.Digests;
using KnowledgeBase.Pages.Authors;
using KnowledgeBase.Pages.Papers;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Library;

public sealed class DemoLibraryTests
{
    [Fact]
    public void EachDecodedNameIsOnePerson()
    {
        var input = KnowledgeBase.Input.InputFolder.Open(RepositoryRoot.At("input"));
        var names = DigestParser
            .ParseAll(input.Metadata)
            .SelectMany(file => file.Entries)
            .SelectMany(entry => entry.Authors)
            .Distinct(StringComparer.Ordinal)
            .Except(["Quoc Le"], StringComparer.Ordinal) // An alias in the file of Quoc V. Le.
            .Order(StringComparer.Ordinal);

        Assert.Equal(names, Demo.Catalog.Authors.Select(author => author.Name).Order(StringComparer.Ordinal));
        Assert.Equal(1688, Demo.Catalog.Authors.Length);
    }

    [Fact]
    public void EveryAuthorsNameLeadsToThePageOfThatAuthorAndBack()
    {
        var authors = Demo.Pages.OfType<AuthorPage>().ToDictionary(page => page.Url);
        var named = Demo
            .Pages.OfType<PaperPage>()
            .SelectMany(page => page.Authors.Select(author => (page.Slug, author)))
            .ToList();

        Assert.Equal(Demo.Catalog.Papers.Sum(paper => paper.Authors.Length), named.Count);
        Assert.All(named, each => Assert.Equal(each.author.Title, authors[each.author.Url!].Title));
        Assert.All(Demo.Catalog.Authors, author =>
            Assert.All(author.Papers, paper =>
                Assert.Contains(Demo.Catalog.Papers[paper].Authors, name => name.Slug == author.Slug)
            )
        );
    }

    [Fact]
    public void ThreePapersSayThatTheListingCountsOtherwise()
    {
        var differing = Demo
            .Pages.OfType<PaperPage>()
            .Where(page => page.StatedAuthorCount is not null)
            .Select(page => page.Title.Split(':', ' ')[0])
            .Order(StringComparer.Ordinal);

        // "Linear Combination of Saved Checkpoints …" is LCSC.
        Assert.Equal(["Linear", "ScaleBiO", "mPLUG-Owl"], differing);
        Assert.All(Demo.Catalog.Papers.Where(paper => paper.StatedAuthorCount is not null), paper =>
            Assert.NotEqual(paper.Authors.Length, paper.StatedAuthorCount)
        );
    }
}
