namespace KnowledgeBase.Templates;

/// <summary>
/// Time in steps that end only while the process runs: a computer that sleeps, or a garbage collection that holds every
/// thread, adds one step, however long it takes.
/// </summary>
internal sealed class RunningTime
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    private volatile int _steps;

    private RunningTime() => new Thread(Count) { IsBackground = true, Name = "Running time" }.Start();

    public static RunningTime Shared { get; } = new();

    /// <summary>How many have ended since the first use.</summary>
    public int Steps => _steps;

    /// <returns>At least one.</returns>
    public static int StepsIn(TimeSpan time) => (int)Math.Ceiling(time / Step);

    private void Count()
    {
        while (true)
        {
            Thread.Sleep(Step);
            _steps++;
        }
    }
}
