namespace KnowledgeBase.Benchmarks.Constructs;

/// <summary>Whether a build grows with its input.</summary>
/// <param name="Nothing">A build without the construct, which every other has in it.</param>
/// <param name="Runs">Each of ten times the input of the one before.</param>
public sealed record Growth(ConstructRun Nothing, IReadOnlyList<ConstructRun> Runs)
{
    public const double MostCpu = 15;
    public const double MostMemory = 12;

    /// <summary>Below these, what grows is chance and start.</summary>
    private const double LeastCpu = 0.2;
    private const double LeastBytes = 8 << 20;

    /// <summary>The largest factor from one step to the next; 0 where all is within the noise.</summary>
    public double Cpu => Largest(run => run.Cpu, LeastCpu);

    public double Memory => Largest(run => run.Allocated, LeastBytes);

    public bool Holds => Cpu <= MostCpu && Memory <= MostMemory;

    private double Largest(Func<ConstructRun, double> value, double least) =>
        Runs.Zip(Runs.Skip(1))
            .Max(step => Factor(value(step.First) - value(Nothing), value(step.Second) - value(Nothing), least));

    private static double Factor(double before, double after, double least) =>
        after <= least ? 0 : after / Math.Max(before, least);
}
