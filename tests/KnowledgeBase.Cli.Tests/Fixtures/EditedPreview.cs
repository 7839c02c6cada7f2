using System.Diagnostics;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Fixtures;

/// <summary>A preview in a process of its own whose input changes all the time.</summary>
internal sealed class EditedPreview : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly RandomEdits _edits;
    private readonly Random _chance;
    private PreviewProcess? _preview;

    private EditedPreview(int seed) => (_edits, _chance) = (new RandomEdits(_folder, seed), new Random(~seed));

    /// <summary>In bytes.</summary>
    public long Memory => _preview!.Memory;

    /// <param name="program">The path of <c>kb.dll</c>.</param>
    public static async Task<EditedPreview> StartAsync(string program, int seed)
    {
        var edited = new EditedPreview(seed);
        edited._edits.Begin();
        edited._preview = await PreviewProcess.StartAsync(program, edited._folder.Path);
        return edited;
    }

    /// <summary>Some of them at once, some with a pause in which a build begins or ends.</summary>
    public async Task EditAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _edits.Step();
            if (_chance.Next(3) == 0)
                await Task.Delay(_chance.Next(120));
        }
    }

    /// <summary>
    /// Takes faults away, builds from nothing beside the preview, and waits until both sites are the same.
    /// </summary>
    /// <returns>Paths that differ in the end; empty where all is well.</returns>
    public async Task<IReadOnlyList<string>> DifferencesAsync()
    {
        _edits.Correct();
        var clean = Path.Combine(_folder.Path, "clean");
        var built = SiteBuild.Run(new BuildOptions(_folder.Folder("input"), RepositoryRoot.At("theme"), clean));
        if (built.Summary is null)
            throw new InvalidOperationException(string.Join('\n', built.Diagnostics));
        var expected = TreeContent.Of(clean);
        Directory.Delete(clean, recursive: true);
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(200))
        {
            if (_preview!.LastWords is { } last)
                throw new InvalidOperationException($"The preview ended:\n{last}");
            var differences = Differences(expected);
            if (differences.Count == 0 || clock.Elapsed > Patience)
                return differences;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_preview is not null)
            await _preview.DisposeAsync();
        _folder.Dispose();
    }

    private List<string> Differences(SortedDictionary<string, string> expected)
    {
        try
        {
            var found = TreeContent.Of(Path.Combine(_folder.Path, "output"));
            return
            [
                .. expected
                    .Keys.Union(found.Keys)
                    .Where(path => expected.GetValueOrDefault(path) != found.GetValueOrDefault(path)),
            ];
        }
        catch (IOException)
        {
            return ["A file went while it was read."]; // The preview is just putting a site in place.
        }
    }
}
