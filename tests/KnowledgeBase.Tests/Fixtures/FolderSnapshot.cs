namespace KnowledgeBase.Tests.Fixtures;

/// <summary>
/// Compares files with a folder of the repository. Where they differ, a folder <c>received</c> beside it holds what
/// came, and the test fails; <c>SNAPSHOTS=accept</c> takes it over.
/// </summary>
internal static class FolderSnapshot
{
    private const int MostNamed = 10;

    /// <param name="files">Text by path, with forward slashes.</param>
    public static void Match(IReadOnlyDictionary<string, string> files, string expected)
    {
        var received = Path.Combine(Path.GetDirectoryName(expected)!, "received");
        if (Directory.Exists(received))
            Directory.Delete(received, recursive: true);
        var differences = Differences(files, Read(expected)).ToList();
        if (differences.Count == 0)
            return;
        if (Snapshot.IsAccepting && Directory.Exists(expected))
            Directory.Delete(expected, recursive: true);
        Write(files, Snapshot.IsAccepting ? expected : received);
        if (!Snapshot.IsAccepting)
            Assert.Fail(
                $"{string.Join('\n', differences.Take(MostNamed))}\nReceived: {received}\nSet SNAPSHOTS=accept to "
                    + "take it over."
            );
    }

    private static IEnumerable<string> Differences(
        IReadOnlyDictionary<string, string> files,
        Dictionary<string, string> expected
    )
    {
        foreach (var path in files.Keys.Union(expected.Keys).Order(StringComparer.Ordinal))
        {
            if (!files.TryGetValue(path, out var text))
                yield return $"{path} is missing.";
            else if (!expected.TryGetValue(path, out var known))
                yield return $"{path} is new.";
            else if (text != known)
                yield return $"{path}: {Snapshot.Difference(known, text)}";
        }
    }

    private static Dictionary<string, string> Read(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(
                    file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
                    File.ReadAllText,
                    StringComparer.Ordinal
                )
            : [];

    private static void Write(IReadOnlyDictionary<string, string> files, string folder)
    {
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
