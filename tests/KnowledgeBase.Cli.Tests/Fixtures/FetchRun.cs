using KnowledgeBase.Cli.Fetching;

namespace KnowledgeBase.Cli.Tests.Fixtures;

/// <summary>An input folder, and runs of <c>kb fetch</c> that fill it without waiting.</summary>
internal sealed class FetchRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FetchRun() => _folder.Folder("input");

    public HurriedTime Time { get; } = new();

    /// <summary>Much longer than any answer takes on a busy machine.</summary>
    public TimeSpan LongestAnswer { get; set; } = TimeSpan.FromSeconds(30);

    public string Input => Path.Combine(_folder.Path, "input");

    /// <summary>What builds see, relative to the input folder.</summary>
    public IEnumerable<string> Files =>
        Directory
            .EnumerateFiles(Input, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Input, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith(".fetch/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public string Read(string path) => File.ReadAllText(Path.Combine(Input, path));

    public string Write(string path, string content) => _folder.Write(Path.Combine("input", path), content);

    /// <summary>The names that are known, and whose connections are led to the stand-ins of this machine.</summary>
    public StandInNetwork Network { get; } = new();

    public Task<KbRun> RunAsync(StandIn server, params string[] arguments) => RunAsync(server.Address, arguments);

    public async Task<KbRun> RunAsync(string server, params string[] arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var builds = new SiteBuilds(
            (_, _) => throw new InvalidOperationException(),
            _ => throw new InvalidOperationException()
        );
        var exitCode = await Kb.RunAsync(
            ["fetch", .. arguments, "--input", Input, "--server", server],
            new Terminal(output, error, IsInteractive: false),
            builds,
            timing: new FetchTiming(Time, LongestAnswer),
            network: Network.ToNetwork()
        );
        return new KbRun(
            exitCode,
            output.ToString().Replace(Input, "input"),
            error.ToString().Replace(server, "http://server")
        );
    }

    public void Dispose() => _folder.Dispose();
}
