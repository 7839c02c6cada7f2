namespace KnowledgeBase.Vocabulary;

/// <summary>A collected file that a parser may open, once or more often.</summary>
/// <param name="Path">Relative to the input folder, with forward slashes: <c>digests/2025-12-25.txt</c>.</param>
public sealed record Source(string Path, Func<Stream> Open)
{
    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The file name without its last extension.</summary>
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(FileName);
}
