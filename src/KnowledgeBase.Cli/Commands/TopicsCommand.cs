using System.CommandLine;
using System.Globalization;
using KnowledgeBase.Cli.Reporting;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb topics</c>: reports how well the topic files sort the papers, and writes nothing.</summary>
internal static class TopicsCommand
{
    private const int FewestFolds = 2;
    private const int MostFolds = 20;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("topics", "Reports how well the topic files sort the papers; writes nothing.");
        var site = SiteOptions.AddTo(command);
        var folds = new Option<int>("--folds")
        {
            Description = "The number of parts of the examples; each part is predicted from the others.",
            DefaultValueFactory = _ => 5,
        };
        folds.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !IsFolds(token.Value))
                result.AddError($"--folds must be a number from {FewestFolds} to {MostFolds}.");
        });
        var json = ReportOptions.Json();
        command.Options.Add(folds);
        command.Options.Add(json);
        command.SetAction(
            (result, cancellation) =>
            {
                var options = site.Read(result);
                var chosen = result.GetRequiredValue(folds);
                var asJson = result.GetValue(json);
                return CommandRunner.RunAsync(terminal, options, () =>
                    CommandRunner.CancellableAsync(() => Run(options, chosen, asJson, terminal), cancellation)
                );
            }
        );
        return command;
    }

    private static bool IsFolds(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var folds) && folds is >= FewestFolds and <= MostFolds;

    private static int Run(BuildOptions options, int folds, bool asJson, Terminal terminal)
    {
        var check = TopicCheck.Of(options, folds);
        var verdict = Verdict.Of(check.Diagnostics, options.Strict);
        if (verdict != ExitCode.Done)
            DiagnosticLines.Write(check.Diagnostics, new Places(options), terminal);
        else if (asJson)
            terminal.Out.WriteLine(TopicJson.Of(check));
        else
            TopicReport.Write(check, terminal.Out);
        return verdict;
    }
}
