using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Mining.Relations;
using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Mining.Relations;

public sealed class SharedFactsTests
{
    [Fact]
    public void PapersOfATaxonomyOfHundredTopicsAreComparedByAllOfThem()
    {
        ImmutableArray<Paper> papers = [.. Enumerable.Repeat(Given.Paper("Bees"), 4)];
        var facts = new SharedFacts(
            papers,
            SettledPapers.Of(papers),
            [
                [.. Enumerable.Range(0, 100).Select(i => new TopicAssignment(Slugs.From($"topic-{i}"), []))],
                [new TopicAssignment(Slugs.From("topic-99"), [])],
                [new TopicAssignment(Slugs.From("topic-35"), [])],
                [],
            ],
            []
        );

        Assert.InRange(facts.TopicCosine(0, 1), 0.01, 0.2);
        Assert.Equal(facts.TopicCosine(0, 2), facts.TopicCosine(2, 0));
        Assert.Equal(0, facts.TopicCosine(1, 2));
        Assert.Equal(0, facts.TopicCosine(0, 3));
    }

    [Fact]
    public void ATopicOfFewPapersTiesThemMoreThanOneOfMany()
    {
        ImmutableArray<Paper> papers = [.. Enumerable.Repeat(Given.Paper("Bees"), 5)];
        var facts = new SharedFacts(
            papers,
            SettledPapers.Of(papers),
            [Topics("rare", "other"), Topics("rare", "common"), Topics("common"), Topics("common"), Topics("common")],
            []
        );

        Assert.True(facts.TopicCosine(0, 1) > facts.TopicCosine(1, 2));
    }

    [Fact]
    public void ATopicThatProbablyFitsTiesPapersLessThanOneThatSurelyDoes()
    {
        ImmutableArray<Paper> papers = [.. Enumerable.Repeat(Given.Paper("Bees"), 4)];
        var facts = new SharedFacts(
            papers,
            SettledPapers.Of(papers),
            [
                Topics("hives", "honey"),
                Topics("hives", "wax"),
                [.. Topics("hives").Select(topic => topic with { Probability = 0.4 }), .. Topics("wings")],
                [],
            ],
            []
        );

        Assert.True(facts.TopicCosine(0, 1) > facts.TopicCosine(0, 2));
    }

    private static ImmutableArray<TopicAssignment> Topics(params string[] topics) =>
        [.. topics.Select(topic => new TopicAssignment(Slugs.From(topic), []))];
}
