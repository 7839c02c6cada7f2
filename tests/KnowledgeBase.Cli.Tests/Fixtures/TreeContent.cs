using System.Security.Cryptography;

namespace KnowledgeBase.Cli.Tests.Fixtures;

/// <summary>
/// What a site's visitors could read: the hash of every file outside the builder's own folder, by its path.
/// </summary>
internal static class TreeContent
{
    public static SortedDictionary<string, string> Of(string root)
    {
        var files = Directory.Exists(root) ? Directory.GetFiles(root, "*", SearchOption.AllDirectories) : [];
        return new(
            files
                .Select(file => (Path: Path.GetRelativePath(root, file).Replace('\\', '/'), File: file))
                .Where(each => !each.Path.StartsWith(".kb/", StringComparison.Ordinal))
                .ToDictionary(
                    each => each.Path,
                    each => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(each.File)))
                ),
            StringComparer.Ordinal
        );
    }
}
