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
                ("fetch", "contents: write"), ("build", "contents: read, pages: read"),
                ("deploy", "pages: write, id-token: write"),
            ],
            Publish.JobPermissions);
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

    [Fact]
    public void ItChecksBeforeItBuilds()
    {
        Assert.Equal(
            ["dotnet kb fetch hf", "dotnet kb check --format github --base-url \"$BASE_URL\"", "dotnet kb build --base-url \"$BASE_URL\""],
            Publish.Commands.Where(command => command.StartsWith("dotnet kb", StringComparison.Ordinal)));
    }
}
