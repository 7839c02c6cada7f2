// Asks the disk where symbolic links lead.
#pragma warning disable RS0030
namespace KnowledgeBase.Output;

/// <summary>Resolves the symbolic links in folder paths.</summary>
internal static class RealFolder
{
    /// <summary>The number that Linux follows in one path.</summary>
    private const int MostLinks = 40;

    private static readonly StringComparison Names =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;

    /// <summary>
    /// Prevents a build from writing among the files that it reads; to be called before anything is written.
    /// </summary>
    /// <param name="sources">The folders that a build reads, each with what messages call it: “input folder”.</param>
    /// <exception cref="IOException">The output is one of them, contains one or lies in one.</exception>
    public static void ThrowIfOverlapping(string path, IEnumerable<(string Name, string Path)> sources)
    {
        var output = Resolve(path);
        foreach (var (name, source) in sources)
        {
            var real = Resolve(source);
            if (output.Equals(real, Names))
                throw Overlap(path, $"is the {name}", source);
            if (IsIn(real, output))
                throw Overlap(path, $"contains the {name}", source);
            if (IsIn(output, real))
                throw Overlap(path, $"lies in the {name}", source);
        }
    }

    /// <summary>The absolute path with every link resolved; parts that do not exist are left as they are.</summary>
    /// <exception cref="IOException">The links form a cycle.</exception>
    private static string Resolve(string path)
    {
        var absolute = Path.GetFullPath(path);
        var real = Path.GetPathRoot(absolute)!;
        var pending = new Stack<string>(Parts(absolute));
        var links = 0;
        while (pending.TryPop(out var name))
        {
            var next = Path.Combine(real, name);
            if (new DirectoryInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }
            if (++links > MostLinks)
                throw new IOException($"{path} leads through symbolic links without end. Choose another folder.");
            absolute = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(absolute)!;
            foreach (var part in Parts(absolute))
                pending.Push(part);
        }
        return real;
    }

    private static bool IsIn(string folder, string outer) =>
        folder.StartsWith(Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar, Names);

    private static IOException Overlap(string path, string how, string source) =>
        new(
            $"The output folder {path} {how} ({source}), so a build would write among files that are not its own. "
                + "Choose a separate folder with --output."
        );

    /// <summary>Innermost first.</summary>
    private static IEnumerable<string> Parts(string absolute) =>
        absolute[Path.GetPathRoot(absolute)!.Length..]
            .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
            .Reverse();
}
