using System.ComponentModel;
using System.Diagnostics;

namespace KnowledgeBase.Cli.Watching;

/// <summary>Bundles a theme's styles and scripts again where the theme brings its own bundler, as the built-in one does.</summary>
internal static class ThemeBundle
{
    private static readonly string[] Sources = ["styles", "scripts"];

    /// <returns>What the bundler said against it; null where all is well or nothing had to be done.</returns>
    public static async Task<string?> RenewAsync(string theme, IReadOnlySet<string> changed, CancellationToken cancellation)
    {
        var root = Path.GetFullPath(theme);
        if (!changed.Any(path => IsSource(root, path)) || !File.Exists(Path.Combine(root, "build.mjs")) ||
            !Directory.Exists(Path.Combine(root, "node_modules")))
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
            var said = await node.StandardError.ReadToEndAsync(cancellation);
            await node.WaitForExitAsync(cancellation);
            return node.ExitCode == 0 ? null : said.Trim();
        }
        catch (Win32Exception)
        {
            return "The theme's styles and scripts are bundled with Node.js, which was not found on the PATH.";
        }
    }

    private static bool IsSource(string root, string path) =>
        Sources.Any(folder => path.StartsWith(Path.Combine(root, folder), StringComparison.Ordinal));
}
