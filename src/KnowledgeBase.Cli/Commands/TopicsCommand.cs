using System.CommandLine;
using System.Globalization;
using KnowledgeBase.Cli.Reporting;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb topics</c>: how well the topic files sort the papers; nothing is written.</summary>
internal static class TopicsCommand
{
    private const int FewestFolds = 2;
    private const int MostFolds = 20;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("topics", "Says how well the topic files sort the papers; writes nothing.");
        var site = SiteOptions.AddTo(command);
        var folds = new Option<int>("--folds")
        {
            Description = "How many parts the examples are cut into; each is judged by what the others teach.",
            DefaultValueFactory = _ => 5,
        };
        folds.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !IsCut(token.Value))
                result.AddError($"--folds takes a number from {FewestFolds} to {MostFolds}.");
        });
        command.Options.Add(folds);
        command.SetAction((result, cancellation) =>
        {
            var options = site.Read(result);
            var chosen = result.GetRequiredValue(folds);
            return Guarded.RunAsync(
                terminal, options, () => Guarded.LeavingAsync(() => Run(options, chosen, terminal), cancellation));
        });
        return command;
    }

    private static bool IsCut(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var folds) && folds is >= FewestFolds and <= MostFolds;

    private static int Run(BuildOptions options, int folds, Terminal terminal)
    {
        var check = TopicCheck.Of(options, folds);
        var verdict = Verdict.Of(check.Diagnostics, options.Strict);
        if (verdict != ExitCode.Done)
            DiagnosticLines.Write(check.Diagnostics, new Places(options), terminal);
        else
            TopicReport.Write(check, terminal.Out);
        return verdict;
    }
}
