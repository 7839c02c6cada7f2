using System.Diagnostics;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Fixtures;

/// <summary>
/// Two small knowledge bases that agree in no page, built in turn into one folder by processes that are killed at
/// moments given by chance.
/// </summary>
internal sealed class KilledBuilds : IDisposable
{
    private const int Days = 9;

    private readonly TemporaryFolder _folder = new();
    private readonly string _program;
    private readonly Dictionary<string, SortedDictionary<string, string>> _whole = [];
    private TimeSpan _time;
    private string _standing = "one";

    private KilledBuilds(string program) => _program = program;

    /// <summary>Builds that were still running when they were killed.</summary>
    public int Killed { get; private set; }

    /// <summary>Those of them that left some files of the new site and some of the old one.</summary>
    public int Halfway { get; private set; }

    /// <param name="program">The path of <c>kb.dll</c>.</param>
    /// <param name="papersADay">Of nine days.</param>
    public static async Task<KilledBuilds> BeginAsync(string program, int papersADay)
    {
        var builds = new KilledBuilds(program);
        foreach (var name in (string[])["one", "two"])
        {
            builds.WriteInput(name, papersADay);
            var clock = Stopwatch.StartNew();
            await builds.BuildAsync(name, $"whole-{name}");
            builds._time = clock.Elapsed;
            builds._whole[name] = builds.Tree($"whole-{name}");
        }
        await builds.BuildAsync("one", "site");
        return builds;
    }

    /// <summary>
    /// A build of the site that does not stand there is killed, half of them in its last third, and the next one, of
    /// either,
    /// is left alone.
    /// </summary>
    /// <returns>What is wrong; null where nothing is.</returns>
    public async Task<string?> KillAsync(Random chance)
    {
        var share = chance.Next(2) == 0 ? chance.NextDouble() : 0.67 + (chance.NextDouble() / 3);
        using (
            var process = ChildProcess.Start(
                _folder.Path,
                "dotnet",
                Command(_standing == "one" ? "two" : "one", "site")
            )
        )
        {
            await Task.Delay(_time * share);
            Killed += process.HasExited ? 0 : 1;
            process.Kill();
            await process.WaitForExitAsync();
        }
        var left = Tree("site");
        if (
            left.FirstOrDefault(file => !_whole.Values.Any(site => site.GetValueOrDefault(file.Key) == file.Value)) is
            { Key: { } path }
        )
            return $"{path} is neither the file of the old site nor that of the new one.";
        Halfway += _whole.Values.Any(site => site.SequenceEqual(left)) ? 0 : 1;
        _standing = chance.Next(2) == 0 ? "one" : "two";
        await BuildAsync(_standing, "site");
        return Tree("site").SequenceEqual(_whole[_standing])
            ? null
            : "The build after a killed one does not make the same site.";
    }

    /// <summary>Both at once into one folder, which then holds one of the two sites.</summary>
    public async Task<((int ExitCode, string Said)[] Builds, bool IsWhole)> BuildBothAtOnceAsync()
    {
        var builds = await Task.WhenAll(
            ChildProcess.RunAsync(_folder.Path, "dotnet", Command("one", "site")),
            ChildProcess.RunAsync(_folder.Path, "dotnet", Command("two", "site"))
        );
        var left = Tree("site");
        return (builds, _whole.Values.Any(site => site.SequenceEqual(left)));
    }

    public void Dispose() => _folder.Dispose();

    private Task<string> BuildAsync(string input, string output) =>
        ChildProcess.SucceedAsync(_folder.Path, "dotnet", Command(input, output));

    private string[] Command(string input, string output) =>
        [_program, "build", "--input", input, "--theme", RepositoryRoot.At("theme"), "--output", output];

    private SortedDictionary<string, string> Tree(string output) => TreeContent.Of(Path.Combine(_folder.Path, output));

    private void WriteInput(string name, int papersADay)
    {
        _folder.Write($"{name}/site.yml", $"title: Site {name}\n");
        for (var day = 1; day <= Days; day++)
        {
            var papers = Enumerable
                .Range(1, papersADay)
                .Select(number =>
                    $"Paper {(number % 2 == 0 ? name : "both")} {day} {number}\n\nThe {number}. thing of site {name} "
                    + $"and what it is good for.\n\n  • 2 authors\n·\nDec {day}, 2025\n"
                );
            _folder.Write(
                $"{name}/digests/2025-12-0{day}.txt",
                $"Daily Papers\n\nDec {day}\n\n{string.Join('\n', papers)}"
            );
        }
    }
}
