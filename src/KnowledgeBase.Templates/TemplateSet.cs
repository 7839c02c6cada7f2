using System.Collections.Concurrent;
using System.Collections.Frozen;
using Scriban.Syntax;

namespace KnowledgeBase.Templates;

/// <summary>A template file: its path in the theme, with forward slashes, and its text.</summary>
internal sealed record TemplateSource(string Path, string Text);

/// <summary>The templates of a theme, which can include each other and nothing else.</summary>
internal sealed class TemplateSet
{
    private readonly FrozenDictionary<string, Template> _templates;

    // Each include is resolved once, because a set never changes.
    private readonly ConcurrentDictionary<ScriptNode, (string Path, Template Template)> _included = new();

    // No bag: its queues hang on threads, and a context refers to the bag, so that neither would ever be collected.
    private readonly ConcurrentStack<MarkupContext> _contexts = [];

    private TemplateSet(IEnumerable<TemplateSource> sources, TemplateOptions options)
    {
        Options = options;
        Functions = HostCall.All(options.Functions);
        Fragments = new Fragments(this);
        _templates = sources
            .Select(source => new Template(source, this))
            .ToFrozenDictionary(template => template.Path, StringComparer.Ordinal);
        Errors =
        [
            .. _templates
                .Values.SelectMany(template => template.Errors)
                .OrderBy(error => error.Path, StringComparer.Ordinal)
                .ThenBy(error => error.Line)
                .ThenBy(error => error.Column),
        ];
    }

    /// <summary>All errors of all templates, sorted by path, then place.</summary>
    public IReadOnlyList<TemplateError> Errors { get; }

    internal TemplateOptions Options { get; }

    /// <summary>The host's functions, and those that this project adds to the language.</summary>
    internal FrozenDictionary<string, object?> Functions { get; }

    internal Fragments Fragments { get; }

    /// <summary>Parses all templates; their faults are in <see cref="Errors"/> and are never thrown.</summary>
    public static TemplateSet Parse(IEnumerable<TemplateSource> sources, TemplateOptions? options = null) =>
        new(sources, options ?? TemplateOptions.Default);

    /// <summary>Finds a template by its path from the root; the extension may be left out.</summary>
    public Template? Find(string path) => Find(path, ".sbn-html");

    /// <summary>
    /// Finds what a template includes: beside itself first, then from the root; its own extension may be left out.
    /// </summary>
    internal Template? Find(ScriptNode call, string path)
    {
        if (_included.TryGetValue(call, out var known) && known.Path == path)
            return known.Template;
        var including = call.Span.FileName;
        var folder = including[..(including.LastIndexOf('/') + 1)];
        var extension = including.EndsWith(".sbn-md", StringComparison.Ordinal) ? ".sbn-md" : ".sbn-html";
        var found = Find(Normalized(folder + path), extension) ?? Find(Normalized(path), extension);
        if (found is not null)
            _included[call] = (path, found);
        return found;
    }

    private Template? Find(string path, string extension) =>
        _templates.GetValueOrDefault(path)
        ?? _templates.GetValueOrDefault(path + extension)
        ?? _templates.GetValueOrDefault(path + ".sbn");

    internal MarkupContext TakeContext() => _contexts.TryPop(out var context) ? context : new MarkupContext(this);

    internal void GiveBack(MarkupContext context)
    {
        context.Reset();
        _contexts.Push(context);
    }

    /// <summary>Removes <c>.</c> and <c>..</c> from a path; a path that would leave the root becomes empty.</summary>
    private static string Normalized(string path)
    {
        var parts = new Stack<string>();
        foreach (var part in path.Split('/').Where(part => part is not ("." or "")))
        {
            if (part != "..")
                parts.Push(part);
            else if (!parts.TryPop(out _))
                return "";
        }
        return string.Join('/', parts.Reverse());
    }
}
