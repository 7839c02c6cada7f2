using KnowledgeBase.Tests.Fixtures;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Cli.Tests.Repository;

/// <summary>
/// What GitHub asks of a form, which it otherwise shows to nobody. Source: docs.github.com, "Syntax for GitHub's form
/// schema".
/// </summary>
public sealed class IssueFormTests
{
    private static readonly string[] Kinds = ["markdown", "input", "textarea", "dropdown", "checkboxes"];

    public static TheoryData<string> Forms => [.. Names];

    private static IEnumerable<string> Names =>
        [
            .. Directory
                .EnumerateFiles(RepositoryRoot.At(".github", "ISSUE_TEMPLATE"), "*.yml")
                .Select(path => Path.GetFileName(path))
                .Where(name => name != "config.yml")
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void ThereIsOneForFaultsAndOneForEachThingThatIsCorrected() =>
        Assert.Equal(["bug.yml", "paper.yml", "person.yml"], Names);

    [Theory]
    [MemberData(nameof(Forms))]
    public void AFormIsOneThatGitHubShows(string name)
    {
        var form = Read(name);
        var questions = ((YamlSequenceNode)form["body"]).Cast<YamlMappingNode>().ToArray();

        Assert.All(["name", "description", "body"], key => Assert.NotNull(form[key]));
        Assert.All(questions, question => Assert.Contains(Text(question["type"]), Kinds));
        Assert.All(questions, question => Assert.NotEmpty(Text(question["attributes"]["label"])));
        Assert.Equal(questions.Length, questions.Select(question => Text(question["id"])).Distinct().Count());
        Assert.All(questions.Where(question => Text(question["type"]) == "dropdown"), question =>
            Assert.InRange(((YamlSequenceNode)question["attributes"]["options"]).Children.Count, 2, 20)
        );
    }

    [Fact]
    public void AReportOfAFaultAsksHowTheFileWasReadAndByWhich() =>
        Assert.Equal(
            ["what", "digest", "file", "version", "system"],
            ((YamlSequenceNode)Read("bug.yml")["body"]).Select(question => Text(question["id"]))
        );

    private static YamlMappingNode Read(string name)
    {
        var stream = new YamlStream();
        using var text = File.OpenText(RepositoryRoot.At(".github", "ISSUE_TEMPLATE", name));
        stream.Load(text);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
