using System.ComponentModel;
using System.Diagnostics;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Search;

/// <summary>A test that runs the TypeScript reader under Node, with the theme's bundler.</summary>
public sealed class ReaderFactAttribute : FactAttribute
{
    public ReaderFactAttribute()
    {
        if (!HasNode())
            Skip = "Node is not installed.";
        else if (!Directory.Exists(RepositoryRoot.At("theme", "node_modules", "esbuild")))
            Skip = "The theme's packages are not installed: run npm ci in theme.";
    }

    private static bool HasNode()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true });
            node?.WaitForExit();
            return node?.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
