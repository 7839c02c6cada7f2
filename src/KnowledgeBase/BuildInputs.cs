using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Rendering;
using KnowledgeBase.Scriban;

namespace KnowledgeBase;

/// <summary>What a build reads, in the two parts that later builds ask about.</summary>
/// <param name="Rest">A hash of everything but the bodies of notes.</param>
/// <param name="Bodies">By the note's path.</param>
internal sealed record BuildInputs(string Rest, FrozenDictionary<string, string> Bodies)
{
    /// <exception cref="IOException">A folder is missing, or a file went while it was read.</exception>
    public static BuildInputs Read(BuildOptions options)
    {
        var input = InputFolder.Open(options.Input);
        var notes = new Dictionary<string, NoteText>(StringComparer.Ordinal);
        foreach (var source in input.Editorial)
        {
            if (NoteText.Of(source) is { } note)
                notes.Add(source.Path, note);
        }
        var sources = input.Digests.Concat(input.Metadata).Concat(input.Editorial)
            .Concat(ThemeFolder.Sources(options.Theme, options.BuiltInTheme));
        var lines = ParallelMap.Map(
            sources.ToArray(),
            source => $"{source.Path}\n{(notes.TryGetValue(source.Path, out var note) ? Hash(note.Head) : Hash(source))}");
        return new BuildInputs(
            Hash(string.Join('\n', lines.Concat(input.Diagnostics.Select(link => $"{link}")))),
            notes.ToFrozenDictionary(note => note.Key, note => note.Value.Body, StringComparer.Ordinal));
    }

    /// <summary>A hash of all input, of what the build was asked for and of the program.</summary>
    public string Key(BuildOptions options) => Hash(string.Join('\n',
    [
        Rest, .. Bodies.Keys.Order(StringComparer.Ordinal).Select(path => $"{path}\n{Hash(Bodies[path])}"),
        $"{options.BaseUrl}", $"{options.Strict}", .. options.Settings.Select(setting => $"{setting.Key}={setting.Value}"),
        $"{typeof(SiteBuild).Module.ModuleVersionId} {typeof(Template).Module.ModuleVersionId} {Environment.Version}",
    ]));

    /// <summary>The bodies that differ from an earlier reading; null where anything else does.</summary>
    public FrozenDictionary<string, string>? ChangedSince(BuildInputs earlier) => Rest != earlier.Rest ? null
        : Bodies.Where(note => earlier.Bodies.GetValueOrDefault(note.Key) != note.Value).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The same input, with the notes as a build has read them.</summary>
    public BuildInputs WithBodies(IEnumerable<PaperNote> notes) =>
        this with { Bodies = notes.ToFrozenDictionary(note => note.At.Path, note => note.Body, StringComparer.Ordinal) };

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Hash(Source source)
    {
        using var content = source.Open();
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
