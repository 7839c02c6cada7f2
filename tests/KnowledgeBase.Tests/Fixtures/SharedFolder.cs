namespace KnowledgeBase.Tests.Fixtures;

/// <summary>
/// The folder <c>shared</c> beside the repository: real digests and their hand-checked reading, which are not ours to
/// publish. A clone has none.
/// </summary>
public static class SharedFolder
{
    public static string Repository => RepositoryRoot.Path;

    /// <summary>Null where the folder is missing.</summary>
    public static string? Path { get; } = Find();

    private static string? Find()
    {
        var path = RepositoryRoot.At("..", "shared");
        return Directory.Exists(System.IO.Path.Combine(path, "digests")) ? System.IO.Path.GetFullPath(path) : null;
    }
}
