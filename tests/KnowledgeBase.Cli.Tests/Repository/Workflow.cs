using KnowledgeBase.Tests.Fixtures;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Cli.Tests.Repository;

/// <summary>A file of <c>.github/workflows</c>, as far as the tests read it.</summary>
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
        Jobs.Where(job => Has(job.Steps, "permissions")).Select(job => (job.Name, Written(job.Steps, "permissions")));

    /// <summary>The actions that it uses, with their versions.</summary>
    public IEnumerable<string> Actions => Steps("uses");

    /// <summary>The shell commands that it runs.</summary>
    public IEnumerable<string> Commands => Steps("run");

    /// <summary>The shell commands of one job, in order.</summary>
    public IEnumerable<string> CommandsOf(string job) =>
        from step in ((YamlSequenceNode)Jobs.Single(each => each.Name == job).Steps["steps"]).Cast<YamlMappingNode>()
        where Has(step, "run")
        select step["run"].ToString();

    private IEnumerable<(string Name, YamlMappingNode Steps)> Jobs =>
        ((YamlMappingNode)_root["jobs"]).Select(job => (job.Key.ToString(), (YamlMappingNode)job.Value));

    private static Workflow Read(string path)
    {
        using var text = File.OpenText(path);
        var yaml = new YamlStream();
        yaml.Load(text);
        return new Workflow(Path.GetFileName(path), (YamlMappingNode)yaml.Documents[0].RootNode);
    }

    private static bool Has(YamlMappingNode node, string key) => node.Children.ContainsKey(key);

    private static string Written(YamlMappingNode node, string key) =>
        string.Join(", ", ((YamlMappingNode)node[key]).Select(each => $"{each.Key}: {each.Value}"));

    private IEnumerable<string> Steps(string key) =>
        from job in Jobs
        from step in ((YamlSequenceNode)job.Steps["steps"]).Cast<YamlMappingNode>()
        where Has(step, key)
        select step[key].ToString();
}
