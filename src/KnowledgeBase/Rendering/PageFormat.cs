namespace KnowledgeBase.Rendering;

/// <summary>What a page is written as; each has its own template.</summary>
internal enum PageFormat
{
    Html,

    /// <summary>Links lead from one Markdown file to another.</summary>
    Markdown,
}
