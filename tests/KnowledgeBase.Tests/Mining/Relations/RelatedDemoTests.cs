using System.Text.Json;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Mining.Relations;

/// <summary>The demo's related papers, held to the grades that a reader gave to pairs of 20 papers.</summary>
public sealed class RelatedDemoTests
{
    [SharedFact]
    public void TheyAreFarBetterThanWordsAloneAndFewOfTheShownAreUnrelated()
    {
        using var grades = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(SharedFolder.Path!, "truth", "related-dev.json"))
        );

        var measure = RelatedCheck.Of(new BuildOptions(RepositoryRoot.At("input"), "", ""), grades.RootElement).Measure;

        Assert.InRange(measure.Gain.Average(), 0.75, 1);
        Assert.InRange(measure.Gain.Average() - measure.Baseline.Average(), 0.08, 1);
        Assert.InRange((double)measure.Shown / measure.Gain.Length, 5, 8);
        Assert.InRange((double)measure.Graded[0] / measure.Graded.Sum(), 0, 0.2);
    }
}
