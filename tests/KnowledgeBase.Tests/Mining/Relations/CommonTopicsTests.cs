using KnowledgeBase.Mining;
using KnowledgeBase.Mining.Relations;
using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Mining.Relations;

public sealed class CommonTopicsTests
{
    [Fact]
    public void PapersOfATaxonomyOfHundredTopicsAreComparedByAllOfThem()
    {
        var topics = new CommonTopics(
        [
            [.. Enumerable.Range(0, 100).Select(i => new TopicAssignment(Slugs.From($"topic-{i}"), []))],
            [new TopicAssignment(Slugs.From("topic-99"), [])],
            [new TopicAssignment(Slugs.From("topic-35"), [])],
            [],
        ]);

        Assert.True(topics.Any(0, 1));
        Assert.True(topics.Any(2, 0));
        Assert.False(topics.Any(1, 2));
        Assert.False(topics.Any(0, 3));
    }
}
