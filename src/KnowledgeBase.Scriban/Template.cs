using System.Buffers;
using System.Collections.Concurrent;
using KnowledgeBase.Scriban.Lexing;
using KnowledgeBase.Scriban.Libraries;
using KnowledgeBase.Scriban.Parsing;
using KnowledgeBase.Scriban.Rendering;
using KnowledgeBase.Scriban.Syntax;

namespace KnowledgeBase.Scriban;

/// <summary>A parsed template; it never changes, so that any number of threads may render it.</summary>
public sealed class Template
{
    private const string EscapingExtension = ".sbn-html";

    private readonly NameTable _names;
    private readonly HostLibrary _host;
    private readonly Func<string, string, Template?> _find;

    // What an include names is looked for once; a set never changes.
    private readonly ConcurrentDictionary<string, Template> _included = new(StringComparer.Ordinal);

    internal Template(
        TemplateSource source, NameTable names, HostLibrary host, TemplateOptions options,
        Func<string, string, Template?> find, out IReadOnlyList<TemplateError> errors)
    {
        (_names, _host, _find, Options, Path) = (names, host, find, options, source.Path);
        Escapes = options.Escaping == HtmlEscaping.ByExtension
            && Path.EndsWith(EscapingExtension, StringComparison.Ordinal);
        var text = new SourceText(source.Path, source.Text);
        var list = new ErrorList(text);
        Body = Parser.Parse(text, names, list, options.Limits.Nesting);
        Errors = errors = list.Errors;
    }

    private Template(Template outer, string text, out IReadOnlyList<TemplateError> errors)
        : this(new TemplateSource(outer.Path, text), outer._names, outer._host, outer.Options, outer._find, out errors)
    {
    }

    public string Path { get; }

    /// <summary>What is wrong in its text; a template with errors is not rendered, nor included.</summary>
    public IReadOnlyList<TemplateError> Errors { get; }

    internal Body Body { get; }

    internal TemplateOptions Options { get; }

    /// <summary>Whether values are escaped as they are written.</summary>
    internal bool Escapes { get; }

    /// <summary>A template on its own, without any to include.</summary>
    /// <exception cref="TemplateException">The text has errors; all are listed.</exception>
    public static Template Parse(string text, string path = "template", TemplateOptions? options = null)
    {
        var set = TemplateSet.Parse([new TemplateSource(path, text)], options);
        return set.Errors.Count == 0 ? set.Find(path)! : throw new TemplateException(set.Errors);
    }

    /// <summary>
    /// Renders into the output, as UTF-8, once all of it has succeeded. The model's members are global names.
    /// A layout is rendered in this template's place and writes it where it says <c>content</c>.
    /// </summary>
    /// <exception cref="TemplateException">The template failed; nothing was written.</exception>
    public void Render(Value model, IBufferWriter<byte> output, RenderScope? scope = null, Template? layout = null)
    {
        using var buffer = new Output(Options.Limits.OutputBytes);
        Render(model, buffer, scope ?? RenderScope.Nothing, layout);
        output.Write(buffer.Written);
    }

    public string Render(Value model)
    {
        using var buffer = new Output(Options.Limits.OutputBytes);
        Render(model, buffer, RenderScope.Nothing, null);
        return buffer.Text();
    }

    /// <summary>Finds what this template includes: beside itself first, then from the root.</summary>
    internal Template? Includes(string path)
    {
        if (_included.TryGetValue(path, out var known)) return known;
        var found = _find(Path, path);
        if (found is not null) _included.TryAdd(path, found);
        return found;
    }

    /// <summary>Code that this template evaluates while it runs; it knows the same names.</summary>
    internal Template ParseInner(string text, out IReadOnlyList<TemplateError> errors) => new(this, text, out errors);

    /// <summary>Half of a template is never rendered.</summary>
    /// <exception cref="TemplateException">The text has errors.</exception>
    internal void RefuseIfBroken()
    {
        if (Errors.Count > 0) throw new TemplateException(Errors);
    }

    private void Render(Value model, Output buffer, RenderScope scope, Template? layout)
    {
        if (layout is not null && layout._names != _names)
            throw new ArgumentException("A template and its layout must come from the same set.", nameof(layout));
        var outermost = layout ?? this;
        outermost.RefuseIfBroken();
        using var globals = new Globals(_names, model, scope, _host);
        var state = new RenderState(outermost, globals, scope, buffer) { Content = layout is null ? null : this };
        outermost.Body.Statements.Execute(state);
    }
}
