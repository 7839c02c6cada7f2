namespace KnowledgeBase.Templates;

/// <summary>What the values are made safe for that a template prints; the ending of its name tells.</summary>
internal enum Escaping
{
    None,
    Html,
    Markdown,
}
