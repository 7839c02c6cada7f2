using KnowledgeBase.Tests.Fixtures;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Cli.Tests.Repository;

/// <summary>A workflow of GitHub, as far as the tests read it.</summary>
internal sealed class Workflow
{
    private readonly YamlMappingNode _root;

    private Workflow(string name, YamlMappingNode root) => (Name, _root) = (name, root);

    public string Name { get; }

    public static IEnumerable<Workflow> All =>
        Directory
            .EnumerateFiles(RepositoryRoot.At(".github", "workflows"), "*.yml")
            .Order(StringComparer.Ordinal)
            .Select(Read);

    /// <summary>The one that <c>kb init</c> writes.</summary>
    public static Workflow OfANewKnowledgeBase =>
        Read(RepositoryRoot.At("src", "KnowledgeBase.Cli", "Starter", "dot-github", "workflows", "publish.yml"));

    public IEnumerable<string> Triggers => ((YamlMappingNode)_root["on"]).Select(each => each.Key.ToString());

    /// <summary>What every job may do that does not say otherwise.</summary>
    public string Permissions => Written(_root, "permissions");

    public IEnumerable<(string Job, string Permissions)> JobPermissions =>
        Jobs.Where(job => Has(job.Body, "permissions")).Select(job => (job.Name, Written(job.Body, "permissions")));

    /// <summary>The actions that it uses, with their versions.</summary>
    public IEnumerable<string> Actions => Steps.Select(step => step.Uses).OfType<string>();

    /// <summary>The shell commands that it runs.</summary>
    public IEnumerable<string> Commands => Steps.Select(step => step.Run).OfType<string>();

    /// <summary>What has to be true for each job that does not always run.</summary>
    public IEnumerable<(string Job, string Condition)> Conditions =>
        Jobs.Where(job => Has(job.Body, "if")).Select(job => (job.Name, job.Body["if"].ToString()));

    private IEnumerable<WorkflowStep> Steps =>
        Jobs.Where(job => Has(job.Body, "steps")).SelectMany(job => StepsOf(job.Name));

    private IEnumerable<(string Name, YamlMappingNode Body)> Jobs =>
        ((YamlMappingNode)_root["jobs"]).Select(job => (job.Key.ToString(), (YamlMappingNode)job.Value));

    public static Workflow Read(string path) => new(Path.GetFileName(path), WorkflowStep.Load(path));

    public IEnumerable<WorkflowStep> StepsOf(string job) =>
        WorkflowStep.All((YamlSequenceNode)Jobs.Single(each => each.Name == job).Body["steps"]);

    /// <summary>The shell commands of one job, in order.</summary>
    public IEnumerable<string> CommandsOf(string job) => StepsOf(job).Select(step => step.Run).OfType<string>();

    private static bool Has(YamlMappingNode node, string key) => node.Children.ContainsKey(key);

    private static string Written(YamlMappingNode node, string key) =>
        string.Join(", ", ((YamlMappingNode)node[key]).Select(each => $"{each.Key}: {each.Value}"));
}
