using System.Collections.Frozen;
using KnowledgeBase.Scriban.Libraries;
using KnowledgeBase.Scriban.Rendering;

namespace KnowledgeBase.Scriban;

/// <summary>The templates of a theme; they can include each other and nothing else.</summary>
public sealed class TemplateSet
{
    private static readonly string[] Extensions = ["", ".sbn-html", ".sbn"];

    private FrozenDictionary<string, Template> _templates = FrozenDictionary<string, Template>.Empty;

    private TemplateSet()
    {
    }

    /// <summary>Every error of every template, sorted by path, then by place.</summary>
    public IReadOnlyList<TemplateError> Errors { get; private set; } = [];

    /// <summary>Reads all templates; faults in them are in <see cref="Errors"/>, never thrown.</summary>
    public static TemplateSet Parse(IEnumerable<TemplateSource> sources, TemplateOptions? options = null)
    {
        options ??= TemplateOptions.Default;
        var set = new TemplateSet();
        var (names, host) = (new NameTable(), new HostLibrary(options.Functions));
        var (templates, errors) = (new Dictionary<string, Template>(StringComparer.Ordinal), new List<TemplateError>());
        foreach (var source in sources.OrderBy(source => source.Path, StringComparer.Ordinal))
        {
            templates[source.Path] = new Template(source, names, host, options, set.FindFrom, out var found);
            errors.AddRange(found.OrderBy(error => error.Line).ThenBy(error => error.Column));
        }

        names.Close();
        set._templates = templates.ToFrozenDictionary(StringComparer.Ordinal);
        set.Errors = errors;
        return set;
    }

    /// <summary>The template of a path from the root; the extension may be left out.</summary>
    public Template? Find(string path)
    {
        foreach (var extension in Extensions)
        {
            if (_templates.TryGetValue(path + extension, out var template)) return template;
        }

        return null;
    }

    private Template? FindFrom(string including, string path)
    {
        var folder = including[..(including.LastIndexOf('/') + 1)];
        return Find(Normalize(folder + path)) ?? Find(Normalize(path));
    }

    /// <summary>Takes <c>.</c> and <c>..</c> out of a path; what would leave the root finds nothing.</summary>
    private static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is "." or "") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else return "";
        }

        return string.Join('/', parts);
    }
}
