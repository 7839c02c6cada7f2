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
            "Fetches Hugging Face's Daily Papers: of today, a day, several days, or trending."
        );
        var input = FetchCommand.Input();
        var server = FetchCommand.Server("https://huggingface.co");
        var date = Day("--date", "Fetch one day.");
        var from = Day("--from", "The first of several days.");
        var to = Day("--to", "The last of several days; today if not given.");
        var trending = new Option<bool>("--trending") { Description = "Fetch what is trending, under today's date." };
        foreach (var option in (Option[])[date, from, to, trending, input, server])
            command.Options.Add(option);
        command.Validators.Add(result => Check(result, date, from, to, trending));
        command.SetAction(
            (result, cancellation) => FetchCommand.RunAsync(terminal, result.GetRequiredValue(input), async progress =>
                {
                    var address = result.GetRequiredValue(server);
                    using var client = new AnswerClient(HuggingFaceFetch.Interval, timing, network, address);
                    var fetch = new HuggingFaceFetch(
                        client,
                        new AnswerFolder(result.GetRequiredValue(input), timing.Time),
                        address,
                        timing
                    );
                    if (result.GetValue(trending))
                        return await fetch.TrendingAsync(cancellation);
                    var first = result.GetValue(date) ?? result.GetValue(from) ?? timing.Today;
                    var last = result.GetValue(date) ?? result.GetValue(to) ?? timing.Today;
                    return await fetch.DaysAsync(first, last, progress, cancellation);
                })
        );
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

    private static void Check(
        CommandResult result,
        Option<DateOnly?> date,
        Option<DateOnly?> from,
        Option<DateOnly?> to,
        Option<bool> trending
    )
    {
        bool[] chosen =
        [
            result.GetResult(date) is not null,
            result.GetResult(from) is not null,
            result.GetValue(trending),
        ];
        if (chosen.Count(isChosen => isChosen) > 1)
            result.AddError("Give only one of --date, --from and --trending.");
        else if (result.GetResult(to) is not null && result.GetResult(from) is null)
            result.AddError("--to needs --from.");
        else if (result.GetValue(from) is { } first && result.GetValue(to) is { } last && last < first)
            result.AddError("--to is before --from.");
    }
}
