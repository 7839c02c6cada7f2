using Spectre.Console;

namespace KnowledgeBase.Cli;

/// <summary>Where commands write.</summary>
/// <param name="IsInteractive">Whether a person is watching, so that colours and progress are useful.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error, bool IsInteractive)
{
    public static Terminal OfThisProcess() =>
        new(Console.Out, Console.Error, !Console.IsOutputRedirected && !Console.IsErrorRedirected && !IsSet("CI"));

    /// <summary>
    /// A console with colours for <see cref="Out"/>; created only when needed, because loading takes time.
    /// </summary>
    public IAnsiConsole Styled() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Out) });

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
