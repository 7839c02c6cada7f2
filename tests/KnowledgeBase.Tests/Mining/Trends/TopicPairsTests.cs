using System.Collections.Immutable;
using KnowledgeBase.Mining.Trends;
using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Mining.Trends;

public sealed class TopicPairsTests
{
    [Fact]
    public void TopicsThatShareNoPaperAreAPairToo()
    {
        var pairs = Pairs(("bees", [0, 1, 2], null), ("ships", [2, 3], null), ("trees", [4], null));

        Assert.Equal(
            [
                (new Slug("ships"), new TwoByTwoTable(All: 100, One: 3, Other: 2, Both: 1)),
                (new Slug("trees"), new TwoByTwoTable(All: 100, One: 3, Other: 1, Both: 0)),
            ],
            pairs.Of(new Slug("bees")).Select(pair => (pair.Topic, pair.Table))
        );
    }

    [Fact]
    public void ATopicIsNoPairWithThoseAboveAndBelowIt()
    {
        var pairs = Pairs(("animals", [0, 1], null), ("insects", [0, 1], "animals"), ("bees", [0], "insects"));

        Assert.Empty(pairs.Of(new Slug("bees")));
        Assert.Empty(pairs.Of(new Slug("animals")));
        Assert.Equal(0, pairs.Tests.Count);
    }

    [Fact]
    public void PairsThatCannotBeTestedAreNotCounted()
    {
        int[] first = [.. Enumerable.Range(0, 50)];
        int[] last = [.. Enumerable.Range(50, 50)];
        var pairs = Pairs(("bees", first, null), ("ships", last, null), ("trees", [0, 99], null));

        Assert.Equal(1, pairs.Tests.Count);
        Assert.Equal([Association.None, Association.Less], pairs.Of(new Slug("bees")).Select(pairs.Judge));
    }

    private static TopicPairs Pairs(params (string Id, int[] Papers, string? Parent)[] topics) =>
        new(
            [
                .. topics.Select(topic =>
                    Given.Topic(topic.Id, topic.Id) with
                    {
                        Parent = topic.Parent is null ? null : new Slug(topic.Parent),
                    }
                ),
            ],
            topics.ToDictionary(topic => new Slug(topic.Id), topic => topic.Papers.ToImmutableArray()),
            papers: 100
        );
}
