using System.Diagnostics;
using System.Runtime.InteropServices;

namespace KnowledgeBase.Cli.Tests.Fixtures;

/// <summary>
/// A program run in a folder, with the .NET of this test and none of the test's own MSBuild settings.
/// </summary>
internal static class ChildProcess
{
    private static string DotnetRoot =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    public static string Dotnet => Path.Combine(DotnetRoot, "dotnet");

    /// <summary>Its standard output and error; fails unless it ends with 0.</summary>
    public static async Task<string> SucceedAsync(string folder, string program, params string[] arguments)
    {
        var (exitCode, said) = await RunAsync(folder, program, arguments);
        return exitCode == 0
            ? said
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {exitCode}:\n{said}"
            );
    }

    public static Task<(int ExitCode, string Said)> RunAsync(
        string folder,
        string program,
        params string[] arguments
    ) => RunAsync(folder, program, arguments, []);

    /// <param name="environment">Beside that of this test.</param>
    public static async Task<(int ExitCode, string Said)> RunAsync(
        string folder,
        string program,
        string[] arguments,
        params (string Name, string Value)[] environment
    )
    {
        using var process = Start(folder, program, arguments, environment);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    public static Process Start(string folder, string program, params string[] arguments) =>
        Start(folder, program, arguments, []);

    public static Process Start(
        string folder,
        string program,
        string[] arguments,
        (string Name, string Value)[] environment
    )
    {
        var start = new ProcessStartInfo(program == "dotnet" ? Dotnet : program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var name in start
                .Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
                .ToArray()
        )
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_ROOT"] = DotnetRoot;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
