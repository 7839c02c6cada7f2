using KnowledgeBase.Text;
using Spectre.Console;

namespace KnowledgeBase.Cli.Commands;

/// <summary>Runs commands, and reports errors of the environment in one line with place and remedy.</summary>
internal static class CommandRunner
{
    private const int DiskFullOnUnix = 28;
    private const int ReadOnlyOnUnix = 30;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    /// <summary>The code of an <see cref="IOException"/> that was not raised by a system call.</summary>
    private const int NotFromSystem = unchecked((int)0x80131620);

    /// <summary>Runs a command, unless a folder that it reads is missing.</summary>
    public static Task<int> RunAsync(Terminal terminal, BuildOptions options, Func<Task<int>> work) =>
        Directory.Exists(options.Input) && LacksTheme(options)
            ? Task.FromResult(
                Fail(terminal, $"{options.Theme}: there is no such folder. Choose the theme's folder with --theme.")
            )
            : RunAsync(terminal, options.Input, options.Output, "--input, --theme or --output", work);

    /// <summary>Runs a command that writes to the input folder.</summary>
    public static Task<int> RunAsync(Terminal terminal, string input, Func<Task<int>> work) =>
        RunAsync(terminal, input, input, "--input", work);

    /// <summary>Runs a command that writes to a folder, which it makes where there is none.</summary>
    public static Task<int> CreateAsync(Terminal terminal, string folder, Func<Task<int>> work) =>
        GuardedAsync(terminal, folder, "--theme", work);

    private static Task<int> RunAsync(
        Terminal terminal,
        string input,
        string output,
        string options,
        Func<Task<int>> work
    ) =>
        Directory.Exists(input)
            ? GuardedAsync(terminal, output, options, work)
            : Task.FromResult(
                Fail(terminal, $"{input}: there is no such folder. Choose the folder of digests with --input.")
            );

    private static async Task<int> GuardedAsync(Terminal terminal, string output, string options, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException)
        {
            return Stop(terminal);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Fail(terminal, $"{OneLine(fault.Message)} {Remedy(fault, output, options)}".TrimEnd());
        }
    }

    /// <summary>
    /// Runs work that does not support cancellation, and abandons it when cancelled: the program ends then, and an
    /// unfinished build does no harm.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<T> CancellableAsync<T>(Func<T> work, CancellationToken cancellation) =>
        Task.Run(work, cancellation).WaitAsync(cancellation);

    private static int Stop(Terminal terminal)
    {
        if (terminal.IsInteractive)
            terminal.Styled().Cursor.Show(); // The progress display has hidden it.
        terminal.Error.WriteLine("Stopped; nothing was changed.");
        return ExitCode.Stopped;
    }

    /// <summary>A folder that was named must exist, even if there is a built-in theme.</summary>
    private static bool LacksTheme(BuildOptions options) =>
        !Directory.Exists(options.Theme) && (options.BuiltInTheme is null || options.Theme != SiteOptions.DefaultTheme);

    private static int Fail(Terminal terminal, string line)
    {
        terminal.Error.WriteLine(VisibleText.Of(line));
        return ExitCode.Environment;
    }

    /// <summary>A remedy for errors of the system; the library's own sentences have theirs already.</summary>
    private static string Remedy(Exception fault, string output, string options) =>
        fault switch
        {
            { HResult: DiskFullOnUnix or DiskFullOnWindows } =>
                $"Free some space there, or choose another folder than '{output}' with {options.Split(' ')[^1]}.",
            UnauthorizedAccessException
            or { InnerException: UnauthorizedAccessException }
            or { HResult: ReadOnlyOnUnix } => $"Change the permissions there, or choose another folder with {options}.",
            { HResult: NotFromSystem } => "",
            _ => "Close the program that uses it, or choose another folder with --output, and run the command again.",
        };

    private static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ").TrimEnd();
        return line.EndsWith('.') ? line : line + ".";
    }
}
