// Asks the disk where links lead.
#pragma warning disable RS0030
namespace KnowledgeBase.Output;

/// <summary>Folders as the disk knows them, whatever links were named on the way.</summary>
internal static class RealFolder
{
    /// <summary>As many as Linux follows in one path.</summary>
    private const int MostLinks = 40;

    private static readonly StringComparison Names = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        ? StringComparison.OrdinalIgnoreCase
        : StringComparison.Ordinal;

    /// <summary>To be asked before anything is written: the site must not stand among what it is made of.</summary>
    /// <param name="sources">Folders that a build reads, each with what it is called: “input folder”.</param>
    /// <exception cref="IOException">The output is one of them, holds one or lies in one, links resolved.</exception>
    public static void RefuseOverlap(string path, IEnumerable<(string Name, string Path)> sources)
    {
        var output = Resolve(path);
        foreach (var (name, source) in sources)
        {
            var real = Resolve(source);
            if (output.Equals(real, Names))
                throw Overlap(path, $"is the {name}", source);
            if (IsIn(real, output))
                throw Overlap(path, $"holds the {name}", source);
            if (IsIn(output, real))
                throw Overlap(path, $"lies in the {name}", source);
        }
    }

    /// <summary>The absolute path with every link resolved; what is not there stays as it was named.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
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
                throw new IOException($"{path} leads through links that have no end. Name another folder.");
            absolute = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(absolute)!;
            foreach (var part in Parts(absolute))
                pending.Push(part);
        }
        return real;
    }

    private static bool IsIn(string folder, string outer) =>
        folder.StartsWith(Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar, Names);

    private static IOException Overlap(string path, string how, string source) => new(
        $"The output folder {path} {how} ({source}), where a build would write among files that are not its own. " +
        "Name a folder apart from it with --output.");

    /// <summary>The innermost first.</summary>
    private static IEnumerable<string> Parts(string absolute) =>
        absolute[Path.GetPathRoot(absolute)!.Length..]
            .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
