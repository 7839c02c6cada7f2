using System.Buffers;
using System.Text;

namespace KnowledgeBase.Output;

/// <summary>The rules for paths inside the output, the same on every system.</summary>
internal static class OutputPath
{
    /// <summary>The builder's own folder inside the output.</summary>
    public const string OwnFolder = ".kb";

    private const int LongestName = 200;

    /// <summary>By some system; control characters by all.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "\\:*?\"<>|" + string.Concat(Enumerable.Range(0, 0xa0).Select(code => (char)code).Where(char.IsControl)));

    /// <exception cref="ArgumentException">The path could leave the folder, or some system cannot have it.</exception>
    public static string Checked(string path)
    {
        if (!IsUsable(path))
            throw new ArgumentException($"The path \"{path}\" cannot be part of a site.", nameof(path));
        return path;
    }

    public static bool IsUsable(string path)
    {
        var names = path.Split('/');
        return Array.TrueForAll(names, IsName) && !names[0].Equals(OwnFolder, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What a path needs, outermost first: <c>a/b/c.html</c> needs <c>a</c> and <c>a/b</c>.</summary>
    public static IEnumerable<string> Folders(string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
            yield return path[..end];
    }

    /// <summary>What holds a file: <c>a/b/c.html</c> stands in <c>a/b</c>, and <c>c.html</c> in the output itself, which is empty.</summary>
    public static string Folder(string path) => path.LastIndexOf('/') is >= 0 and var end ? path[..end] : "";

    private static bool IsName(string name) =>
        name.Length > 0 && name is not ("." or "..") && name[^1] is not ('.' or ' ') &&
        Encoding.UTF8.GetByteCount(name) <= LongestName &&
        !name.AsSpan().ContainsAny(Forbidden);
}
