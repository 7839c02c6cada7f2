using System.Xml.Linq;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Repository;

public sealed class StarterWorkflowTests
{
    private static readonly Workflow Publish = Workflow.OfANewKnowledgeBase;

    [Fact]
    public void NothingIsFetchedUnlessSomeoneAsks()
    {
        Assert.Equal(["push", "workflow_dispatch"], Publish.Triggers);
    }

    [Fact]
    public void OnlyTheFetchMayWriteTheRepository()
    {
        Assert.Equal("contents: read", Publish.Permissions);
        Assert.Equal(
            [
                ("fetch", "contents: write"),
                ("build", "contents: read, pages: read"),
                ("deploy", "pages: write, id-token: write"),
            ],
            Publish.JobPermissions
        );
    }

    [Fact]
    public void ItUsesTheActionsThatTheRepositoryUsesItself()
    {
        Assert.Subset(Workflow.All.SelectMany(each => each.Actions).ToHashSet(), Publish.Actions.ToHashSet());
    }

    [Fact]
    public void NoCommandHoldsAnExpression()
    {
        Assert.All(Publish.Commands, command => Assert.DoesNotContain("${{", command, StringComparison.Ordinal));
    }

    /// <summary>As the document says it, too.</summary>
    [Fact]
    public void TheProgramComesFromTheFolderOfThisRepositoryAlone()
    {
        var config = File.ReadAllText(RepositoryRoot.At("src", "KnowledgeBase.Cli", "Starter", "nuget.config"));
        var written = XDocument.Parse(config).Root!;
        var sources = written
            .Element("packageSources")!
            .Elements()
            .Select(each => $"{each.Name} {each.Attribute("value")?.Value}".Trim());
        var mapped = written
            .Element("packageSourceMapping")!
            .Elements("packageSource")
            .Select(each =>
                $"{each.Attribute("key")!.Value}: "
                + $"{string.Join(", ", each.Elements("package").Select(package => package.Attribute("pattern")!.Value))}"
            );

        Assert.Equal(["clear", "add packages"], sources);
        Assert.Equal(["own: KnowledgeBase.Cli"], mapped);
        Assert.Contains(
            config[config.IndexOf("<configuration>", StringComparison.Ordinal)..],
            File.ReadAllText(RepositoryRoot.At("docs", "publishing.md")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ItChecksBeforeItBuilds()
    {
        Assert.Equal(
            [
                "dotnet kb fetch hf",
                "dotnet kb check --format github --base-url \"$BASE_URL\"",
                "dotnet kb build --base-url \"$BASE_URL\"",
            ],
            Publish.Commands.Where(command => command.StartsWith("dotnet kb", StringComparison.Ordinal))
        );
    }
}
