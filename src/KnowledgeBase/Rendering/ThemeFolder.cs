using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Input;
using KnowledgeBase.Templates;
using KnowledgeBase.Vocabulary;

#pragma warning disable RS0030 // Reads the theme from the disk.

namespace KnowledgeBase.Rendering;

/// <summary>The folder of a theme: templates, the bundle of styles and scripts, static files.</summary>
internal static partial class ThemeFolder
{
    private static readonly string[] TemplateExtensions = [".sbn-html", ".sbn-md"];

    /// <summary>Rules of one's own, which pages link after the bundle's.</summary>
    public const string OwnStyle = "own.css";

    public const string AssetList = "dist/assets.json";
    private static readonly string[] TemplateParts = ["layouts", "pages", "partials"];
    private static readonly string[] Parts = [.. TemplateParts, "dist", "static", OwnStyle];

    /// <param name="builtIn">A whole theme; files of <paramref name="path"/> replace those of the same path.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static (Theme Theme, ImmutableArray<Diagnostic> Diagnostics) Read(string path, BuiltInTheme? builtIn = null)
    {
        var folders = List(path, builtIn);
        if (folders.IsEmpty)
            throw new DirectoryNotFoundException($"There is no theme folder at “{path}”. Name it with --theme.");
        var faults = new List<Diagnostic>(folders.SelectMany(folder => folder.Diagnostics));
        var files = folders
            .SelectMany(folder => folder.Files)
            .GroupBy(file => file.Path, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);
        var sources = Templates(files.Values).ToList();
        var templates = TemplateSet.Parse(sources, TemplateFunctions.Options);
        var assets = Assets(folders, faults);
        if (assets.Count == 0)
            faults.Add(ThemeFaults.NoBundle(new SourceLocation(AssetList)));
        SiteFile[] bundle = [.. Bundle(files, assets, faults)];
        if (IsLaidOver(path, builtIn))
            faults.AddRange(UnreadThemeFiles.Faults(folders[^1].Files.Select(file => file.Path), assets.Values));
        SiteFile[] own = files.TryGetValue(OwnStyle, out var style) ? [new SiteFile(OwnStyle, style.ReadAll())] : [];
        foreach (var file in own)
            assets[file.Path] = Versioned(file);
        var theme = new Theme(
            templates,
            assets.ToFrozenDictionary(StringComparer.Ordinal),
            [.. bundle, .. own, .. Static(files.Values)],
            [
                .. sources
                    .SelectMany(source => InlineScript().Matches(source.Text))
                    .Select(match => match.Groups["script"].Value),
            ]
        );
        return (theme, [.. faults.Select(InTheme), .. templates.Errors.Select(error => error.ToDiagnostic())]);
    }

    /// <summary>Every file that <see cref="Read"/> may read, for those who ask whether a theme has changed.</summary>
    public static IEnumerable<Source> Sources(string path, BuiltInTheme? builtIn) =>
        List(path, builtIn)
            .SelectMany(folder => folder.Files)
            .Select(file => file.ToSource() with { Path = file.FullPath });

    /// <summary>The theme that the program brings, then the one that was named: as far as they are there.</summary>
    private static ImmutableArray<SourceFolder> List(string path, BuiltInTheme? builtIn)
    {
        var folders = ImmutableArray.CreateBuilder<SourceFolder>();
        if (builtIn is not null && IsThere(builtIn))
            folders.Add(builtIn.List(IsNoPart));
        if (Directory.Exists(path))
            folders.Add(SourceFolder.List(path, IsLaidOver(path, builtIn) ? IsHidden : IsNoPart));
        return folders.ToImmutable();
    }

    private static bool IsThere(BuiltInTheme theme) => theme.Folder is null || Directory.Exists(theme.Folder);

    /// <summary>
    /// Whether a folder replaces single files of the theme that the program brings, and is not a whole theme itself.
    /// </summary>
    private static bool IsLaidOver(string path, BuiltInTheme? builtIn) =>
        builtIn is not null
        && IsThere(builtIn)
        && (builtIn.Folder is null || Path.GetFullPath(path) != Path.GetFullPath(builtIn.Folder))
        && Directory.Exists(path)
        && !File.Exists(Path.Combine(path, AssetList));

    private static bool IsNoPart(string below) => !Parts.Contains(below.Split('/')[0]);

    private static bool IsHidden(string below) =>
        below.Split('/')[^1] is ['.', ..] or [.., '~'] || below.Split('/')[0] == "node_modules";

    /// <summary>
    /// It stands at the site's root, from where its own addresses lead, and changes its address with its content.
    /// </summary>
    private static string Versioned(SiteFile file) =>
        $"{file.Path}?{Convert.ToHexStringLower(XxHash3.Hash(file.Content().Span))}";

    internal static bool IsTemplate(string path) => TemplateExtensions.Contains(Path.GetExtension(path));

    private static Diagnostic InTheme(Diagnostic fault) =>
        fault with
        {
            At = fault.At with { Path = $"theme/{fault.At.Path}" },
        };

    private static IEnumerable<TemplateSource> Templates(IEnumerable<FoundFile> files) =>
        files
            .Where(file => TemplateParts.Contains(file.Path.Split('/')[0]) && IsTemplate(file.Path))
            .Select(file => new TemplateSource(file.Path, file.ReadText()))
            .OrderBy(source => source.Path, StringComparer.Ordinal);

    /// <summary>A name that a later folder bundles is its own.</summary>
    private static Dictionary<string, string> Assets(ImmutableArray<SourceFolder> folders, List<Diagnostic> faults)
    {
        var assets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var list in folders.SelectMany(folder => folder.Files).Where(file => file.Path == AssetList))
        {
            try
            {
                var named = JsonSerializer.Deserialize(list.ReadAll(), AssetJson.Default.DictionaryStringString);
                foreach (var (name, asset) in named ?? [])
                    assets[name] = asset ?? "";
            }
            catch (JsonException)
            {
                faults.Add(ThemeFaults.DamagedBundle(new SourceLocation(AssetList)));
            }
        }
        return assets;
    }

    private static IEnumerable<SiteFile> Bundle(
        Dictionary<string, FoundFile> files,
        Dictionary<string, string> assets,
        List<Diagnostic> faults
    )
    {
        foreach (var asset in assets.Values.Order(StringComparer.Ordinal))
        {
            if (files.TryGetValue($"dist/{asset}", out var file))
                yield return new SiteFile(asset, file.ReadAll());
            else
                faults.Add(ThemeFaults.MissingAsset(new SourceLocation(AssetList), asset));
        }
    }

    private static IEnumerable<SiteFile> Static(IEnumerable<FoundFile> files) =>
        files
            .Where(file => file.Path.StartsWith("static/", StringComparison.Ordinal))
            .Select(file => new SiteFile(file.Path["static/".Length..], file.ReadAll()))
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    [GeneratedRegex("<script>(?<script>.*?)</script>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex InlineScript();

    [JsonSerializable(typeof(Dictionary<string, string>))]
    private sealed partial class AssetJson : JsonSerializerContext;
}
