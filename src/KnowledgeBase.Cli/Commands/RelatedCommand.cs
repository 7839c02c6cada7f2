using System.CommandLine;
using System.Text.Json;
using KnowledgeBase.Cli.Reporting;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb related</c>: reports how good the lists of related papers are, and writes nothing.</summary>
internal static class RelatedCommand
{
    public static Command Create(Terminal terminal)
    {
        var grades = new Argument<string>("grades")
        {
            Description =
                "A JSON file: [{\"paper\": title, \"grades\": [{\"title\": title, \"grade\": 0, 1 or 2}]}], "
                + "with 0 for not related, 1 for the same area, 2 for clearly related.",
            HelpName = "grades.json",
        };
        var command = new Command("related", "Reports how good the lists of related papers are; writes nothing.")
        {
            grades,
        };
        var site = SiteOptions.AddTo(command);
        var json = ReportOptions.Json();
        command.Options.Add(json);
        command.SetAction(
            (result, cancellation) =>
            {
                var options = site.Read(result);
                var file = result.GetRequiredValue(grades);
                var asJson = result.GetValue(json);
                return CommandRunner.RunAsync(terminal, options, () =>
                    CommandRunner.CancellableAsync(() => Run(options, file, asJson, terminal), cancellation)
                );
            }
        );
        return command;
    }

    private static int Run(BuildOptions options, string file, bool asJson, Terminal terminal)
    {
        try
        {
            using var grades = JsonDocument.Parse(File.ReadAllText(file));
            var check = RelatedCheck.Of(options, grades.RootElement);
            if (asJson)
                terminal.Out.WriteLine(RelatedJson.Of(check));
            else
                RelatedReport.Write(check, terminal.Out);
            return ExitCode.Done;
        }
        catch (Exception fault)
            when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            terminal.Error.WriteLine($"{file}: these are not grades of related papers. See kb related --help.");
            return ExitCode.Content;
        }
    }
}
