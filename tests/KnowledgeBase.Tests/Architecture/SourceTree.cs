using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Architecture;

/// <summary>The repository's own source files, as the architecture tests see them.</summary>
internal static class SourceTree
{
    public static string[] FoldersOf(string project) =>
        [
            .. Directory
                .GetDirectories(project)
                .Where(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any())
                .Select(folder => Path.GetFileName(folder)!)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Files below folders of the root, with forward slashes, without what tools install or make.</summary>
    public static IEnumerable<string> Files(string pattern, params string[] folders) =>
        folders
            .Select(folder => RepositoryRoot.At(folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/node_modules/", StringComparison.Ordinal))
            .Where(path => !path.Contains("/dist/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static string Read(string relativePath) => File.ReadAllText(RepositoryRoot.At(relativePath));

    /// <summary>Fails with every breach on a line of its own, in full.</summary>
    public static void AssertNone(IEnumerable<string> breaches)
    {
        var lines = breaches.Order(StringComparer.Ordinal).ToArray();
        Assert.True(lines.Length == 0, string.Join('\n', lines));
    }
}
