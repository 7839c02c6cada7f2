using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Authors;
using KnowledgeBase.Pages.Indexes;
using KnowledgeBase.Pages.Organizations;
using KnowledgeBase.Tests.Fixtures;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Pages;

/// <summary>What pages of people and organisations, and the index of people, say and lead to.</summary>
public sealed class PersonPagesTests
{
    private static readonly EditorialFiles WithRepository = EditorialFiles.None with
    {
        Settings = SiteSettings.Default with { Repository = "https://github.com/a/b/" },
    };

    [Fact]
    public void APersonWithoutAFileIsCorrectedInANewOneWithWhatIsProved()
    {
        var page = Page<AuthorPage>(WithRepository, Entry("A").By("Bo Li").Signed("Bo Li", "bo"));

        Assert.Equal(
            "https://github.com/a/b/new/HEAD/input/authors?filename=bo-li.md&value="
                + Uri.EscapeDataString("---\nname: \"Bo Li\"\nhf: [\"bo\"]\n---\n\n"),
            page.CorrectUrl
        );
    }

    [Fact]
    public void APersonWithAFileIsCorrectedInIt()
    {
        var file = new AuthorFile("Bo Li", new SourceLocation("authors/bo.md", 1));

        var page = Page<AuthorPage>(WithRepository with { Authors = [file] }, Entry("A").By("Bo Li"));

        Assert.Equal("https://github.com/a/b/edit/HEAD/input/authors/bo.md", page.CorrectUrl);
    }

    [Fact]
    public void AnOrganisationIsCorrectedInAFileWithItsHandle()
    {
        var page = Page<OrganizationPage>(WithRepository, Entry("A").From("lab", "The Lab"));

        Assert.Equal(
            "https://github.com/a/b/new/HEAD/input/orgs?filename=lab.md&value="
                + Uri.EscapeDataString("---\nname: \"The Lab\"\nhf: [\"lab\"]\n---\n\n"),
            page.CorrectUrl
        );
    }

    [Fact]
    public void WithoutARepositoryNothingLeadsToACorrection() =>
        Assert.Null(Page<AuthorPage>(EditorialFiles.None, Entry("A").By("Bo Li")).CorrectUrl);

    [Fact]
    public void APersonHasTheOrganisationsOfThePapers() =>
        Assert.Equal(
            ["The Lab 2", "Other 1"],
            Page<AuthorPage>(
                EditorialFiles.None,
                Entry("A").By("Bo Li").From("lab", "The Lab"),
                Entry("B").By("Bo Li").From("lab", "The Lab"),
                Entry("C").By("Bo Li").From("other", "Other")
            )
                .Organizations.Select(link => $"{link.Title} {link.Count}")
        );

    [Fact]
    public void TeamsStandApartFromPeople()
    {
        var index = Index(
            Entry("A").By("Bo Li", "01.AI", "OpenAI", "Qwen Team").From("apple", "Apple"),
            Entry("B").By("Apple", "Bo van den Berg Jr.")
        );

        Assert.Equal(
            ["Teams: 01.AI, Apple, OpenAI, Qwen Team", ": Bo van den Berg Jr., Bo Li"],
            index.Groups.Select(group => $"{group.Title}: {string.Join(", ", Names(group))}")
        );
        Assert.True(Page<AuthorPage>(EditorialFiles.None, Entry("A").By("OpenAI")).IsGroup);
    }

    [Fact]
    public void ALongIndexBeginsWithThoseOfMostPapers()
    {
        var index = Index([
            Entry("A").By([.. Enumerable.Range(0, 120).Select(number => $"Ann Name{number:000}")]),
            Entry("B").By("Ann Name050", "Ann Name007"),
            Entry("C").By("Ann Name050"),
        ]);

        Assert.Equal(("Most papers", "most"), (index.Groups[0].Title, index.Groups[0].Anchor));
        Assert.Equal(["Ann Name050", "Ann Name007"], Names(index.Groups[0]));
        Assert.Equal(120, index.Count);
    }

    [Fact]
    public void NoTopicsOverTimeAreDrawnWhereNoYearHasTwoPapersOfOne() =>
        Assert.Empty(
            Page<AuthorPage>(
                EditorialFiles.None with
                {
                    Topics = [new Topic(new("data"), "Data", new SourceLocation("topics/data.md", 1))],
                },
                [.. Enumerable.Range(2019, 5).Select(year => Entry($"Data {year}", $"{year}").By("Bo Li"))]
            ).TopicYears
        );

    private static IEnumerable<string> Names(IndexGroup group) => group.Entries.Select(entry => entry.Link.Title);

    private static IndexPage Index(params DigestEntry[] entries) =>
        Pages(EditorialFiles.None, entries).OfType<IndexPage>().Single(page => page.Url == "authors/index.html");

    private static T Page<T>(EditorialFiles editorial, params DigestEntry[] entries)
        where T : Page => Pages(editorial, entries).OfType<T>().First();

    private static IEnumerable<Page> Pages(EditorialFiles editorial, DigestEntry[] entries)
    {
        var catalog = Catalog(editorial, Digest("2025-12-08", entries));
        return PageLists.Of(catalog, Insights.Of(catalog, editorial.Topics, editorial.Names), editorial).Made();
    }
}
