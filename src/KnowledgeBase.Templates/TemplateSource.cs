namespace KnowledgeBase.Templates;

/// <summary>A template file: its path inside the theme, with forward slashes, and its whole text.</summary>
public sealed record TemplateSource(string Path, string Text);
