using System.Collections.Frozen;
using System.IO.Hashing;
using System.Text;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Input;
using KnowledgeBase.Rendering;
using KnowledgeBase.Templates;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase;

/// <summary>
/// Hashes of everything that a build reads. Dates would not do: an editor may save twice within one tick.
/// </summary>
/// <param name="Files">The hash of each file, by path.</param>
/// <param name="All">One hash of the files, the options and the program.</param>
internal sealed record BuildInputs(FrozenDictionary<string, string> Files, string All)
{
    /// <exception cref="IOException">A folder is missing, or a file disappeared while it was read.</exception>
    public static BuildInputs Read(BuildOptions options)
    {
        var input = InputFolder.Open(options.Input);
        Source[] sources =
        [
            .. input.Digests,
            .. input.Metadata,
            .. input.Editorial,
            .. ThemeFolder
                .Sources(options.Theme, options.BuiltInTheme)
                .DistinctBy(file => file.Path, StringComparer.Ordinal),
        ];
        var hashes = ParallelMap.Map(sources, Hash);
        var files = sources
            .Zip(hashes)
            .ToFrozenDictionary(file => file.First.Path, file => file.Second, StringComparer.Ordinal);
        var all = Hash(
            string.Join(
                '\n',
                [
                    .. files
                        .OrderBy(file => file.Key, StringComparer.Ordinal)
                        .Select(file => $"{file.Key}\n{file.Value}"),
                    .. input.Diagnostics.Select(fault => $"{fault}"),
                    $"{options.BaseUrl}",
                    $"{options.Strict} {options.MarkdownOnly}",
                    .. options.Settings.Select(setting => $"{setting.Key}={setting.Value}"),
                    $"{typeof(SiteBuild).Module.ModuleVersionId} {typeof(Template).Module.ModuleVersionId} "
                        + $"{Environment.Version}",
                ]
            )
        );
        return new BuildInputs(files, all);
    }

    /// <summary>The paths of files that were changed, added or removed.</summary>
    public IEnumerable<string> ChangesSince(BuildInputs earlier) =>
        Files
            .Keys.Union(earlier.Files.Keys, StringComparer.Ordinal)
            .Where(path => Files.GetValueOrDefault(path) != earlier.Files.GetValueOrDefault(path));

    private static string Hash(string text) => Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(text)));

    private static string Hash(Source source)
    {
        using var content = source.Open();
        var hash = new XxHash128();
        hash.Append(content);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
