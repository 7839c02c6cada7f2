using Spectre.Console;

namespace KnowledgeBase.Cli;

/// <summary>Where a command writes.</summary>
/// <param name="IsInteractive">A person is watching: colours and progress are of use.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error, bool IsInteractive)
{
    public static Terminal OfThisProcess() => new(
        Console.Out,
        Console.Error,
        !Console.IsOutputRedirected && !Console.IsErrorRedirected && !IsSet("CI"));

    /// <summary>Colours for <see cref="Out"/>; made when asked for, because loading it takes time.</summary>
    public IAnsiConsole Styled() =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Out) });

    private static bool IsSet(string variable) =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
