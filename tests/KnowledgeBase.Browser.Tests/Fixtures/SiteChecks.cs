using System.ComponentModel;
using System.Diagnostics;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>
/// Other people's programs in <c>tests/site-checks</c>, which npm installs when they are first needed.
/// </summary>
internal static class SiteChecks
{
    private static readonly string Folder = RepositoryRoot.At("tests", "site-checks");

    private static readonly Lazy<Task> Installed = new(async () =>
    {
        var installed = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (File.GetLastWriteTimeUtc(installed) > File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
            return;
        string[] installing = ["ci", "--no-audit", "--no-fund"];
        var (exitCode, output) = OperatingSystem.IsWindows()
            ? await ProcessAsync("cmd", ["/c", "npm", .. installing], [])
            : await ProcessAsync("npm", installing, []);
        Assert.True(exitCode == 0, output);
    });

    /// <returns>The exit code, and both outputs one behind the other.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string program,
        string[] arguments,
        params (string Name, string Value)[] environment
    )
    {
        await Installed.Value;
        return await ProcessAsync(program, arguments, environment);
    }

    public static bool Has(string program) => Runs(program, "--version");

    public static bool Runs(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
            );
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<(int ExitCode, string Output)> ProcessAsync(
        string program,
        string[] arguments,
        (string Name, string Value)[] environment
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}

/// <summary>A test that needs Java.</summary>
public sealed class JavaFactAttribute : FactAttribute
{
    public JavaFactAttribute()
    {
        if (!SiteChecks.Has("java"))
            Skip = "Java is not installed: the pages were not checked by the Nu HTML checker.";
    }
}
