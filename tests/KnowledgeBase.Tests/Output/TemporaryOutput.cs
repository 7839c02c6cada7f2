using System.Text;
using KnowledgeBase.Output;

namespace KnowledgeBase.Tests.Output;

/// <summary>An output folder for one test; gone afterwards.</summary>
internal sealed class TemporaryOutput : IDisposable
{
    public TemporaryOutput() => Root = Directory.CreateTempSubdirectory("kb-output").FullName;

    public string Root { get; }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>A whole build; a path's content is what follows its colon: <c>a/b.html:text</c>.</summary>
    public OutputCounts Build(params string[] files)
    {
        using var output = OutputFolder.Open(Root, attempts: 1);
        StageAll(output, files);
        return output.Commit();
    }

    public static void StageAll(OutputFolder output, params string[] files)
    {
        foreach (var file in files.Select(file => file.Split(':')))
            output.Stage(file[0], Encoding.UTF8.GetBytes(file[1]));
    }

    /// <summary>Someone else writes a file.</summary>
    public void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Root, path))!);
        File.WriteAllText(Path.Combine(Root, path), content);
    }

    /// <summary>What visitors get, in the form of <see cref="Build"/>; empty folders end with a slash.</summary>
    public string[] Site() =>
        [
            .. Directory
                .EnumerateFileSystemEntries(Root, "*", SearchOption.AllDirectories)
                .Where(path => File.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any())
                .Select(path => (Full: path, Path: Path.GetRelativePath(Root, path).Replace('\\', '/')))
                .Where(path => !path.Path.StartsWith(".kb/", StringComparison.Ordinal))
                .Select(path => path.Path + (File.Exists(path.Full) ? $":{File.ReadAllText(path.Full)}" : "/"))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The disk as it is at this moment, as a build that is killed now would leave it.</summary>
    public TemporaryOutput AsKilledNow()
    {
        var copy = new TemporaryOutput();
        foreach (var folder in Directory.GetDirectories(Root, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(copy.Root, Path.GetRelativePath(Root, folder)));
        foreach (var file in Directory.GetFiles(Root, "*", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(file) != "lock")
                File.Copy(file, Path.Combine(copy.Root, Path.GetRelativePath(Root, file)));
        }
        return copy;
    }
}
