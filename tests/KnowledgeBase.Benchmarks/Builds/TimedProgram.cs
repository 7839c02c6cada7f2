using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Benchmarks.Builds;

/// <summary>
/// The program that is timed: the native one where it is published, else the one that a Release build compiled ahead of
/// time, which runs on the installed runtime. <c>--program native</c> and <c>--program compiled</c> choose.
/// </summary>
internal sealed class TimedProgram
{
    public static readonly string Compiled = RepositoryRoot.At(
        "artifacts",
        "bin",
        "KnowledgeBase.Cli",
        "release",
        "kb.dll"
    );

    private static readonly string Native = RepositoryRoot.At(
        "artifacts",
        "publish",
        "KnowledgeBase.Cli",
        "native",
        OperatingSystem.IsWindows() ? "kb.exe" : "kb"
    );

    private readonly string[] _command;

    private TimedProgram(string[] command) => _command = command;

    /// <summary>Null where there is none or an outdated one; says on standard error how to have it.</summary>
    public static TimedProgram? Find(Arguments options)
    {
        var kind = options.Text("--program") ?? (File.Exists(Native) ? "native" : "compiled");
        var (path, remedy) = kind switch
        {
            "native" => (Native, "dotnet publish src/KnowledgeBase.Cli -p:PublishAot=true"),
            "compiled" => (Compiled, "dotnet build -c Release src/KnowledgeBase.Cli"),
            _ => throw new ArgumentException($"--program is native or compiled, not '{kind}'.", nameof(options)),
        };
        if (
            !File.Exists(path)
            || Newest(Path.GetDirectoryName(path)!, "kb*", "KnowledgeBase*") < Newest(RepositoryRoot.At("src"), "*.cs")
        )
        {
            Console.Error.WriteLine($"The program to time is missing, or older than its sources. Run first: {remedy}");
            return null;
        }
        Console.WriteLine($"kb, {kind}\n");
        return new TimedProgram(kind == "native" ? [path] : ["dotnet", path]);
    }

    /// <param name="settings">Options of <c>kb build</c>.</param>
    public ChildRun Build(string input, string output, params string[] settings) =>
        ChildRun.Of(_command[0], Arguments(input, output, settings));

    /// <summary>The same, whatever the exit code.</summary>
    public ChildRun TryBuild(string input, string output) => ChildRun.Try(_command[0], Arguments(input, output, []));

    private string[] Arguments(string input, string output, string[] settings) =>
        [
            .. _command[1..],
            "build",
            "--input",
            input,
            "--theme",
            RepositoryRoot.At("theme"),
            "--output",
            output,
            .. settings,
        ];

    private static DateTime Newest(string folder, params string[] names) =>
        names
            .SelectMany(name => Directory.EnumerateFiles(folder, name, SearchOption.AllDirectories))
            .Max(File.GetLastWriteTimeUtc);
}
