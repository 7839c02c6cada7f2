using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Input;
using KnowledgeBase.Library;

namespace KnowledgeBase;

/// <summary>A whole input folder, read and joined: where every command begins.</summary>
/// <param name="Files">Digests, then metadata, each in the ordinal order of their paths.</param>
/// <param name="Diagnostics">Everything found in the input, sorted by place.</param>
internal sealed record Knowledge(
    ImmutableArray<DigestFile> Files,
    EditorialFiles Editorial,
    Catalog Catalog,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <param name="settings">Settings that win over <c>site.yml</c>.</param>
    /// <exception cref="IOException">The folder is missing, or a file cannot be read.</exception>
    public static Knowledge Read(
        string input,
        ImmutableArray<KeyValuePair<string, string>> settings = default,
        Action<BuildStage>? progress = null
    ) => Of(InputFolder.Open(input), settings.IsDefault ? [] : settings, progress);

    internal static Knowledge Of(
        InputFolder input,
        ImmutableArray<KeyValuePair<string, string>> settings,
        Action<BuildStage>? progress = null
    )
    {
        progress?.Invoke(BuildStage.Digests);
        var digests = ImmutableArray<DigestFile>.Empty;
        var metadata = ImmutableArray<DigestFile>.Empty;
        var editorial = EditorialFiles.None;
        ParallelLoop.All(
            () => digests = DigestParser.ParseAll(input.Digests),
            () => metadata = DigestParser.ParseAll(input.Metadata),
            () => editorial = EditorialReader.Read(input.Editorial, settings)
        );
        progress?.Invoke(BuildStage.Library);
        var catalog = Catalog.From(digests, metadata, editorial);
        ImmutableArray<DigestFile> files = [.. digests, .. metadata];
        return new Knowledge(
            files,
            editorial,
            catalog,
            Diagnostic.Sorted(
                input.Diagnostics,
                files.SelectMany(file => file.Diagnostics),
                editorial.Diagnostics,
                catalog.Diagnostics,
                digests.IsEmpty && editorial.Pages.IsEmpty ? [LibraryFaults.NothingToRead(new SourceLocation(""))] : []
            )
        );
    }
}
