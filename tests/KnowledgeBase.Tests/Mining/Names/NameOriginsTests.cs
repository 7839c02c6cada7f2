using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Mining.Names;

public sealed class NameOriginsTests
{
    private static readonly Paper Bees = Dated(2023, "MemOS: Pollination Schedules of Orchard Bees");
    private static readonly Paper Ships = Dated(2023, "MemOS: Ballast Pumps for Container Ships");

    [Theory]
    [InlineData("Orchard owners compare MemOS with other pollination schedules.", "Bees")]
    [InlineData("The pumps of MemOS fill ballast tanks.", "Ships")]
    [InlineData("We compare with MemOS.", null)]
    [InlineData("MemOS is compared on orchard bees and on container ships.", null)]
    [InlineData("We present MemOS, pollination schedules of orchard bees.", null)]
    public void AMentionMeansThePaperWhoseSubjectItSharesByAClearMargin(string text, string? origin)
    {
        var insights = Of(Bees, Ships, Dated(2024, "On memory", text));

        Assert.Equal(
            origin is null ? [] : [origin == "Bees" ? 0 : 1],
            insights.Papers[2].Mentions.Select(mention => mention.Origin!.Value)
        );
    }

    [Fact]
    public void WhatCameLaterIsNotMeantThoughItFitsBest()
    {
        var insights = Of(Bees, Ships, Dated(2022, "On memory", "Orchard owners fear MemOS pollination schedules."));

        Assert.Empty(insights.Papers[2].Mentions);
    }

    [Fact]
    public void OnlyThePaperThatIsMeantIsTiedToTheOther()
    {
        var insights = Of(Bees, Ships, Dated(2024, "On fruit", "Orchard owners extend MemOS pollination schedules."));

        Assert.Equal([2], insights.Papers[0].MentionedBy.ToArray());
        Assert.Empty(insights.Papers[1].MentionedBy);
        Assert.Equal([0], insights.Papers[2].BuildsOn.ToArray());
    }

    [Theory]
    [InlineData("We compare with HBB.", 0)]
    [InlineData("Hive brood boxes are compared with HBB, another brood of hive boxes.", 1)]
    public void AFewCapitalsThatNoTitleHasNeedEvidenceToo(string text, int mentions)
    {
        var insights = Of(
            Dated(2023, "Boxes for the Brood of a Hive", "We propose Hive Brood Boxes (HBB), a kind of box."),
            Dated(2024, "On memory", text)
        );

        Assert.Equal(mentions, insights.Papers[1].Mentions.Length);
    }

    private static Paper Dated(int year, string title, string? text = null) =>
        Given.Paper(title, text) with
        {
            Published = new PartialDate(year),
        };

    private static Insights Of(params Paper[] papers) => Given.Insights(Given.Catalog(papers));
}
