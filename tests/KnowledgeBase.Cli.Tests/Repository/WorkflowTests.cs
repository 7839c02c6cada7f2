using System.Text.RegularExpressions;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Repository;

public sealed partial class WorkflowTests
{
    private const string Program = "dotnet run --project src/KnowledgeBase.Cli";

    private static CompositeAction Action => CompositeAction.Read(RepositoryRoot.At("action.yml"));

    [Fact]
    public void ThereIsOneWorkflowToTestOneToPublishAndOneToRelease()
    {
        Assert.Equal(["ci.yml", "publish.yml", "release.yml"], Workflow.All.Select(each => each.Name));
    }

    [Fact]
    public void AJobMayReadTheRepositoryAndNothingElseUnlessItSays()
    {
        Assert.All(Workflow.All, each => Assert.Equal("contents: read", each.Permissions));
    }

    [Fact]
    public void OnlyTheDeploymentAndTheReleaseMayWriteAndOnlyWhatTheyMust()
    {
        Assert.Equal(
            [
                ("build", "contents: read, pages: read"),
                ("deploy", "pages: write, id-token: write"),
                ("publish", "id-token: write"),
                ("release", "contents: write, id-token: write, attestations: write"),
            ],
            Workflow.All.SelectMany(each => each.JobPermissions)
        );
    }

    [Fact]
    public void EveryActionIsPinnedByItsFullHash()
    {
        var used = Workflow.All.SelectMany(each => each.Actions).Where(action => action != "./");

        Assert.All([.. used, .. Action.Steps.Select(step => step.Uses).OfType<string>()], action =>
            Assert.Matches("^(actions/[a-z-]+|NuGet/login)@[0-9a-f]{40}$", action)
        );
    }

    [Fact]
    public void EveryCommandIsOneThatTheRepositoryHas()
    {
        var commands = Workflow
            .All.Where(each => each.Name != "release.yml") // Whose steps are run by tests of their own.
            .SelectMany(each => each.Commands)
            .SelectMany(each => each.Trim().Split('\n'))
            .ToArray();

        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.True(IsKnown(command), command));
    }

    /// <summary>A value of GitHub's that stands in a command's text could carry commands of its own.</summary>
    [Fact]
    public void NoCommandHoldsAnExpression()
    {
        var commands = Workflow.All.SelectMany(each => each.Commands);

        Assert.All([.. commands, .. Action.Steps.Select(step => step.Run).OfType<string>()], command =>
            Assert.DoesNotContain("${{", command, StringComparison.Ordinal)
        );
    }

    /// <summary>What a schema of actions asks: a shell for each command, and no input that is not declared.</summary>
    [Fact]
    public void TheActionDeclaresWhatItUses()
    {
        var text = File.ReadAllText(RepositoryRoot.At("action.yml"));
        var used = Input().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet();

        Assert.All(Action.Steps.Where(step => step.Run is not null), step => Assert.Equal("bash", step.Shell));
        Assert.Equal(Action.Inputs.Keys.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
        Assert.Equal(["base-url", "new"], Action.Outputs.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheReadmesTwoCommandsAreTheOnesThatAreTested()
    {
        var readme = File.ReadAllText(RepositoryRoot.At("README.md"));

        Assert.Equal(
            [$"{Program} -- preview", "dotnet test"],
            DotnetCommand().Matches(readme).Select(match => match.Value).Take(2)
        );
    }

    private static bool IsKnown(string command) =>
        command.Split(' ') switch
        {
            ["dotnet", "test", ..] => true,
            ["dotnet", "run", ..] => command.StartsWith(Program, StringComparison.Ordinal)
                && KbCommand().IsMatch(command),
            ["diff", ..] => true,
            [var script, ..] => File.Exists(RepositoryRoot.At(script)),
            _ => false,
        };

    [GeneratedRegex(@"\binputs\.(?<name>[a-z-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Input();

    [GeneratedRegex("^dotnet (run|test).*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex DotnetCommand();

    [GeneratedRegex(" -- (build|check|preview)\\b", RegexOptions.ExplicitCapture)]
    private static partial Regex KbCommand();
}
