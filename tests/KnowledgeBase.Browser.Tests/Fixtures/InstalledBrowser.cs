using System.Diagnostics;

namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>
/// Finds a Chromium or Chrome of this machine, installs one where it may, and else says what is missing.
/// </summary>
internal static class InstalledBrowser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The path of a browser; null stands for Playwright's own, which is then installed.</summary>
    public static string? FindOrInstall()
    {
        if (Find() is { } found)
            return found;
        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0)
            return null;
        if (
            OperatingSystem.IsLinux()
            && Environment.UserName == "root"
            && File.Exists("/etc/debian_version")
            && Succeeds("apt-get", "update")
            && Succeeds("apt-get", "install", "-y", "--no-install-recommends", "chromium")
        )
            return Find();
        throw new InvalidOperationException(
            "The browser tests need Chromium or Chrome: none is installed, and none could be installed. "
                + $"Looked for {string.Join(", ", Names)} on the PATH."
        );
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var onPath = Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name)));
        return onPath.Concat(Places).FirstOrDefault(File.Exists);
    }

    private static bool Succeeds(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
