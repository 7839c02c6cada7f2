namespace KnowledgeBase.Tests.Fixtures;

/// <summary>
/// What this process has computed since, in seconds: it stands still while other programs have the processors.
/// </summary>
internal sealed class ProcessorWatch
{
    private readonly TimeSpan _start = Environment.CpuUsage.TotalTime;

    public double Seconds => (Environment.CpuUsage.TotalTime - _start).TotalSeconds;
}
