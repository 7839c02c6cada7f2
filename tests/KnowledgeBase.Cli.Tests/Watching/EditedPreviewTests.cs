using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Watching;

/// <summary>A short run; 10,000 edits and the preview's memory are <c>edits</c> of the benchmarks.</summary>
[Trait("Culture", "invariant")]
public sealed class EditedPreviewTests
{
    [Fact]
    public async Task AfterAnyEditsTheSiteIsThatOfABuildFromNothing()
    {
        await using var preview = await EditedPreview.StartAsync(typeof(Kb).Assembly.Location, seed: 8);

        for (var round = 0; round < 3; round++)
        {
            await preview.EditAsync(40);
            Assert.Empty(await preview.DifferencesAsync());
        }
    }
}
