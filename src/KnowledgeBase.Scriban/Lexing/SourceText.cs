namespace KnowledgeBase.Scriban.Lexing;

/// <summary>A template's text with the positions of its lines.</summary>
internal sealed class SourceText(string path, string text)
{
    private const int ExcerptWidth = 100;

    public string Path { get; } = path;

    public string Text { get; } = text;

    public TemplateError Error(int offset, string message, IReadOnlyList<string>? stack = null)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var lineStart = offset == 0 ? 0 : Text.LastIndexOf('\n', offset - 1) + 1;
        var line = 1 + Text.AsSpan(0, lineStart).Count('\n');
        return new TemplateError(Path, line, offset - lineStart + 1, message, Excerpt(lineStart, offset), stack ?? []);
    }

    private string Excerpt(int lineStart, int offset)
    {
        var lineEnd = Text.IndexOf('\n', offset) is var end and >= 0 ? end : Text.Length;
        var from = Math.Max(lineStart, offset - ExcerptWidth / 2);
        var line = Text.AsSpan(from, Math.Min(lineEnd - from, ExcerptWidth)).TrimEnd('\r');
        return $"{line.ToString().Replace('\t', ' ')}\n{new string(' ', offset - from)}^";
    }
}

/// <summary>Where a node stands.</summary>
internal readonly record struct Place(SourceText Source, int Offset);
