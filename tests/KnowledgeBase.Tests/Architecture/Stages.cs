namespace KnowledgeBase.Tests.Architecture;

/// <summary>
/// The stages of the library in the order of the data; <c>docs/architecture.md</c> says what each makes.
/// </summary>
internal static class Stages
{
    public static string[] InOrder { get; } =
    [
        "Text",
        "Concurrency",
        "Diagnostics",
        "Vocabulary",
        "Input",
        "Digests",
        "Editorial",
        "Library",
        "Mining",
        "Queries",
        "Citations",
        "Pages",
        "Rendering",
        "Search",
        "Exports",
        "Checking",
        "Output",
    ];

    public static string[] Below(string stage) => InOrder[(Array.IndexOf(InOrder, stage) + 1)..];
}
