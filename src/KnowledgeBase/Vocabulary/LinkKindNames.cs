namespace KnowledgeBase.Vocabulary;

internal static class LinkKindNames
{
    /// <summary>As pages and <c>data/papers.jsonl</c> name it.</summary>
    public static string Name(this LinkKind kind) =>
        kind switch
        {
            LinkKind.Code => "code",
            LinkKind.Project => "project",
            LinkKind.Model => "model",
            LinkKind.Data => "data",
            LinkKind.Demo => "demo",
            LinkKind.Video => "video",
            LinkKind.Pdf => "pdf",
            _ => "other",
        };
}
