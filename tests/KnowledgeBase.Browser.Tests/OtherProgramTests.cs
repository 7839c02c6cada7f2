using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Browser.Tests.Fixtures;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Browser.Tests;

/// <summary>What programs that others wrote make of the demo.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class OtherProgramTests(DemoSite site)
{
    /// <summary>
    /// Pages of a kind come from one template, which writes most on the largest and leaves out most on the smallest.
    /// </summary>
    private const int LargestAndSmallest = 6;

    /// <summary>
    /// An address that a golden site's digest has; it is no valid one, and is linked to as it stands.
    /// </summary>
    private const string HostileAddress =
        "Bad value “https://example.test/\"><script>alert(1)</script>” for attribute “href”";

    /// <summary>The tests in <c>tests/site-checks</c>.</summary>
    [Fact]
    public async Task EveryReferenceComesBackEqualFromAnotherProgram()
    {
        var (exitCode, output) = await SiteChecks.RunAsync("node", ["--test"], ("SITE", site.At("")));

        Assert.True(exitCode == 0, output);
        Assert.Contains("# pass 5", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ActionlintFindsNoFaultInAnyWorkflow()
    {
        string[] workflows =
        [
            .. Directory.GetFiles(RepositoryRoot.At(".github", "workflows"), "*.yml"),
            RepositoryRoot.At("src", "KnowledgeBase.Cli", "Starter", "dot-github", "workflows", "publish.yml"),
        ];

        var (exitCode, output) = await SiteChecks.RunAsync("node", ["workflows.mjs", .. workflows]);

        Assert.Equal((0, "4 files, 0 faults\n"), (exitCode, output));
    }

    [Fact]
    public async Task ActionlintFindsWhatIsWrongInAWorkflow()
    {
        var workflow = Path.Combine(Directory.CreateTempSubdirectory("kb-").FullName, "wrong.yml");
        File.WriteAllText(
            workflow,
            "on: push\njobs:\n  a:\n    runs-on: nowhere\n    steps:\n      - run: echo ${{ no.such }}\n"
        );

        var (exitCode, output) = await SiteChecks.RunAsync("node", ["workflows.mjs", workflow]);

        Assert.Equal(1, exitCode);
        Assert.Contains("1 files, 2 faults\n", output, StringComparison.Ordinal);
    }

    /// <summary>
    /// Of the demo the largest and smallest pages of each; all of the golden sites, which hold what is hardest.
    /// </summary>
    [JavaFact]
    public async Task TheNuHtmlCheckerFindsNoErrorOnAnyKindOfPage()
    {
        var golden = Directory
            .GetDirectories(RepositoryRoot.At("tests", "KnowledgeBase.Tests", "Sites"))
            .SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(folder, "expected"), "*.html", SearchOption.AllDirectories)
            );
        string[] arguments =
        [
            "-XX:TieredStopAtLevel=1",
            "-Xss4m",
            "-jar",
            "node_modules/vnu-jar/build/dist/vnu.jar",
            "--exit-zero-always",
            "--errors-only",
            "--format",
            "json",
            .. PagesOfEveryKind(),
            .. golden,
        ];

        var (_, output) = await SiteChecks.RunAsync("java", arguments);

        var messages = JsonDocument.Parse(output).RootElement.GetProperty("messages").EnumerateArray();
        var faults = messages.Select(message => $"{message.GetProperty("url")}: {message.GetProperty("message")}");
        Assert.DoesNotContain(faults, fault => !fault.Contains(HostileAddress, StringComparison.Ordinal));
    }

    private IEnumerable<string> PagesOfEveryKind() =>
        from page in Directory.EnumerateFiles(site.At(""), "*.html", SearchOption.AllDirectories)
        group page by Kind().Match(File.ReadAllText(page)).Value into kind
        let bySize = kind.OrderBy(page => new FileInfo(page).Length)
            .ThenBy(page => page, StringComparer.Ordinal)
            .ToList()
        from page in bySize.Take(LargestAndSmallest).Union(bySize.TakeLast(LargestAndSmallest))
        select page;

    [GeneratedRegex("<body data-kind=\"[^\"]+\"")]
    private static partial Regex Kind();
}
