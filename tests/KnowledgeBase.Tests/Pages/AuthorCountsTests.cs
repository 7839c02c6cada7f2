using KnowledgeBase.Pages.Authors;
using KnowledgeBase.Tests.Fixtures;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Pages;

public sealed class AuthorCountsTests
{
    private static readonly AuthorCounts Everyone = new(
        Catalog(
            Digest(
                "x",
                Entry("One").By("Ada", "Bob", "Cyd"),
                Entry("Three").By("Cyd", "Eve"),
                Entry("Two").By("Cyd", "Bob", "Dan")
            )
        ),
        author => author.Slug.Value != "dan"
    );

    [Fact]
    public void WhoWroteMostComesFirstAndEqualOnesAsThePapersNameThem()
    {
        Assert.Equal(["Cyd 3", "Bob 2", "Ada 1", "Eve 1"], Top(most: 9));
        Assert.Equal(["Cyd 3", "Bob 2", "Ada 1"], Top(most: 3));
        Assert.Equal(["Cyd 3", "Bob 2"], Top(most: 9, fewest: 2));
    }

    [Fact]
    public void OneMayBeLeftOutAndWhoHasNoPageIs()
    {
        Assert.Equal(["Bob 2", "Ada 1", "Eve 1"], Top(most: 9, except: "cyd"));
    }

    [Fact]
    public void APaperNamesItsPeopleInItsOwnOrder() =>
        Assert.Equal(
            ["Cyd authors/cyd.html", "Bob authors/bob.html", "Dan "],
            Everyone.Of(2).Select(link => $"{link.Title} {link.Url}")
        );

    private static IEnumerable<string> Top(int most, int fewest = 1, string? except = null) =>
        Everyone
            .Top([0, 1, 2], most, fewest, except is null ? null : new(except))
            .Select(link => $"{link.Title} {link.Count}");
}
