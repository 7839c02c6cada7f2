using System.Diagnostics;

namespace KnowledgeBase.Benchmarks.Constructs;

/// <summary>What a build of one construct took, in this process.</summary>
/// <param name="Cpu">In seconds, of the fastest of some builds.</param>
/// <param name="Allocated">In bytes.</param>
/// <param name="Written">Bytes of the site, none where a fault stopped it.</param>
public sealed record ConstructRun(double Cpu, long Allocated, long Written)
{
    /// <summary>A whole build, from an input folder with one other paper to an output folder.</summary>
    public static ConstructRun Of(Construct construct, int bytes, string theme, int times)
    {
        var root = Directory.CreateTempSubdirectory("kb-construct-").FullName;
        try
        {
            Write(root, "site.yml", "title: T\n"u8.ToArray());
            Write(
                root,
                "digests/2025-01-01.bib",
                "@misc{seed, title={A Seed Paper of Nothing}, year={2024}}"u8.ToArray()
            );
            Write(root, construct.Path, construct.Content(bytes));
            return Enumerable
                .Range(0, times)
                .Select(time => Build(root, theme, time, isTimed: times > 1))
                .MinBy(run => run.Cpu)!;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static ConstructRun Build(string root, string theme, int time, bool isTimed)
    {
        if (isTimed)
            GC.Collect(); // Memory that others have left would be tidied up in the time of this build.
        var output = Path.Combine(root, $"output{time}");
        var (cpu, allocated) = (Used(), GC.GetTotalAllocatedBytes(precise: true));
        SiteBuild.Run(new BuildOptions(Path.Combine(root, "input"), theme, output));
        return new ConstructRun(Used() - cpu, GC.GetTotalAllocatedBytes(precise: true) - allocated, Length(output));
    }

    private static double Used() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private static long Length(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length)
            : 0;

    private static void Write(string root, string path, byte[] content)
    {
        var file = Path.Combine(root, "input", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }
}
