namespace KnowledgeBase.Tests.Fixtures;

public static class SharedFolder
{
    /// <summary>Null where the folder is missing.</summary>
    public static string? Path { get; } = Find();

    private static string? Find()
    {
        var path = RepositoryRoot.At("..", "shared");
        return Directory.Exists(System.IO.Path.Combine(path, "digests")) ? System.IO.Path.GetFullPath(path) : null;
    }
}
