using KnowledgeBase.Library;
using KnowledgeBase.Mining;

namespace KnowledgeBase.Tests.Mining.Relations;

public sealed class RelatedPapersTests
{
    [Fact]
    public void PapersThatShareRareTermsAreRelatedAndSayWhich()
    {
        var related = Related(
            Given.Paper("Drafts", "Speculative decoding with a draft model fills the KV cache."),
            Given.Paper("Caches", "A KV cache for speculative decoding."),
            Given.Paper("Bees", "Honey bees dance.")
        );

        Assert.Equal([1], related[0].Select(other => other.Paper));
        Assert.Equal(["Shares “KV cache” and “Speculative decoding”."], related[0].Single().Reasons.ToArray());
        Assert.Empty(related[2]);
    }

    [Fact]
    public void AuthorsAndOrganisationsAreReasons()
    {
        var paper = Given.Paper("Waggle dances of bees") with
        {
            Authors = [Given.Author("Ada Lovelace"), Given.Author("Alan Turing")],
            Organization = Given.Organization("Apple"),
        };
        var related = Related(
            paper,
            paper with
            {
                Title = "Ships that waggle",
                Authors = [Given.Author("Alan Turing")],
            }
        );

        Assert.Equal(
            ["Shares “Waggle”.", "Shared author name: Alan Turing.", "Same organisation: Apple."],
            related[0].Single().Reasons.ToArray()
        );
    }

    [Fact]
    public void ARepositoryThatTwoPapersLinkIsAReason()
    {
        var related = Related(
            Given.Paper("Bees", "Code: https://github.com/Lab/Tool."),
            Given.Paper("Ships", "See http://www.github.com/lab/tool/tree/main for it.")
        );

        Assert.Equal(["Same repository: github.com/lab/tool."], related[0].Single().Reasons.ToArray());
        Assert.Equal([0], related[1].Select(other => other.Paper));
    }

    [Fact]
    public void PapersWithNearlyTheSameTextAreNearDuplicates()
    {
        const string Text =
            "Honey bees dance waggle runs that encode flight distance. Experienced scouts recruit idle foragers. Rich "
            + "nectar sources differ between seasons.";
        var insights = Given.Insights(
            Given.Catalog(
                Given.Paper("Waggle dance decoding", Text),
                Given.Paper("Decoding the waggle dance", Text + " Hives move."),
                Given.Paper("Sailing hulls", "Hulls of ships resist waves. Keels give balance. Sails pull.")
            ),
            []
        );

        Assert.Equal([1], insights.Papers[0].NearDuplicates.ToArray());
        Assert.Equal([0], insights.Papers[1].NearDuplicates.ToArray());
        Assert.Empty(insights.Papers[2].NearDuplicates);
    }

    [Fact]
    public void AtMostEightPapersAreNamed()
    {
        var related = Related([.. Enumerable.Range(0, 10).Select(i => Given.Paper($"Waggle dance {i}"))]);

        Assert.All(related, others => Assert.Equal(8, others.Length));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], related[0].Select(other => other.Paper));
    }

    [Fact]
    public void PapersFarApartInALargeLibraryAreRelatedAsNeighboursAre()
    {
        var related = Related([
            Given.Paper("Waggle dance"),
            .. Enumerable
                .Range(0, 1200)
                .Select(i =>
                    Given.Paper($"Ship{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)}")
                ),
            Given.Paper("The waggle dance"),
        ]);

        Assert.Equal([1201], related[0].Select(other => other.Paper));
        Assert.Equal([0], related[1201].Select(other => other.Paper));
        Assert.All(related[1..1201], Assert.Empty);
    }

    [Fact]
    public void AnAuthorsNameAloneRelatesNoPapersForItMayBeTwoPeople()
    {
        var paper = Given.Paper("Waggle dances") with { Authors = [Given.Author("Ada Lovelace")] };
        var related = Related(paper, paper with { Title = "Hulls of ships" });

        Assert.All(related, others => Assert.Empty(others));
    }

    [Fact]
    public void AQuotedPhraseHasTheWholeOfHyphenatedWords()
    {
        var related = Related(
            Given.Paper("Bees", "We compare full fine-tuning with low-rank adaptation."),
            Given.Paper("Ants", "Full fine-tuning beats low-rank adaptation of ants."),
            Given.Paper("Ships", "Hulls resist waves.")
        );

        Assert.Equal(["Shares “full fine-tuning” and “low-rank adaptation”."], related[0].Single().Reasons.ToArray());
    }

    [Fact]
    public void APartOfACompoundThatTheOtherPaperLacksIsNotQuoted()
    {
        var related = Related(
            Given.Paper("Bees", "Honey-dance recruits foragers, and waggle runs point to nectar."),
            Given.Paper("Ants", "A dance of ants: foragers leave waggle runs to nectar."),
            Given.Paper("Ships", "Hulls resist waves.")
        );

        var reason = Assert.Single(related[0].Single().Reasons);
        Assert.Contains("“waggle runs”", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("dance", reason, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void WordsThatOfJoinsAreOnePhrase()
    {
        var related = Related(
            Given.Paper("A mixture of experts of bees", "Nectar feeds them."),
            Given.Paper("Mixture-of-experts ants", "Leaves please them."),
            Given.Paper("Ships", "Hulls resist waves.")
        );

        Assert.Equal(["Shares “mixture of experts”."], related[0].Single().Reasons.ToArray());
        Assert.Equal(["Shares “Mixture-of-experts”."], related[1].Single().Reasons.ToArray());
    }

    [Fact]
    public void PairsThatOverlapAreOnePhrase()
    {
        var related = Related(
            Given.Paper("Flexible low rank adaptation of bees", "Nectar feeds them."),
            Given.Paper("Ants", "Low-rank adaptation helps them."),
            Given.Paper("Ships", "Hulls resist waves.")
        );

        Assert.Equal(["Shares “low rank adaptation”."], related[0].Single().Reasons.ToArray());
    }

    [Fact]
    public void WhatPapersRepeatIsNamedBeforeWhatTheySayInPassing()
    {
        var related = Related(
            Given.Paper("Pollen", "Pollen feeds bees nearby. Pollen keeps."),
            Given.Paper("Storing", "Pollen spoils nearby. We dry pollen."),
            Given.Paper("Ships", "Hulls resist waves.")
        );

        Assert.StartsWith("Shares “Pollen”", Assert.Single(related[0].Single().Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void AWordThatManyPapersUseRelatesNone()
    {
        var related = Related([.. Enumerable.Range(0, 30).Select(i => Given.Paper($"Bees {i}x"))]);

        Assert.All(related, others => Assert.Empty(others));
    }

    private static RelatedPaper[][] Related(params Paper[] papers) =>
        [.. Given.Insights(Given.Catalog(papers), []).Papers.Select(paper => paper.Related.ToArray())];
}
