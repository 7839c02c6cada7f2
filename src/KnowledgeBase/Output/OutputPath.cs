using System.Buffers;
using System.Text;

namespace KnowledgeBase.Output;

/// <summary>The rules for paths in the output, the same on every system.</summary>
internal static class OutputPath
{
    /// <summary>The program's own folder in the output.</summary>
    public const string OwnFolder = ".kb";

    private const int LongestName = 200;

    /// <summary>Characters that some system forbids in names, and all control characters.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "\\:*?\"<>|" + string.Concat(Enumerable.Range(0, 0xa0).Select(code => (char)code).Where(char.IsControl))
    );

    /// <exception cref="ArgumentException">
    /// The path could leave the folder, or some system does not allow it.
    /// </exception>
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

    /// <summary>The folders above a file, outermost first: <c>a</c> and <c>a/b</c> for <c>a/b/c.html</c>.</summary>
    public static IEnumerable<string> Folders(string path)
    {
        for (var end = 0; end < path.Length; end++)
        {
            if (path[end] == '/')
                yield return path[..end];
        }
    }

    /// <summary>The folder of a file: <c>a/b</c> for <c>a/b/c.html</c>, empty for <c>c.html</c>.</summary>
    public static string Folder(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    private static bool IsName(string name) =>
        name.Length > 0
        && name is not ("." or "..")
        && name[^1] is not ('.' or ' ')
        && Encoding.UTF8.GetByteCount(name) <= LongestName
        && !name.AsSpan().ContainsAny(Forbidden);
}
