using System.ComponentModel;
using System.Diagnostics;

namespace KnowledgeBase.Cli.Watching;

/// <summary>Rebuilds the styles and scripts of a theme that has its own bundler, as the built-in theme does.</summary>
internal static class ThemeBundle
{
    private static readonly string[] Sources = ["styles", "scripts"];

    /// <returns>The bundler's error; null if there is none, or nothing had to be done.</returns>
    public static async Task<string?> RenewAsync(
        string theme,
        IReadOnlySet<string> changed,
        CancellationToken cancellation
    )
    {
        var root = Path.GetFullPath(theme);
        if (
            !changed.Any(path => IsSource(root, path))
            || !File.Exists(Path.Combine(root, "build.mjs"))
            || !Directory.Exists(Path.Combine(root, "node_modules"))
        )
            return null;
        var start = new ProcessStartInfo("node", ["build.mjs"])
        {
            WorkingDirectory = root,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var node = Process.Start(start)!;
            var error = await node.StandardError.ReadToEndAsync(cancellation);
            await node.WaitForExitAsync(cancellation);
            return node.ExitCode == 0 ? null : error.Trim();
        }
        catch (Win32Exception)
        {
            return "The theme's styles and scripts cannot be bundled: Node.js was not found on the PATH. Install it.";
        }
    }

    private static bool IsSource(string root, string path) =>
        Sources.Any(folder => path.StartsWith(Path.Combine(root, folder), StringComparison.Ordinal));
}
