using System.Reflection;
using System.Text;

namespace KnowledgeBase.Cli;

/// <summary>A file that <c>kb init</c> writes.</summary>
/// <param name="Path">Relative to the folder of the knowledge base, with forward slashes.</param>
internal sealed record StarterFile(string Path, byte[] Content)
{
    /// <summary>Whether it is an example of content, not a part of how the site is published.</summary>
    public bool IsInput => Path.StartsWith("input/", StringComparison.Ordinal);
}

/// <summary>The files of a new knowledge base, which the program brings.</summary>
internal static class Starter
{
    /// <summary>Names the version of the program that <c>dotnet tool restore</c> gets.</summary>
    public const string Tools = ".config/dotnet-tools.json";

    private const string Prefix = "starter/";
    private const string OwnAction = ".github/actions/knowledge-base";

    /// <param name="version">The program's version, which the new knowledge base uses.</param>
    /// <param name="releasedFrom">
    /// The repository whose action the workflow uses, by the tag of the release; if null, the action is written too.
    /// </param>
    public static IEnumerable<StarterFile> Files(string version, string? releasedFrom)
    {
        var action = releasedFrom is null ? $"./{OwnAction}" : $"{releasedFrom}@v{version}";
        var program = typeof(Starter).Assembly;
        return program
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (Path: PathOf(name), Text: Read(program, name)))
            .Where(file => releasedFrom is null || file.Path != $"{OwnAction}/action.yml")
            .Select(file => (file.Path, Text: Fill(file.Text, version, action)))
            .Select(file => new StarterFile(file.Path, Encoding.UTF8.GetBytes(file.Text)))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
    }

    private static string Fill(string text, string version, string action) =>
        text.Replace("{version}", version, StringComparison.Ordinal)
            .Replace($"./{OwnAction}", action, StringComparison.Ordinal);

    /// <summary>
    /// Stored as <c>dot-github</c>, because in the repository a real one would be a workflow of its own.
    /// </summary>
    private static string PathOf(string resource)
    {
        var path = resource[Prefix.Length..].Replace('\\', '/');
        return path.StartsWith("dot-", StringComparison.Ordinal) ? $".{path["dot-".Length..]}" : path;
    }

    private static string Read(Assembly program, string name)
    {
        using var text = new StreamReader(program.GetManifestResourceStream(name)!);
        return text.ReadToEnd().ReplaceLineEndings("\n");
    }
}
