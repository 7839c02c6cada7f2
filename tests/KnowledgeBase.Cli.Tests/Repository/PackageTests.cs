using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Repository;

[Trait("Culture", "invariant")]
[Collection(nameof(PackedProgram))]
public sealed class PackageTests(PackedProgram packed)
{
    [Fact]
    public async Task AnInstalledProgramBeginsBuildsAndChecksAKnowledgeBaseInAnEmptyFolder()
    {
        using var folder = new TemporaryFolder();
        var mine = folder.Folder("mine");

        var begun = await ChildProcess.SucceedAsync(mine, packed.Program, "init");
        var built = await ChildProcess.SucceedAsync(mine, packed.Program, "build");
        var found = await ChildProcess.SucceedAsync(mine, packed.Program, "check", "--strict");

        Assert.DoesNotContain("has no package", begun, StringComparison.Ordinal);
        Assert.StartsWith("4 papers, ", built, StringComparison.Ordinal);
        Assert.Equal("0 errors, 0 warnings", found.Trim());
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(mine, "output", "assets"), "site-*.css"));

        folder.Write("mine/theme/pages/not-found.sbn-html", "<p>Our own words.</p>");
        await ChildProcess.SucceedAsync(mine, packed.Program, "build", "--strict");
        Assert.Contains(
            "<p>Our own words.</p>",
            File.ReadAllText(Path.Combine(mine, "output", "404.html")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The Transformer, as the authors call it",
            File.ReadAllText(Path.Combine(mine, "output", "papers", "attention-is-all-you-need.html")),
            StringComparison.Ordinal
        );
    }

    /// <summary>As on GitHub: nothing but the folder, the SDK and an empty store of packages.</summary>
    [BashFact]
    public async Task TheWorkflowOfANewKnowledgeBaseEndsWithTheSiteFromItsFolderAlone()
    {
        using var shell = WorkflowShell.WithSdk();
        await ChildProcess.SucceedAsync(packed.Feed, packed.Program, "init", shell.At());
        var workflow = Workflow.Read(shell.At(".github", "workflows", "publish.yml"));
        var job = new WorkflowJob(shell);

        await job.RunAsync(workflow.StepsOf("build"));

        Assert.Equal(
            ["actions/checkout", "actions/setup-dotnet", "actions/configure-pages", "actions/upload-pages-artifact"],
            job.Used.Select(each => each.Action)
        );
        var site = shell.At(job.Used[^1].With["path"]);
        Assert.Contains(
            "https://example.org/papers/papers/attention-is-all-you-need.html",
            File.ReadAllText(Path.Combine(site, "sitemap.xml")),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("::warning", job.Said, StringComparison.Ordinal);
    }

    [BashFact]
    public async Task WithoutItsPackageTheProgramComesFromNowhere()
    {
        using var shell = WorkflowShell.WithSdk();
        await ChildProcess.SucceedAsync(packed.Feed, packed.Program, "init", shell.At());
        Directory.Delete(shell.At("packages"), recursive: true);
        Directory.CreateDirectory(shell.At("packages"));
        shell.Write(
            "../nuget.config",
            $"""
            <configuration><packageSources><add key="other" value="{packed.Feed}" /></packageSources></configuration>
            """
        );

        var (exitCode, said) = await shell.TryAsync("dotnet tool restore");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("is not found in NuGet feeds", said, StringComparison.Ordinal);
    }

    /// <summary>The sources or a single file have no package; the package's own <c>init</c> adds it.</summary>
    [Fact]
    public async Task AFolderThatBeganWithoutThePackageIsCompleted()
    {
        using var folder = new TemporaryFolder();
        await KbRun.BareAsync(_ => throw new InvalidOperationException("Nothing is built."), "init", folder.Path);
        folder.Write("input/site.yml", "title: Mine");

        await ChildProcess.SucceedAsync(folder.Path, packed.Program, "init");

        Assert.True(
            File.Exists(Path.Combine(folder.Path, "packages", $"{ProgramPackage.Id}.{PackedProgram.Version}.nupkg"))
        );
        Assert.Equal("title: Mine", File.ReadAllText(Path.Combine(folder.Path, "input", "site.yml")));
    }
}
