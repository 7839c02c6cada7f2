using System.CommandLine;
using KnowledgeBase.Cli.Reporting;
using KnowledgeBase.Digests;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb digest</c>: shows how one file is read; what a report of a misread file should contain.</summary>
internal static class DigestCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "A collected file, in the input folder or elsewhere." };
        var entries = new Option<int>("--entries")
        {
            Description = "How many entries to show.",
            DefaultValueFactory = _ => 10,
        };
        var json = ReportOptions.Json();
        var command = new Command("digest", "Shows how one file is read: its format, its entries, what is left out.")
        {
            file,
            entries,
            json,
        };
        command.SetAction(result =>
            Run(terminal, result.GetRequiredValue(file), result.GetValue(entries), result.GetValue(json))
        );
        return command;
    }

    private static int Run(Terminal terminal, string path, int entries, bool json)
    {
        if (!File.Exists(path))
        {
            terminal.Error.WriteLine($"{path}: there is no such file. Name a file of digests.");
            return ExitCode.Environment;
        }
        try
        {
            var read = DigestParser.Parse(new Source(path.Replace('\\', '/'), () => File.OpenRead(path)));
            var shown = Math.Clamp(entries, 0, read.Entries.Length);
            if (json)
                terminal.Out.WriteLine(DigestJson.Of(read, shown));
            else
                DigestReport.Write(read, shown, terminal.Out);
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(fault.Message);
            return ExitCode.Environment;
        }
    }
}
