namespace KnowledgeBase.Tests.Fixtures;

/// <summary>The folder that holds the solution, found from where the tests run.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A path below the root, from its parts.</summary>
    public static string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "KnowledgeBase.sln"))
            ? folder
            : Find(
                Directory.GetParent(folder)?.FullName
                    ?? throw new InvalidOperationException("No folder above the tests holds KnowledgeBase.sln.")
            );
}
