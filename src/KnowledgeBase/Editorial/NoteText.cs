using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Editorial;

/// <summary>A note in two parts: what the whole library may depend on, and what its own page and search alone show.</summary>
/// <param name="Head">The front matter.</param>
internal sealed record NoteText(string Head, string Body)
{
    /// <summary>Null for what is not a note, and for one that cannot be cut in two.</summary>
    public static NoteText? Of(Source source)
    {
        var faults = new FaultList();
        return EditorialPaths.KindOf(source.Path) == EditorialKind.Note &&
            FileText.Read(source, faults) is { } text &&
            FrontMatter.Split(source.Path, text, NoteForm.Form, faults) is { } parts
                ? new NoteText(parts.Yaml, parts.Body)
                : null;
    }
}
