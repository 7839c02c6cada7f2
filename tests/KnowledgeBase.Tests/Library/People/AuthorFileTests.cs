using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Library.People;

/// <summary>What author files say of people whom accounts tell apart. Papers A, B, C … are 0, 1, 2 …</summary>
public sealed class AuthorFileTests
{
    private static readonly DigestFile ThreePapers = Digest(
        "2025-12-08",
        Entry("A").By("Bo Li").Signed("Bo Li", "one"),
        Entry("B").By("Bo Li").Signed("Bo Li", "two"),
        Entry("C").By("Bo Li")
    );

    [Fact]
    public void AFileWithAnAccountIsThatAccountsPerson()
    {
        var catalog = Catalog(With(File("Bo Li") with { Accounts = ["ONE"] }), ThreePapers);

        Assert.Equal(["bo-li [2]", "bo-li-one [0] file", "bo-li-two [1]"], People(catalog));
    }

    [Fact]
    public void AFileWithBothAccountsIsOnePersonAndFormerAddressesLeadOn()
    {
        var catalog = Catalog(With(File("Bo Li") with { Accounts = ["one", "two"] }), ThreePapers);

        Assert.Equal(["bo-li [0, 1, 2] file"], People(catalog));
        Assert.Equal(["bo-li-one", "bo-li-two"], catalog.Redirects.Select(redirect => redirect.From.Value));
    }

    [Fact]
    public void AFileThatSaysNoMoreThanTheNameHasThePapersThatSayNoMore()
    {
        var catalog = Catalog(With(File("Bo Li")), ThreePapers);

        Assert.Contains(catalog.Authors, author => author.File is not null && author.Papers is [2]);
        Assert.Single(catalog.Authors, author => author.IsSharedName);
    }

    [Fact]
    public void AFileThatSaysNoMoreThanTheNameIsTheOnlyAccountsPerson()
    {
        var catalog = Catalog(
            With(File("Bo Li")),
            Digest("2025-12-08", Entry("A").By("Bo Li").Signed("Bo Li", "one"), Entry("B").By("Bo Li"))
        );

        Assert.Equal(["bo-li [0, 1] file"], People(catalog));
    }

    [Fact]
    public void PapersOfAFileWinOverAccounts()
    {
        var catalog = Catalog(
            With(File("Bo Li") with { Accounts = ["one"], Papers = ["b", "c"] }),
            ThreePapers,
            Digest("2025-12-09", Entry("D").By("Bo Li").Signed("Bo Li", "three"))
        );

        Assert.Equal(
            ["bo-li [] of bo-li-one, bo-li-three", "bo-li-one [0, 1, 2] file", "bo-li-three [3]"],
            Full(catalog)
        );
    }

    [Fact]
    public void ANameOfTwoFilesIsTwoPeopleWhereEachSaysWhichItMeans()
    {
        var catalog = Catalog(
            With(File("Bo Li") with { Accounts = ["one"] }, File("Bo Li", "other") with { Papers = ["b"] }),
            ThreePapers
        );

        Assert.DoesNotContain(catalog.Diagnostics, fault => fault.Severity == DiagnosticSeverity.Error);
        Assert.Equal(2, catalog.Authors.Count(author => author.File is not null));
        Assert.Equal([2], catalog.Authors.Single(author => author.IsSharedName).Papers.AsEnumerable());
    }

    [Fact]
    public void AnAccountOnAPaperThatIsNotThePersonsIsSomebodyElses()
    {
        var catalog = Catalog(
            With(File("Bo Li") with { Not = ["a"] }),
            Digest("2025-12-08", Entry("A").By("Bo Li").Signed("Bo Li", "one"), Entry("B").By("Bo Li"))
        );

        Assert.Contains(catalog.Authors, author => author.File is null && author.Papers is [0]);
        Assert.Contains(catalog.Authors, author => author.File is not null && author.Papers is [1]);
    }

    private static AuthorFile File(string name, string? path = null) =>
        new(name, new SourceLocation($"authors/{path ?? name}.md", 1));

    private static EditorialFiles With(params AuthorFile[] files) => EditorialFiles.None with { Authors = [.. files] };

    private static IEnumerable<string> People(Catalog catalog) =>
        catalog.Authors.Select(author =>
            $"{author.Slug} [{string.Join(", ", author.Papers)}]{(author.File is null ? "" : " file")}"
        );

    private static IEnumerable<string> Full(Catalog catalog) =>
        People(catalog)
            .Zip(catalog.Authors, (text, author) =>
                author.IsSharedName
                    ? $"{text} of {string.Join(", ", author.People.Select(place => catalog.Authors[place].Slug))}"
                    : text
            );
}
