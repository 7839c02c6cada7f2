using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Pages;

namespace KnowledgeBase.Rendering;

/// <summary>
/// The files of a theme of one's own that change nothing: whoever put them there expects that they do. A whole theme
/// has sources of its bundle beside; one that replaces files of another has none.
/// </summary>
internal static class UnreadThemeFiles
{
    private static readonly string[] BundledFolders = ["styles", "scripts"];
    private static readonly string[] Pictures = [".svg", ".png", ".ico", ".jpg", ".webp", ".woff2"];

    /// <param name="paths">Of all files, below the theme.</param>
    /// <param name="bundled">Addresses of the bundle's files.</param>
    public static IEnumerable<Diagnostic> Faults(IEnumerable<string> paths, IReadOnlyCollection<string> bundled) =>
        paths
            .Where(path => !IsRemark(path))
            .Select(path => Fault(path, bundled))
            .OfType<Diagnostic>()
            .DistinctBy(fault => fault.At.Path, StringComparer.Ordinal);

    private static Diagnostic? Fault(string path, IReadOnlyCollection<string> bundled)
    {
        var folder = path.Split('/')[0];
        return folder switch
        {
            ThemeFolder.OwnStyle or ThemeFolder.AssetList or "static" => null,
            "dist" => bundled.Contains(path["dist/".Length..], StringComparer.Ordinal)
                ? null
                : Unread(path, ThemeFaults.NotInTheBundle),
            "layouts" or "pages" or "partials" => TemplateFault(path, folder),
            _ when BundledFolders.Contains(folder) => Unread(folder, ThemeFaults.BundledElsewhere),
            _ when folder != path => Unread(folder, ThemeFaults.NoPartOfATheme),
            _ when Pictures.Contains(Path.GetExtension(path)) => Unread(path, ThemeFaults.BelongsToStatic(path)),
            _ => Unread(path, ThemeFaults.NoPartOfATheme),
        };
    }

    private static Diagnostic? TemplateFault(string path, string folder)
    {
        if (!ThemeFolder.IsTemplate(path))
            return Unread(path, ThemeFaults.NoTemplate);
        if (folder != "pages" || path.Count('/') > 1)
            return null;
        var kind = Path.GetFileNameWithoutExtension(path);
        var kinds = PageKinds.All.Select(each => each.Name);
        return kinds.Contains(kind, StringComparer.Ordinal)
            ? null
            : Unread(path, ThemeFaults.NoKind(kind, NearestWord.To(kind, kinds)));
    }

    private static Diagnostic Unread(string path, string remedy) =>
        ThemeFaults.NotRead(new SourceLocation(path), remedy);

    /// <summary>What people write beside a theme for people.</summary>
    private static bool IsRemark(string path) =>
        path.StartsWith("README", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase);
}
