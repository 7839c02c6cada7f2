using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Cli.Tests.Repository;

/// <summary>A step of a job or of an action; texts as they stand, expressions included.</summary>
internal sealed record WorkflowStep(string? Id, string? If, string? Uses, string? Run)
{
    public string? Shell { get; private init; }

    public IReadOnlyDictionary<string, string> With { get; private init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Environment { get; private init; } = new Dictionary<string, string>();

    public static IEnumerable<WorkflowStep> All(YamlSequenceNode steps) =>
        steps
            .Cast<YamlMappingNode>()
            .Select(step => new WorkflowStep(Text(step, "id"), Text(step, "if"), Text(step, "uses"), Text(step, "run"))
            {
                Shell = Text(step, "shell"),
                With = Texts(step, "with"),
                Environment = Texts(step, "env"),
            });

    public static YamlMappingNode Load(string path)
    {
        using var text = File.OpenText(path);
        var yaml = new YamlStream();
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static string? Text(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) ? value.ToString() : null;

    private static Dictionary<string, string> Texts(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var values)
            ? ((YamlMappingNode)values).ToDictionary(each => each.Key.ToString(), each => each.Value.ToString())
            : [];
}

/// <summary>A composite action.</summary>
internal sealed class CompositeAction(YamlMappingNode root)
{
    public IEnumerable<WorkflowStep> Steps => WorkflowStep.All((YamlSequenceNode)root["runs"]["steps"]);

    /// <summary>The inputs with their defaults.</summary>
    public IReadOnlyDictionary<string, string> Inputs =>
        ((YamlMappingNode)root["inputs"]).ToDictionary(
            input => input.Key.ToString(),
            input => input.Value["default"].ToString()
        );

    public IReadOnlyDictionary<string, string> Outputs =>
        ((YamlMappingNode)root["outputs"]).ToDictionary(
            output => output.Key.ToString(),
            output => output.Value["value"].ToString()
        );

    public static CompositeAction Read(string path) => new(WorkflowStep.Load(path));
}
