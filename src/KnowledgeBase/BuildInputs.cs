using System.Collections.Frozen;
using System.IO.Hashing;
using System.Text;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Editorial;
using KnowledgeBase.Output;
using KnowledgeBase.Rendering;
using KnowledgeBase.Templates;
using KnowledgeBase.Vocabulary;

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

    /// <summary>Hashes of input, of what the build was asked for and of the program.</summary>
    public InputKeys Keys(BuildOptions options)
    {
        var rest = Hash(string.Join('\n',
        [
            Rest, $"{options.BaseUrl}", $"{options.Strict}", .. options.Settings.Select(setting => $"{setting.Key}={setting.Value}"),
            $"{typeof(SiteBuild).Module.ModuleVersionId} {typeof(Template).Module.ModuleVersionId} {Environment.Version}",
        ]));
        var bodies = Bodies.Keys.Order(StringComparer.Ordinal).Select(path => $"{path}\n{Hash(Bodies[path])}");
        return new InputKeys(Hash(string.Join('\n', [rest, .. bodies])), rest);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(text)));

    private static string Hash(Source source)
    {
        using var content = source.Open();
        var hash = new XxHash128();
        hash.Append(content);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
