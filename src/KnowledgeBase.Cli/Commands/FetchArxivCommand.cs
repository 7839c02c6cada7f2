using System.CommandLine;
using System.CommandLine.Parsing;
using KnowledgeBase.Cli.Fetching;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Cli.Commands;

/// <summary>
/// <c>kb fetch arxiv</c>: fetches papers by identifier or query, completes those of the library, or reads arXiv's bulk
/// metadata.
/// </summary>
internal static class FetchArxivCommand
{
    /// <summary>arXiv returns no more for one query.</summary>
    private const int MostResults = 30_000;

    private static readonly Option<string[]> Ids = new("--ids")
    {
        Description = "The arXiv identifiers of papers to complete.",
        HelpName = "id",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> Query = new("--query")
    {
        Description = "Fetch a listing of what a query finds, newest first: cat:cs.RO AND abs:grasping",
        HelpName = "query",
    };

    private static readonly Option<int> Max = new("--max")
    {
        Description = $"How many papers to fetch for a query, at most {MostResults}.",
        HelpName = "number",
        DefaultValueFactory = _ => 200,
    };

    private static readonly Option<bool> Complete = new("--complete")
    {
        Description = "Look up papers without authors or identifier by their exact title.",
    };

    private static readonly Option<string?> FromDump = new("--from-dump")
    {
        Description = "Take the records of the library's papers, and of --ids, from a file of arXiv's bulk metadata.",
        HelpName = "file",
    };

    public static Command Create(Terminal terminal, FetchTiming timing, Network network)
    {
        var command = new Command("arxiv", "Fetches metadata and listings from arXiv, a request every three seconds.");
        foreach (var option in (Option[])[Ids, Query, Max, Complete, FromDump])
            command.Options.Add(option);
        var shared = FetchCommand.AddTo(command, FetchCommand.Server("https://export.arxiv.org"));
        command.Validators.Add(Check);
        command.SetAction((result, cancellation) => FetchCommand.RunAsync(terminal, result, shared, async progress =>
                {
                    using var client = new AnswerClient(
                        ArxivFetch.Interval,
                        timing,
                        network,
                        result.GetRequiredValue(shared.Server),
                        terminal.Error.WriteLine
                    );
                    var folder = new AnswerFolder(result.GetRequiredValue(shared.Input), timing.Time);
                    var arxiv = new ArxivFetch(client, folder, result.GetRequiredValue(shared.Server), timing);
                    if (result.GetValue(Query) is { } query)
                        return await arxiv.QueryAsync(query, result.GetValue(Max), progress, cancellation);
                    var known = KnownPapers.In(result.GetRequiredValue(shared.Input));
                    if (result.GetValue(FromDump) is { } dump)
                        return await Task.Run(
                            () => ArxivDump.For(known, Read(result), folder, timing).Run(dump, progress, cancellation),
                            cancellation
                        );
                    return result.GetValue(Complete)
                        ? await new ArxivCompletion(client, folder, arxiv, timing).RunAsync(
                            known,
                            progress,
                            cancellation
                        )
                        : await arxiv.IdsAsync(Read(result), known.FromArxiv, progress, cancellation);
                }));
        return command;
    }

    private static IEnumerable<ArxivId> Read(ParseResult result) =>
        Split(result.GetValue(Ids))
            .Select(text => ArxivId.TryParse(text, out var id) ? id : (ArxivId?)null)
            .OfType<ArxivId>();

    private static IEnumerable<string> Split(string[]? ids) =>
        (ids ?? []).SelectMany(text =>
            text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );

    private static void Check(CommandResult result)
    {
        var ids = Split(result.GetValue(Ids)).ToList();
        var dump = result.GetValue(FromDump);
        bool[] chosen =
        [
            ids.Count > 0 && dump is null,
            result.GetValue(Query) is not null,
            result.GetValue(Complete),
            dump is not null,
        ];
        if (chosen.Count(isChosen => isChosen) != 1)
            result.AddError("Give exactly one of --ids, --query, --complete and --from-dump.");
        foreach (var id in ids.Where(id => !ArxivId.TryParse(id, out _)))
            result.AddError($"--ids takes arXiv identifiers such as 2501.18512, and '{id}' is not one.");
        if (result.GetResult(Max) is { Implicit: false } && result.GetValue(Max) is < 1 or > MostResults)
            result.AddError($"--max must be a number from 1 to {MostResults}.");
    }
}
