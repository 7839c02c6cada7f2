using System.CommandLine;
using System.Reflection;
using System.Text;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb init</c>: the files of a new knowledge base; a file that stands is never touched.</summary>
internal static class InitCommand
{
    private const string Prefix = "starter/";

    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Where to begin; this folder where nothing is said.",
            DefaultValueFactory = _ => ".",
        };
        var command = new Command("init", "Begins a knowledge base: input, a first listing, topics, a workflow.") { folder };
        command.SetAction(result => Run(result.GetRequiredValue(folder), terminal));
        return command;
    }

    private static int Run(string folder, Terminal terminal)
    {
        try
        {
            if (Directory.Exists(Path.Combine(folder, "input")))
                return Refuse(terminal, $"{Path.Combine(folder, "input")}: there is a knowledge base already. Name an empty folder.");
            foreach (var (path, text) in Files())
                Write(folder, path, text, terminal);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse(terminal, fault.Message);
        }
        terminal.Out.WriteLine("Now `kb preview` shows the site. Put your listings into input/digests/.");
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
        return program.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (PathOf(name), Read(program, name)));
    }

    /// <summary>Stored as <c>dot-github</c>, so that the sources have no workflow and no ignored files by accident.</summary>
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

    private static int Refuse(Terminal terminal, string line)
    {
        terminal.Error.WriteLine(line);
        return ExitCode.Surroundings;
    }
}
