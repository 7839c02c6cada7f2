using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KnowledgeBase.Cli.Fetching;

namespace KnowledgeBase.Cli.Commands;

/// <summary><c>kb fetch hf</c>: fetches Daily Papers from Hugging Face.</summary>
internal static class FetchHuggingFaceCommand
{
    public static Command Create(Terminal terminal, FetchTiming timing, Network network)
    {
        var command = new Command(
            "hf",
            "Fetches Hugging Face's Daily Papers: of today, a day, several days, those missed, or trending."
        );
        var date = Day("--date", "Fetch one day.");
        var from = Day("--from", "The first of several days.");
        var to = Day("--to", "The last of several days; today if not given.");
        var trending = new Option<bool>("--trending") { Description = "Fetch what is trending, under today's date." };
        var missed = new Option<bool>("--missed")
        {
            Description =
                "Fetch yesterday and what was missed since the first fetch, "
                + $"at most {HuggingFaceFetch.MostMissed} days back; for a daily run.",
        };
        foreach (var option in (Option[])[date, from, to, missed, trending])
            command.Options.Add(option);
        var shared = FetchCommand.AddTo(command, FetchCommand.Server("https://huggingface.co"));
        command.Validators.Add(result => Check(result, [date, from, missed, trending], from, to));
        command.SetAction((result, cancellation) => FetchCommand.RunAsync(terminal, result, shared, async progress =>
                {
                    var address = result.GetRequiredValue(shared.Server);
                    using var client = new AnswerClient(
                        HuggingFaceFetch.Interval,
                        timing,
                        network,
                        address,
                        terminal.Error.WriteLine
                    );
                    var fetch = new HuggingFaceFetch(
                        client,
                        new AnswerFolder(result.GetRequiredValue(shared.Input), timing.Time),
                        address,
                        timing
                    );
                    if (result.GetValue(trending))
                        return await fetch.TrendingAsync(cancellation);
                    if (result.GetValue(missed))
                        return await fetch.MissedAsync(progress, cancellation);
                    var first = result.GetValue(date) ?? result.GetValue(from) ?? timing.Today;
                    var last = result.GetValue(date) ?? result.GetValue(to) ?? timing.Today;
                    return await fetch.DaysAsync(first, last, progress, cancellation);
                }));
        return command;
    }

    private static Option<DateOnly?> Day(string name, string description)
    {
        var option = new Option<DateOnly?>(name) { Description = description, HelpName = "yyyy-MM-dd" };
        option.CustomParser = result => Read(result.Tokens[0].Value);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Read(token.Value) is null)
                result.AddError($"{name} must be a day such as 2025-12-25, and '{token.Value}' is not.");
        });
        return option;
    }

    private static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <param name="choices">Options of which one may be given.</param>
    private static void Check(CommandResult result, Option[] choices, Option<DateOnly?> from, Option<DateOnly?> to)
    {
        if (choices.Count(option => result.GetResult(option) is { Implicit: false }) > 1)
            result.AddError($"Give only one of {string.Join(", ", choices.Select(option => option.Name))}.");
        else if (result.GetResult(to) is not null && result.GetResult(from) is null)
            result.AddError("--to needs --from.");
        else if (result.GetValue(from) is { } first && result.GetValue(to) is { } last && last < first)
            result.AddError("--to is before --from.");
    }
}
