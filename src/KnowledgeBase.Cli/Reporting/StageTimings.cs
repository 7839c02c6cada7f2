using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>
/// How long each stage of a build took, from its start to the next one's, with whatever ran in parallel; and which
/// files of the site changed.
/// </summary>
internal sealed class StageTimings
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<(BuildStage Stage, TimeSpan Begin)> _begun = [];

    public void Begin(BuildStage stage) => _begun.Add((stage, _clock.Elapsed));

    /// <summary>To be called at the end: a line for each stage and each folder, none if nothing had changed.</summary>
    public void Write(TextWriter writer, ImmutableArray<FolderChanges> folders)
    {
        TimeSpan[] ends = [.. _begun.Skip(1).Select(next => next.Begin), _clock.Elapsed];
        foreach (var ((stage, begin), end) in _begun.Zip(ends))
        {
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{StageProgress.Name(stage), -28} {(end - begin).TotalSeconds, 7:F2} s"
                )
            );
        }
        foreach (var (folder, written, unchanged, removed) in folders)
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(folder is "" ? "not in a folder" : folder), -24} {written, 6} written, "
                        + $"{unchanged, 6} unchanged, {removed, 6} removed"
                )
            );
    }
}
