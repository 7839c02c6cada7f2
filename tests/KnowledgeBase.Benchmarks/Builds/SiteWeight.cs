using System.Globalization;

namespace KnowledgeBase.Benchmarks.Builds;

/// <summary>What a finished site comes to: files and bytes by folder, and the largest page of each.</summary>
internal sealed class SiteWeight
{
    private readonly FolderWeight[] _folders;
    private readonly int _papers;

    private SiteWeight(FolderWeight[] folders, int papers)
    {
        _folders = folders;
        _papers = papers;
    }

    public int Files => _folders.Sum(folder => folder.Files);

    public long Bytes => _folders.Sum(folder => folder.Bytes);

    public static SiteWeight Of(string site) =>
        new(
            [
                .. new DirectoryInfo(site)
                    .EnumerateFiles("*", SearchOption.AllDirectories)
                    .Select(file => (Path: Path.GetRelativePath(site, file.FullName).Replace('\\', '/'), file.Length))
                    .GroupBy(
                        file => file.Path.Split('/') is [var folder, _, ..] ? folder + '/' : "/",
                        StringComparer.Ordinal
                    )
                    .Select(folder => new FolderWeight(
                        folder.Key,
                        folder.Count(),
                        folder.Sum(file => file.Length),
                        folder
                            .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
                            .OrderByDescending(file => file.Length)
                            .ThenBy(file => file.Path, StringComparer.Ordinal)
                            .FirstOrDefault()
                    ))
                    .OrderByDescending(folder => folder.Bytes),
            ],
            PapersOf(site)
        );

    public void Print()
    {
        Line($"");
        Line($"| folder | files | a paper | bytes | a paper | largest page |");
        Line($"| --- | --- | --- | --- | --- | --- |");
        foreach (var folder in _folders)
            Row(folder.Name, folder.Files, folder.Bytes, folder.Largest);
        Row("together", Files, Bytes, default);
    }

    private void Row(string name, int files, long bytes, (string? Path, long Length) largest)
    {
        var page = largest.Path is { } path ? Written($"{path}, {largest.Length / 1e3:0.0} kB") : "";
        Line(
            $"| {name} | {files} | {(double)files / _papers:0.000} | {bytes / 1e6:0.0} MB | {bytes / 1e3 / _papers:0.00} kB | {page} |"
        );
    }

    /// <summary>At least one, for what is divided by it.</summary>
    private static int PapersOf(string site)
    {
        var papers = Path.Combine(site, "data", "papers.jsonl");
        return File.Exists(papers) ? Math.Max(1, File.ReadLines(papers).Count()) : 1;
    }

    private static void Line(FormattableString line) => Console.WriteLine(Written(line));

    private static string Written(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record FolderWeight(string Name, int Files, long Bytes, (string? Path, long Length) Largest);
}
