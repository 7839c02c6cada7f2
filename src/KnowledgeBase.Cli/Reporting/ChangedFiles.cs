using KnowledgeBase.Text;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>Says which files have changed while a preview runs.</summary>
internal static class ChangedFiles
{
    private const int MostNamed = 3;

    /// <param name="changed">Full paths; a folder's own change says nothing where files of it changed too.</param>
    public static string Line(IReadOnlySet<string> changed)
    {
        var files = changed
            .Where(path =>
                !changed.Any(other => other.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            )
            .Select(path => Path.GetRelativePath(Directory.GetCurrentDirectory(), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
        var named = string.Join(", ", files.Take(MostNamed).Select(VisibleText.Of));
        return files.Count > MostNamed
            ? $"Changed: {named} and {Plural.Of(files.Count - MostNamed, "other")}"
            : $"Changed: {named}";
    }
}
