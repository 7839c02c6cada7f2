using System.CommandLine;
using KnowledgeBase.Text;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb init</c>: creates the files of a new knowledge base, and never touches one that exists.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder")
        {
            Description = "The folder of the new knowledge base; the current one if not given.",
            DefaultValueFactory = _ => ".",
        };
        var command = new Command(
            "init",
            "Creates a knowledge base: a first listing, topics, a workflow. Files that exist are kept."
        )
        {
            folder,
        };
        command.SetAction(result => Run(result.GetRequiredValue(folder), terminal));
        return command;
    }

    private static int Run(string folder, Terminal terminal)
    {
        try
        {
            WriteAll(folder, terminal);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(VisibleText.Of(fault.Message));
            return ExitCode.Environment;
        }
        terminal.Out.WriteLine(NextCommands(folder));
        return ExitCode.Done;
    }

    private static void WriteAll(string folder, Terminal terminal)
    {
        var hasInput = Directory.Exists(Path.Combine(folder, "input"));
        if (hasInput)
            terminal.Out.WriteLine("input/: kept as it is");
        var program = ProgramPackage.Of(AppContext.BaseDirectory);
        var files = Starter.Files(program.Version, ProgramPackage.ReleasedFrom);
        foreach (var file in files.Where(file => !hasInput || !file.IsInput))
            Write(folder, file, terminal);
        WritePackage(folder, program, terminal);
        var tools = File.ReadAllText(Path.Combine(folder, Starter.Tools));
        if (!tools.Contains($"\"{program.Version}\"", StringComparison.Ordinal))
            terminal.Error.WriteLine(
                $"{Starter.Tools} names another version of the program than this one, {program.Version}; it is kept."
            );
    }

    private static void WritePackage(string folder, ProgramPackage program, Terminal terminal)
    {
        var package = $"packages/{program.FileName}";
        if (program.Path is not null)
            Write(folder, new StarterFile(package, File.ReadAllBytes(program.Path)), terminal);
        else if (!File.Exists(Path.Combine(folder, package)))
            terminal.Error.WriteLine(WithoutPackage(folder, program.Version));
    }

    private static void Write(string folder, StarterFile starter, Terminal terminal)
    {
        var target = NewFiles.Place(folder, starter.Path);
        if (File.Exists(target))
        {
            terminal.Out.WriteLine($"{starter.Path}: kept as it is");
            return;
        }
        using (var file = new FileStream(target, FileMode.CreateNew))
            file.Write(starter.Content);
        terminal.Out.WriteLine(starter.Path);
    }

    private static string NextCommands(string folder)
    {
        var enter = Path.GetFullPath(folder) == Directory.GetCurrentDirectory() ? "" : $"cd {Quoted(folder)} && ";
        return $"""

            Next:
              {enter}kb preview
                  shows the site on this machine and follows every change.
              kb fetch hf
                  adds today's listing from Hugging Face; listings of your own go into input/digests/.
              git init -b main && git add . && git commit -m "Begin"
                  begins a repository. Pushed to GitHub with Settings → Pages → Source set to "GitHub Actions",
                  it publishes the site.
            """.ReplaceLineEndings("\n");
    }

    /// <summary>What the workflow lacks, and the command that brings it.</summary>
    private static string WithoutPackage(string folder, string version)
    {
        var place = Path.GetFullPath(folder);
        return Checkout.Of(AppContext.BaseDirectory) is { } root
            ? "This program runs from its sources and has no package, which the workflow needs. Pack it:\n"
                + $"  dotnet pack {Quoted(Path.Combine(root, "src", "KnowledgeBase.Cli"))} "
                + $"-o {Quoted(Path.Combine(place, "packages"))}"
            : "This program was not installed from a package, which the workflow needs. Let the package complete the "
                + "folder; from another folder, with the .NET SDK:\n"
                + $"  dotnet tool exec {ProgramPackage.Id}@{version} --yes -- init {Quoted(place)}";
    }

    private static string Quoted(string path) =>
        path.All(letter => char.IsAsciiLetterOrDigit(letter) || "/\\:._-~".Contains(letter, StringComparison.Ordinal))
            ? path
            : $"\"{path}\"";
}
