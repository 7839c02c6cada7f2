using System.Diagnostics;
using System.Globalization;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>How long each stage of a build took: from its beginning to the next one's, with what runs beside it.</summary>
internal sealed class StageTimings
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<(BuildStage Stage, TimeSpan Begin)> _begun = [];

    public void Begin(BuildStage stage) => _begun.Add((stage, _clock.Elapsed));

    /// <summary>A line for each stage; what another build had done already took none.</summary>
    public void Write(TextWriter writer)
    {
        var end = _clock.Elapsed;
        for (var i = _begun.Count - 1; i >= 0; i--)
            (_begun[i], end) = ((_begun[i].Stage, end - _begun[i].Begin), _begun[i].Begin);
        foreach (var (stage, took) in _begun)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{StageProgress.Name(stage),-28} {took.TotalSeconds,7:F2} s"));
    }
}
