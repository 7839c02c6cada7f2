using System.Buffers;
using System.Text;
using Scriban.Syntax;
using Parsed = Scriban.Template;

namespace KnowledgeBase.Templates;

/// <summary>A parsed template. It never changes, so any number of threads may render it.</summary>
internal sealed class Template
{
    private readonly TemplateSet _set;
    private readonly Parsed _parsed;

    internal Template(TemplateSource source, TemplateSet set)
    {
        _set = set;
        Path = source.Path;
        Source = new SourceText(source.Path, source.Text);
        Escaping = set.Options.Escapes ? EscapingOf(Path) : Escaping.None;
        _parsed = Parsed.Parse(source.Text, source.Path);
        Errors = Faults.Of(_parsed, source.Text, Source);
    }

    public string Path { get; }

    /// <summary>What is wrong in its text; a template with errors can be neither rendered nor included.</summary>
    public IReadOnlyList<TemplateError> Errors { get; }

    internal SourceText Source { get; }

    /// <summary>How values are escaped as they are written.</summary>
    internal Escaping Escaping { get; }

    /// <summary>
    /// Renders to the output as UTF-8, once all of it has succeeded. The members of the model are global names. A
    /// layout is rendered in place of this template, which <c>content</c> writes.
    /// </summary>
    /// <exception cref="TemplateException">The template failed; nothing was written.</exception>
    public void Render(HostObject model, IBufferWriter<byte> output, RenderScope? scope = null, Template? layout = null)
    {
        if (layout is not null && layout._set != _set)
            throw new ArgumentException("A template and its layout must come from the same set.", nameof(layout));
        using var buffer = new Utf8Output();
        var context = _set.TakeContext();
        try
        {
            var globals = new Globals(model, scope ?? RenderScope.Nothing, _set.Functions);
            context.Render(layout ?? this, layout is null ? null : this, globals, buffer);
        }
        catch (ScriptRuntimeException fault)
        {
            throw Faults.Of(fault, _set, context);
        }
        _set.GiveBack(context);
        output.Write(buffer.Written);
    }

    public string Render(HostObject model)
    {
        var output = new ArrayBufferWriter<byte>();
        Render(model, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static Escaping EscapingOf(string path) =>
        System.IO.Path.GetExtension(path) switch
        {
            ".sbn-html" => Escaping.Html,
            ".sbn-md" => Escaping.Markdown,
            _ => Escaping.None,
        };

    /// <summary>Writes in place of the call.</summary>
    /// <exception cref="ScriptRuntimeException">The template failed.</exception>
    internal void Run(MarkupContext context)
    {
        if (Errors.Count > 0)
            throw new TemplateException(Errors);
        if (context.Evaluate(_parsed.Page, aliasReturnedFunction: false) is { } result)
            context.Write(_parsed.Page!.Span, result);
    }
}
