using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using KnowledgeBase.Editorial;
using KnowledgeBase.Text;

namespace KnowledgeBase.Cli.Commands;

/// <summary>Help, and what the program says to words that it does not know.</summary>
internal static class Usage
{
    private const string ExitCodes = """
        Exit codes:
          0    done
          1    wrong usage
          2    errors in the content, or warnings under --strict
          3    the surroundings: no such folder, a full disk, no permission, no connection
          130  stopped by Ctrl-C
        """;

    /// <summary>Adds the exit codes to every help, and shows it where a command only groups others.</summary>
    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        var help = (HelpAction)option.Action!;
        option.Action = new HelpWithExitCodes(help, wasAskedFor: true);
        foreach (var group in root.Subcommands.Where(command => command.Subcommands.Count > 0).Append(root))
            group.Action = new HelpWithExitCodes(help, wasAskedFor: false);
    }

    /// <summary>Reports errors of usage, each with the nearest word that is known.</summary>
    /// <returns>The exit code.</returns>
    public static int Report(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        // Where a command is unknown, the words behind it belong to it.
        foreach (var word in parsed.UnmatchedTokens.Take(command.Subcommands.Count > 0 ? 1 : int.MaxValue))
            error.WriteLine(Unknown(word, command, parsed));
        foreach (var fault in parsed.Errors.Select(fault => fault.Message).Distinct(StringComparer.Ordinal))
        {
            if (!parsed.UnmatchedTokens.Any(word => fault.Contains($"'{word}'", StringComparison.Ordinal)))
                error.WriteLine(fault);
        }
        error.WriteLine($"`{Name(command)} --help` lists what there is.");
        return ExitCode.Usage;
    }

    private static string Unknown(string word, Command command, ParseResult parsed)
    {
        var isOption = word.StartsWith('-');
        var known = isOption ? Options(parsed) : command.Subcommands.Select(each => each.Name);
        var nearest = NearestWord.To(word, known) is { } name ? $" Did you mean `{name}`?" : "";
        var kind = isOption || command.Subcommands.Count == 0 ? "option or argument" : "command";
        return $"`{Name(command)}` has no {kind} `{VisibleText.Of(word)}`.{nearest}";
    }

    private static IEnumerable<string> Options(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(each => each.Name);

    private static string Name(Command command) =>
        command is RootCommand ? "kb" : $"{Name((Command)command.Parents.First())} {command.Name}";

    private sealed class HelpWithExitCodes(HelpAction help, bool wasAskedFor) : SynchronousCommandLineAction
    {
        /// <summary>Whoever asks for help gets it, whatever else was wrong.</summary>
        public override bool ClearsParseErrors => wasAskedFor;

        public override int Invoke(ParseResult parseResult)
        {
            var exitCode = help.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine(ExitCodes.ReplaceLineEndings("\n"));
            return exitCode;
        }
    }
}
