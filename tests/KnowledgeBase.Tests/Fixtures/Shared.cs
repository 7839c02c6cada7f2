namespace KnowledgeBase.Tests.Fixtures;

/// <summary>
/// The folder <c>shared</c> beside the repository: real digests and their hand-checked reading, which are not ours to
/// publish. A clone has none; a test that needs it is skipped there and says so.
/// </summary>
internal static class Shared
{
    private static readonly string Folder =
        System.IO.Path.Combine(RepositoryRoot.Path, "..", "shared");

    public static bool Exists { get; } = Directory.Exists(Folder);

    public static string At(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);
}
