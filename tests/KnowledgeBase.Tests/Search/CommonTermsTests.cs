using KnowledgeBase.Queries;
using KnowledgeBase.Search;

namespace KnowledgeBase.Tests.Search;

public sealed class CommonTermsTests
{
    private const int ManyPapers = 1000;

    [Fact]
    public void OfEachBeginningTheTwelveInTheMostPapersAndAllThatAreNoLonger()
    {
        string[] rare = [.. Enumerable.Range(0, 20).Select(i => $"mo{(char)('a' + i)}x")];
        var terms = Terms(
            ["m", "mo", "mu", "most", .. rare],
            [
                ["most"],
                ["most"],
                ["motx"],
                ["motx"],
                ["motx"],
            ]
        );

        var common = CommonTerms.Of(terms, ManyPapers).Select(term => terms.Terms[term]).ToArray();

        Assert.Equal(["m", "mo", .. rare[..10], "most", "motx", "mu"], common);
    }

    [Fact]
    public void TermsOfFiltersAndPairsOfChineseCharactersAreNone()
    {
        var terms = Terms(["#1803.03635", "@code", "mo", "模型"], []);

        Assert.Equal(["mo"], CommonTerms.Of(terms, ManyPapers).Select(term => terms.Terms[term]));
    }

    [Fact]
    public void ALibraryThatIsLoadedWholeHasNone() => Assert.Empty(CommonTerms.Of(Terms(["mo"], []), 999));

    private static InvertedTerms Terms(string[] first, string[][] others)
    {
        string[][] documents = [first, .. others];
        return InvertedTerms.Of(DocumentTerms.OfRuns(documents.Length, (document, terms) =>
            {
                foreach (var term in documents[document])
                    terms.AddExact(SearchFields.Facts, term);
            }));
    }
}
