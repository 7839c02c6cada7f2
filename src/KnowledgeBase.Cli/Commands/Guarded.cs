using KnowledgeBase.Text;
using Spectre.Console;

namespace KnowledgeBase.Cli.Commands;

/// <summary>Turns what the surroundings refuse into one line with place and remedy.</summary>
internal static class Guarded
{
    private const int DiskFullOnUnix = 28;
    private const int ReadOnlyOnUnix = 30;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    /// <summary>What an <see cref="IOException"/> bears that no system call made.</summary>
    private const int OwnSentence = unchecked((int)0x80131620);

    /// <summary>Runs the command's work, unless the folders it reads are missing.</summary>
    public static Task<int> RunAsync(Terminal terminal, BuildOptions options, Func<Task<int>> work) =>
        Directory.Exists(options.Input) && LacksTheme(options)
            ? Task.FromResult(Refuse(terminal, $"{options.Theme}: there is no such folder. Name the theme's folder with --theme."))
            : RunAsync(terminal, options.Input, options.Output, "--input, --theme or --output", work);

    /// <summary>For commands that write into the input folder.</summary>
    public static Task<int> RunAsync(Terminal terminal, string input, Func<Task<int>> work) =>
        RunAsync(terminal, input, input, "--input", work);

    private static async Task<int> RunAsync(Terminal terminal, string input, string output, string options, Func<Task<int>> work)
    {
        if (!Directory.Exists(input))
            return Refuse(terminal, $"{input}: there is no such folder. Name the folder of digests with --input.");
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
            return Refuse(terminal, $"{OneLine(fault.Message)} {Remedy(fault, output, options)}".TrimEnd());
        }
    }

    /// <summary>
    /// Runs what knows of no cancellation, and leaves it where it is when it is cancelled: the program ends then, and a
    /// build that ends half-way harms nothing.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<T> LeavingAsync<T>(Func<T> work, CancellationToken cancellation) =>
        Task.Run(work, cancellation).WaitAsync(cancellation);

    private static int Stop(Terminal terminal)
    {
        if (terminal.IsInteractive)
            terminal.Styled().Cursor.Show(); // What shows progress hides it.
        terminal.Error.WriteLine("Stopped; what stood before stands.");
        return ExitCode.Stopped;
    }

    /// <summary>A folder that was named has to be there, whatever the program brings.</summary>
    private static bool LacksTheme(BuildOptions options) => !Directory.Exists(options.Theme) &&
        (options.BuiltInTheme is null || options.Theme != SiteOptions.UsualTheme);

    private static int Refuse(Terminal terminal, string line)
    {
        terminal.Error.WriteLine(VisibleText.Of(line));
        return ExitCode.Surroundings;
    }

    /// <summary>For what the system said; a sentence of the library's own brings its remedy.</summary>
    private static string Remedy(Exception fault, string output, string options) => fault switch
    {
        { HResult: DiskFullOnUnix or DiskFullOnWindows } =>
            $"Make room there, or name another folder than '{output}' with {options.Split(' ')[^1]}.",
        UnauthorizedAccessException or { InnerException: UnauthorizedAccessException } or { HResult: ReadOnlyOnUnix } =>
            $"Change the permissions there, or name another folder with {options}.",
        { HResult: OwnSentence } => "",
        _ => "Close what holds it, or name another folder with --output, and run the command again.",
    };

    private static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ").TrimEnd();
        return line.EndsWith('.') ? line : line + ".";
    }
}
