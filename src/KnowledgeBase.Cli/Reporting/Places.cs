using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>
/// Turns the paths of diagnostics into paths that the user can open: below the folders of the command.
/// </summary>
internal sealed class Places(BuildOptions options)
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public SourceLocation Of(SourceLocation at)
    {
        if (!_known.TryGetValue(at.Path, out var path))
            _known[at.Path] = path = VisibleText.Of(Find(at.Path));
        return at with { Path = path };
    }

    private string Find(string path)
    {
        if (path.Length == 0)
            return options.Input;
        foreach (var folder in (ReadOnlySpan<string?>)[options.Input, options.Theme, options.BuiltInTheme?.Folder])
        {
            if (folder is not null && File.Exists(Path.Combine(folder, path)))
                return Path.Combine(folder, path).Replace('\\', '/');
        }
        return path;
    }
}
