#pragma warning disable RS0030 // Reads the theme from the disk.
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;
using KnowledgeBase.Scriban;

namespace KnowledgeBase.Rendering;

/// <summary>The folder of a theme: templates, the bundle of styles and scripts, static files.</summary>
public static partial class ThemeFolder
{
    private const string TemplateExtension = ".sbn-html";
    private const string AssetList = "dist/assets.json";
    private static readonly string[] TemplateParts = ["layouts", "pages", "partials"];

    /// <param name="builtIn">A whole theme; files of <paramref name="path"/> replace those of the same path in it.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static (Theme Theme, ImmutableArray<Diagnostic> Diagnostics) Read(string path, string? builtIn = null)
    {
        string[] folders = [.. new[] { builtIn, path }.OfType<string>().Where(Directory.Exists)];
        if (folders.Length == 0)
            throw new DirectoryNotFoundException($"There is no theme folder at “{path}”. Name it with --theme.");
        var sources = Templates(folders).ToList();
        var templates = TemplateSet.Parse(sources, TemplateFunctions.Options);
        var faults = templates.Errors.Select(error => error.ToDiagnostic());
        var assets = Assets(folders);
        var theme = new Theme(
            templates,
            assets.ToFrozenDictionary(StringComparer.Ordinal),
            [.. Bundle(folders, assets), .. Static(folders)],
            [.. sources.SelectMany(source => InlineScript().Matches(source.Text)).Select(match => match.Groups["script"].Value)]);
        return (theme, assets.Count == 0 ? [.. faults, ThemeFaults.NoBundle(new SourceLocation(AssetList))] : [.. faults]);
    }

    /// <summary>Every file that <see cref="Read"/> may read, for those who ask whether a theme has changed.</summary>
    public static IEnumerable<Source> Sources(string path, string? builtIn) =>
        from folder in new[] { builtIn, path }.OfType<string>()
        from part in (string[])[.. TemplateParts, "dist", "static"]
        let root = Path.Combine(folder, part)
        where Directory.Exists(root)
        from file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        select new Source(file, () => File.OpenRead(file));

    private static IEnumerable<TemplateSource> Templates(string[] folders) =>
        TemplateParts
            .SelectMany(part => Files(folders, part, "*" + TemplateExtension)
                .Select(file => new TemplateSource($"{part}/{file.Path}", File.ReadAllText(file.Full))))
            .OrderBy(source => source.Path, StringComparer.Ordinal);

    /// <summary>A name that a later folder bundles is its own.</summary>
    private static Dictionary<string, string> Assets(string[] folders)
    {
        var assets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var list in folders.Select(folder => Path.Combine(folder, AssetList)).Where(File.Exists))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(list));
            foreach (var asset in json.RootElement.EnumerateObject())
                assets[asset.Name] = asset.Value.GetString() ?? throw new JsonException($"{list}: `{asset.Name}` has no file.");
        }
        return assets;
    }

    private static IEnumerable<ThemeFile> Bundle(string[] folders, Dictionary<string, string> assets) =>
        assets.Values.Order(StringComparer.Ordinal).Select(asset => new ThemeFile(asset, File.ReadAllBytes(
            folders.Select(folder => Path.Combine(folder, "dist", asset)).LastOrDefault(File.Exists) ??
            Path.Combine(folders[^1], "dist", asset))));

    private static IEnumerable<ThemeFile> Static(string[] folders) =>
        Files(folders, "static", "*").Select(file => new ThemeFile(file.Path, File.ReadAllBytes(file.Full)));

    /// <summary>Files of one part of the theme, by the last folder that has them, with their paths below the part.</summary>
    private static IEnumerable<FoundFile> Files(string[] folders, string part, string pattern) =>
        folders.Select(folder => Path.Combine(folder, part)).Where(Directory.Exists)
            .SelectMany(root => Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
                .Select(file => new FoundFile(RelativePath(root, file), file)))
            .GroupBy(file => file.Path, StringComparer.Ordinal)
            .Select(same => same.Last())
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    [GeneratedRegex("<script>(?<script>.*?)</script>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex InlineScript();

    private static string RelativePath(string folder, string file) =>
        Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');

    /// <param name="Path">Below its part of the theme.</param>
    private sealed record FoundFile(string Path, string Full);
}
