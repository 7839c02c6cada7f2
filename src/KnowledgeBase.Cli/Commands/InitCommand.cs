using System.CommandLine;
using System.Reflection;
using System.Text;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb init</c>: creates the files of a new knowledge base, and never touches one that exists.</summary>
internal static class InitCommand
{
    private const string Prefix = "starter/";

    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder")
        {
            Description = "The folder of the new knowledge base; the current one if not given.",
            DefaultValueFactory = _ => ".",
        };
        var command = new Command("init", "Creates a knowledge base: a first listing, topics, a workflow.") { folder };
        command.SetAction(result => Run(result.GetRequiredValue(folder), terminal));
        return command;
    }

    private static int Run(string folder, Terminal terminal)
    {
        try
        {
            var input = Path.Combine(folder, "input");
            if (Directory.Exists(input))
                return Fail(terminal, $"{input}: this is a knowledge base already. Choose an empty folder.");
            foreach (var (path, text) in Files())
                Write(folder, path, text, terminal);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Fail(terminal, fault.Message);
        }
        terminal.Out.WriteLine("Run `kb preview` to see the site. Put your listings in input/digests/.");
        return ExitCode.Done;
    }

    private static void Write(string folder, string path, string text, Terminal terminal)
    {
        var target = NewFiles.Place(folder, path);
        if (File.Exists(target))
        {
            terminal.Out.WriteLine($"{path}: kept as it is");
            return;
        }
        using (var file = new FileStream(target, FileMode.CreateNew))
            file.Write(Encoding.UTF8.GetBytes(text));
        terminal.Out.WriteLine(path);
    }

    private static IEnumerable<(string Path, string Text)> Files()
    {
        var program = typeof(InitCommand).Assembly;
        return program
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (PathOf(name), Read(program, name)));
    }

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
        return text.ReadToEnd()
            .ReplaceLineEndings("\n")
            .Replace("{version}", program.GetName().Version!.ToString(3), StringComparison.Ordinal);
    }

    private static int Fail(Terminal terminal, string line)
    {
        terminal.Error.WriteLine(line);
        return ExitCode.Environment;
    }
}
