using System.Text.Json;
using KnowledgeBase.Browser.Tests.Fixtures;

namespace KnowledgeBase.Browser.Tests;

/// <summary>What programs that others wrote make of the demo.</summary>
[Collection(DemoCollection.Name)]
public sealed class OtherProgramTests(DemoSite site)
{
    /// <summary>The tests in <c>tests/site-checks</c>.</summary>
    [Fact]
    public async Task EveryReferenceComesBackEqualFromAnotherProgram()
    {
        var (exitCode, output) = await SiteChecks.RunAsync("node", ["--test"], ("SITE", site.At("")));

        Assert.True(exitCode == 0, output);
        Assert.Contains("# pass 5", output, StringComparison.Ordinal);
    }

    [JavaFact]
    public async Task TheNuHtmlCheckerFindsNoErrorOnAnyPage()
    {
        string[] arguments =
        [
            "-Xss4m", "-jar", "node_modules/vnu-jar/build/dist/vnu.jar", "--exit-zero-always", "--errors-only",
            "--skip-non-html", "--format", "json", site.At(""),
        ];

        var (_, output) = await SiteChecks.RunAsync("java", arguments);

        var messages = JsonDocument.Parse(output).RootElement.GetProperty("messages").EnumerateArray();
        Assert.Empty(messages.Select(message => $"{message.GetProperty("url")}: {message.GetProperty("message")}"));
    }
}
