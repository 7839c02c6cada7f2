namespace KnowledgeBase.Templates;

/// <summary>What is wrong in a template, and where; lines and columns count from 1.</summary>
/// <param name="Excerpt">The line and, below it, a caret under the column.</param>
/// <param name="Stack">The templates that were being rendered, outermost first; empty for parse errors.</param>
internal sealed record TemplateError(
    string Path,
    int Line,
    int Column,
    string Message,
    string Excerpt,
    IReadOnlyList<string> Stack
)
{
    public override string ToString() =>
        Stack.Count > 1
            ? $"{Path}({Line},{Column}): {Message}\n{Excerpt}\n  in {string.Join(" > ", Stack)}"
            : $"{Path}({Line},{Column}): {Message}\n{Excerpt}";
}

/// <summary>Thrown if a template cannot be parsed or rendered; nothing was written.</summary>
internal sealed class TemplateException(IReadOnlyList<TemplateError> errors, Exception? cause = null)
    : Exception(string.Join("\n", errors), cause)
{
    public IReadOnlyList<TemplateError> Errors { get; } = errors;
}

/// <summary>
/// Thrown by functions that know what is wrong, but not where; it is reported at the place of the call.
/// </summary>
internal sealed class TemplateFault(string message) : Exception(message);

/// <summary>Carries a fault of the host's own code through the engine, which would blame it on the template.</summary>
internal sealed class HostFailure(Exception cause) : Exception(cause.Message, cause);

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
        var newLine = text.IndexOf('\n', offset);
        var lineEnd = newLine < 0 ? text.Length : newLine;
        var from = Math.Max(lineStart, offset - ExcerptWidth / 2);
        var line = text.AsSpan(from, Math.Min(lineEnd - from, ExcerptWidth)).TrimEnd('\r');
        return $"{line.ToString().Replace('\t', ' ')}\n{new string(' ', offset - from)}^";
    }
}
