namespace KnowledgeBase.Templates;

/// <summary>A template's text with the positions of its lines.</summary>
internal sealed class SourceText(string path, string text)
{
    private const int ExcerptWidth = 100;

    public TemplateError Error(int offset, string message, IReadOnlyList<string>? stack = null)
    {
        offset = offset < 0 ? text.Length : Math.Min(offset, text.Length);
        var lineStart = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        var line = 1 + text.AsSpan(0, lineStart).Count('\n');
        return new TemplateError(path, line, offset - lineStart + 1, message, Excerpt(lineStart, offset), stack ?? []);
    }

    private string Excerpt(int lineStart, int offset)
    {
        var lineEnd = text.IndexOf('\n', offset) is var end and >= 0 ? end : text.Length;
        var from = Math.Max(lineStart, offset - ExcerptWidth / 2);
        var line = text.AsSpan(from, Math.Min(lineEnd - from, ExcerptWidth)).TrimEnd('\r');
        return $"{line.ToString().Replace('\t', ' ')}\n{new string(' ', offset - from)}^";
    }
}
