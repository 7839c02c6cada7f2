using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Benchmarks.Digests;

/// <summary>
/// Whole builds of a folder full of damaged files. What people wrote and a build refuses is taken out, and the rest
/// built again, until a site is written.
/// </summary>
public sealed class MutationBuild : IDisposable
{
    /// <summary>Faults of pages are found only when those of files are gone.</summary>
    private const int MostRounds = 8;

    private readonly string _root = Directory.CreateTempSubdirectory("kb-fuzz-").FullName;
    private readonly string _theme;
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <param name="from">Of the first damaged file.</param>
    /// <param name="theme">The theme's folder.</param>
    public MutationBuild(int from, int count, string theme)
    {
        _theme = theme;
        for (var number = from; number < from + count; number++)
        {
            var isOwn = number % 4 == 0;
            var (name, content) = isOwn
                ? MutationMaker.Make(number / 4, MutationOwnFiles.All)
                : MutationMaker.Make(number);
            _files[isOwn ? OwnPath(name, number) : $"{(number % 8 == 1 ? "metadata" : "digests")}/{number}-{name}"] =
                content;
        }
    }

    public int Count => _files.Count;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>What was lost without a word, or could not be built; null where all is well.</summary>
    /// <exception cref="Exception">A build failed: the fault that is looked for.</exception>
    public string? Fault() => Lost() ?? Unwritten(_files);

    /// <summary>The files that are enough to make a build throw; empty where none does.</summary>
    public IReadOnlyDictionary<string, byte[]> Culprits()
    {
        var left = _files.ToList();
        if (!Throws(left))
            return new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var size = (left.Count + 1) / 2; size >= 1; size = size == 1 ? 0 : (size + 1) / 2)
        {
            for (var start = 0; start < left.Count; )
            {
                var without = left.Where((_, index) => index < start || index >= start + size).ToList();
                if (without.Count < left.Count && Throws(without))
                    left = without;
                else
                    start += size;
            }
        }
        return left.ToDictionary(StringComparer.Ordinal);
    }

    private static string OwnPath(string name, int number) =>
        name.EndsWith(".yml", StringComparison.Ordinal)
            ? name
            : name.Replace(".md", $"{number}.md", StringComparison.Ordinal);

    private string? Lost()
    {
        foreach (var (path, content) in _files.Where(file => file.Key.StartsWith("digests/", StringComparison.Ordinal)))
        {
            var file = DigestParser.Parse(new Source(path, () => new MemoryStream(content)));
            if (MutationAccount.FindLost(content, file) is { } lost)
                return $"{path}: {lost}";
        }
        return null;
    }

    private string? Unwritten(IReadOnlyDictionary<string, byte[]> all)
    {
        var files = new Dictionary<string, byte[]>(all, StringComparer.Ordinal);
        for (var round = 0; round < MostRounds; round++)
        {
            var result = Build(files);
            if (result.Diagnostics.FirstOrDefault(ProgramFaults.IsOfTheProgram) is { } crash)
                throw new InvalidOperationException($"{crash}");
            if (result.Summary is not null)
                return null;
            var refused = result
                .Diagnostics.Where(fault => fault.Severity == DiagnosticSeverity.Error)
                .Select(fault => fault.At.Path)
                .ToHashSet(StringComparer.Ordinal);
            var known = refused.Where(files.ContainsKey).ToList();
            if (
                known.Exists(path =>
                    path.StartsWith("digests/", StringComparison.Ordinal)
                    || path.StartsWith("metadata/", StringComparison.Ordinal)
                )
            )
                return "A collected file stops the build: "
                    + $"{result.Diagnostics.First(fault => fault.Severity == DiagnosticSeverity.Error)}";
            // A page is refused for what a note says on it.
            foreach (
                var path in known.Count > 0
                    ? known
                    :
                    [
                        .. files.Keys.Where(path =>
                            !path.StartsWith("digests/", StringComparison.Ordinal)
                            && !path.StartsWith("metadata/", StringComparison.Ordinal)
                        ),
                    ]
            )
                files.Remove(path);
        }
        return "No site is written, whatever is taken out.";
    }

    private bool Throws(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        try
        {
            Unwritten(files.ToDictionary(StringComparer.Ordinal));
            return false;
        }
        catch (Exception)
        {
            return true;
        }
    }

    private BuildResult Build(IReadOnlyDictionary<string, byte[]> files)
    {
        var input = Path.Combine(_root, "input");
        if (Directory.Exists(input))
            Directory.Delete(input, recursive: true);
        foreach (var (path, content) in files)
        {
            var file = Path.Combine(input, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }
        Directory.CreateDirectory(input);
        return SiteBuild.Run(new BuildOptions(input, _theme, Path.Combine(_root, "output")));
    }
}
