using KnowledgeBase.Mining;
using KnowledgeBase.Mining.Relations;
using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Mining.Relations;

public sealed class SharedFactsTests
{
    [Fact]
    public void PapersOfATaxonomyOfHundredTopicsAreComparedByAllOfThem()
    {
        var facts = new SharedFacts(
            [],
            [
                [.. Enumerable.Range(0, 100).Select(i => new TopicAssignment(Slugs.From($"topic-{i}"), []))],
                [new TopicAssignment(Slugs.From("topic-99"), [])],
                [new TopicAssignment(Slugs.From("topic-35"), [])],
                [],
            ],
            []
        );

        Assert.True(facts.HaveCommonTopic(0, 1));
        Assert.True(facts.HaveCommonTopic(2, 0));
        Assert.False(facts.HaveCommonTopic(1, 2));
        Assert.False(facts.HaveCommonTopic(0, 3));
    }
}
