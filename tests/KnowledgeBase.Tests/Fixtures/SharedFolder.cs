namespace KnowledgeBase.Tests.Fixtures;

public static class SharedFolder
{
    public static string Repository { get; } = FindRepository();

    /// <summary>Null where the folder is missing.</summary>
    public static string? Path { get; } = Find();

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "KnowledgeBase.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
        return folder.FullName;
    }

    private static string? Find()
    {
        var path = System.IO.Path.Combine(Repository, "..", "shared");
        return Directory.Exists(System.IO.Path.Combine(path, "digests")) ? System.IO.Path.GetFullPath(path) : null;
    }
}
