using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Mining.Topics;

public sealed class TopicAssignmentTests
{
    [Fact]
    public void APaperHasTheTopicsWhoseKeywordsItContains()
    {
        var catalog = Given.Catalog(
            Given.Paper(
                "Quantization of Large Language Models",
                "We quantize language models to four bits. Quantization keeps the accuracy."
            )
        );

        var insights = Given.Insights(
            catalog,
            [
                Given.Topic("compression", "quantization"),
                Given.Topic("robots", "robot"),
                Given.Topic("text", "language model"),
            ]
        );

        Assert.Equal(["compression", "text"], insights.Papers[0].Topics.Ids());
        Assert.Equal(["Quantization"], insights.Papers[0].Topics[0].Evidence.ToArray());
        Assert.Equal(["Language Models"], insights.Papers[0].Topics[1].Evidence.ToArray());
    }

    [Theory]
    [InlineData("fine-tuning", "Fine tuning of networks")]
    [InlineData("fine tuning", "FINE-TUNING networks")]
    [InlineData("graph neural network", "Graph Neural Networks")]
    [InlineData("memory", "Memories of networks")]
    public void AKeywordIsFoundInAnyCaseNumberAndHyphenation(string keyword, string title)
    {
        var insights = Given.Insights(Given.Catalog(Given.Paper(title)), [Given.Topic("topic", keyword)]);

        Assert.Equal(["topic"], insights.Papers[0].Topics.Ids());
    }

    [Theory]
    [InlineData("art", "Smart networks")]
    [InlineData("language model", "A language. Model networks")]
    [InlineData("mesh", "Meshing networks")]
    public void AKeywordIsAWholePhrase(string keyword, string title)
    {
        var insights = Given.Insights(Given.Catalog(Given.Paper(title)), [Given.Topic("topic", keyword)]);

        Assert.Empty(insights.Papers[0].Topics);
    }

    [Fact]
    public void TheTopicsOfANoteReplaceTheComputedOnes()
    {
        var paper = Given.Paper("Quantization of networks") with
        {
            Topics = [Slugs.From("robots"), Slugs.From("text")],
        };

        var insights = Given.Insights(
            Given.Catalog(paper),
            [Given.Topic("compression", "quantization"), Given.Topic("robots", "robot")]
        );

        Assert.Equal(["robots", "text"], insights.Papers[0].Topics.Ids());
        Assert.All(insights.Papers[0].Topics, topic => Assert.Empty(topic.Evidence));
    }

    [Fact]
    public void WithoutTopicFilesAllPapersAreUnsorted()
    {
        var insights = Given.Insights(Given.Catalog(Given.Paper("Quantization of networks")), []);

        Assert.Empty(insights.Papers[0].Topics);
    }

    [Fact]
    public void AnEmptyLibraryHasNoInsights()
    {
        Assert.Empty(Given.Insights(Given.Catalog(), [Given.Topic("compression", "quantization")]).Papers);
    }

    [Fact]
    public void WhatTheExamplesShareIsLearntAlthoughNoKeywordNamesIt()
    {
        var bees = Enumerable
            .Range(0, 15)
            .Select(i => Given.Paper($"Bees {i}", $"The waggle dance of honey bees, part {i}."));
        var ships = Enumerable
            .Range(0, 15)
            .Select(i => Given.Paper($"Ships {i}", $"The hull of sailing ships, part {i}."));
        var unseen = Given.Paper("A new observation", "How honey bees dance.");
        var insights = Given.Insights(
            Given.Catalog([unseen, .. bees, .. ships]),
            [
                Given.Topic("insects").WithExamples(primary: true, bees.Select(paper => paper.Title)),
                Given.Topic("vessels").WithExamples(primary: true, ships.Select(paper => paper.Slug.Value)),
            ]
        );

        Assert.Equal(["insects"], insights.Papers[0].Topics.Ids());
        Assert.Equal(["honey bees", "dance"], insights.Papers[0].Topics[0].Evidence.ToArray());
    }
}
