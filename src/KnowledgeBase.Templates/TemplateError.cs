namespace KnowledgeBase.Templates;

/// <summary>What is wrong in a template, and where; lines and columns count from 1.</summary>
/// <param name="Excerpt">The line and, below it, a caret under the column.</param>
/// <param name="Stack">The templates that were being rendered, outermost first; empty for parse errors.</param>
public sealed record TemplateError(
    string Path, int Line, int Column, string Message, string Excerpt, IReadOnlyList<string> Stack)
{
    public override string ToString() => Stack.Count > 1
        ? $"{Path}({Line},{Column}): {Message}\n{Excerpt}\n  in {string.Join(" > ", Stack)}"
        : $"{Path}({Line},{Column}): {Message}\n{Excerpt}";
}

/// <summary>A template that cannot be parsed or rendered; nothing of it was written.</summary>
public sealed class TemplateException(IReadOnlyList<TemplateError> errors, Exception? cause = null)
    : Exception(string.Join("\n", errors), cause)
{
    public IReadOnlyList<TemplateError> Errors { get; } = errors;
}

/// <summary>Thrown by functions that know what is wrong but not where: the call reports it with its position.</summary>
public sealed class TemplateFault(string message) : Exception(message);

/// <summary>
/// A fault of the host's own code, carried through the engine, which would else report it as one of the template.
/// </summary>
internal sealed class HostFailure(Exception cause) : Exception(cause.Message, cause);
