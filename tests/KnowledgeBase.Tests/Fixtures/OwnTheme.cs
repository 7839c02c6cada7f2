namespace KnowledgeBase.Tests.Fixtures;

/// <summary>The repository's templates, with an empty bundle: what a page says does not need the styles.</summary>
internal static class OwnTheme
{
    private static readonly string[] Assets =
    [
        "maths.js",
        "search-worker.js",
        "search.js",
        "serif-latin-ext.woff2",
        "serif-latin.woff2",
        "site.css",
        "site.js",
    ];

    /// <summary>Replaces the theme of a tiny site.</summary>
    public static void CopyTo(TinySite site)
    {
        foreach (var folder in (string[])["layouts", "pages", "partials", "static"])
        {
            var from = RepositoryRoot.At("theme", folder);
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
                site.Write(
                    $"theme/{folder}/{Path.GetRelativePath(from, file).Replace('\\', '/')}",
                    File.ReadAllBytes(file)
                );
        }
        foreach (var asset in Assets)
            site.Write($"theme/dist/assets/{asset}", "");
        site.Write(
            "theme/dist/assets.json",
            $"{{{string.Join(", ", Assets.Select(asset => $"\"{asset}\": \"assets/{asset}\""))}}}"
        );
    }
}
