using System.Text;
using System.Xml.Linq;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Repository;

public sealed class StarterWorkflowTests
{
    private const string OwnAction = "./.github/actions/knowledge-base";

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
        Assert.Subset(
            Workflow.All.SelectMany(each => each.Actions).ToHashSet(),
            Publish.Actions.Where(action => action != OwnAction).ToHashSet()
        );
        Assert.Equal(2, Publish.Actions.Count(action => action == OwnAction));
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

    /// <summary>
    /// A release's tag, so that Dependabot can name a newer one; the files of any other program are whole.
    /// </summary>
    [Theory]
    [InlineData("papers/knowledge-base", "uses: papers/knowledge-base@v1.2.3", false)]
    [InlineData(null, "uses: ./.github/actions/knowledge-base", true)]
    public void TheActionIsTheReleasesOrIsWrittenToo(string? releasedFrom, string uses, bool isWritten)
    {
        var files = Starter.Files("1.2.3", releasedFrom).ToDictionary(file => file.Path, file => file.Content);
        var workflow = Encoding.UTF8.GetString(files[".github/workflows/publish.yml"]);

        Assert.Equal(
            2,
            workflow.Split('\n').Count(line => line.TrimStart(' ', '-').StartsWith(uses, StringComparison.Ordinal))
        );
        Assert.Equal(isWritten, files.ContainsKey(".github/actions/knowledge-base/action.yml"));
    }
}
