using KnowledgeBase.Digests;
using KnowledgeBase.Input;

namespace KnowledgeBase.Benchmarks.Persons;

/// <summary><c>people</c>: how right people are told apart where less is known, and how long it takes.</summary>
internal static class PersonsCommand
{
    public static int Run(string[] arguments)
    {
        var options = new Arguments(arguments, "--hide", "--time", "--seed", "--runs");
        if ((options.Text("--hide") ?? options.Text("--time")) is not { } folder)
        {
            Console.Error.WriteLine("people --hide FOLDER [--seed N] [--runs N] | --time FOLDER [--seed N] [--runs N]");
            return 1;
        }
        var input = InputFolder.Open(folder);
        var digests = DigestParser.ParseAll(input.Digests);
        var metadata = DigestParser.ParseAll(input.Metadata);
        var seed = (ulong)options.Number("--seed", 1);
        var runs = options.Number("--runs", 3);
        return options.Text("--hide") is not null
            ? HiddenAccounts.Measure(digests, metadata, seed, runs)
            : PersonsTiming.Measure(digests, metadata, seed, runs);
    }
}
