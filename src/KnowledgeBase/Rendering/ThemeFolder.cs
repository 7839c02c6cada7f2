#pragma warning disable RS0030 // Reads the theme from the disk.
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Scriban;

namespace KnowledgeBase.Rendering;

/// <summary>The folder of a theme: templates, the bundle of styles and scripts, static files.</summary>
public static partial class ThemeFolder
{
    private const string TemplateExtension = ".sbn-html";
    private const string AssetList = "dist/assets.json";

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static (Theme Theme, ImmutableArray<Diagnostic> Diagnostics) Read(string path)
    {
        if (!Directory.Exists(path))
            throw new DirectoryNotFoundException($"There is no theme folder at “{path}”. Name it with --theme.");
        var sources = Templates(path).ToList();
        var templates = TemplateSet.Parse(sources, TemplateFunctions.Options);
        var faults = templates.Errors.Select(error => error.ToDiagnostic());
        var assets = Assets(path);
        var theme = new Theme(
            templates,
            assets.ToFrozenDictionary(StringComparer.Ordinal),
            [.. Bundle(path, assets), .. Static(path)],
            [.. sources.SelectMany(source => InlineScript().Matches(source.Text)).Select(match => match.Groups["script"].Value)]);
        return (theme, assets.Count == 0 ? [.. faults, ThemeFaults.NoBundle(new SourceLocation(AssetList))] : [.. faults]);
    }

    private static IEnumerable<TemplateSource> Templates(string path) =>
        new[] { "layouts", "pages", "partials" }
            .Select(folder => Path.Combine(path, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*" + TemplateExtension, SearchOption.AllDirectories))
            .Select(file => new TemplateSource(RelativePath(path, file), File.ReadAllText(file)))
            .OrderBy(source => source.Path, StringComparer.Ordinal);

    private static Dictionary<string, string> Assets(string path)
    {
        var list = Path.Combine(path, AssetList);
        return File.Exists(list)
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(list)) ?? []
            : [];
    }

    private static IEnumerable<ThemeFile> Bundle(string path, Dictionary<string, string> assets) =>
        assets.Values.Order(StringComparer.Ordinal)
            .Select(asset => new ThemeFile(asset, File.ReadAllBytes(Path.Combine(path, "dist", asset))));

    private static IEnumerable<ThemeFile> Static(string path)
    {
        var folder = Path.Combine(path, "static");
        return !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => new ThemeFile(RelativePath(folder, file), File.ReadAllBytes(file)))
                .OrderBy(file => file.Path, StringComparer.Ordinal);
    }

    [GeneratedRegex("<script>(?<script>.*?)</script>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex InlineScript();

    private static string RelativePath(string folder, string file) =>
        Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
}
