namespace KnowledgeBase.Vocabulary;

/// <summary>A collected file that a parser may open, once or more often.</summary>
/// <param name="Path">Relative to the input folder, with forward slashes: <c>digests/2025-12-25.txt</c>.</param>
internal sealed record Source(string Path, Func<Stream> Open)
{
    public string FileName => SourcePath.FileName(Path);

    /// <summary>The file name without its last extension.</summary>
    public string Stem => SourcePath.Stem(Path);
}

/// <summary>The parts of a path below the input folder.</summary>
internal static class SourcePath
{
    public static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    public static string Stem(string path) => Path.GetFileNameWithoutExtension(FileName(path));

    /// <summary>The folder directly below the input folder; empty for a file that stands in none.</summary>
    public static string FirstFolder(string path) => path[..Math.Max(0, path.IndexOf('/', StringComparison.Ordinal))];
}
