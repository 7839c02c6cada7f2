namespace KnowledgeBase.Cli;

/// <summary>
/// The repository in whose <c>artifacts</c> a program stands that was built there and never installed.
/// </summary>
internal static class Checkout
{
    /// <param name="programFolder"><c>artifacts/bin/KnowledgeBase.Cli/debug</c> of the repository.</param>
    /// <returns>The root of the repository; null for a program that stands elsewhere.</returns>
    public static string? Of(string programFolder)
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(programFolder));
        return
            folder.Parent
                is {
                    Name: "KnowledgeBase.Cli",
                    Parent: { Name: "bin", Parent: { Name: "artifacts", Parent: { } root } }
                }
            && File.Exists(Path.Combine(root.FullName, "KnowledgeBase.sln"))
            ? root.FullName
            : null;
    }
}
